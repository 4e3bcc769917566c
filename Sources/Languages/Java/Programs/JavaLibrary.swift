/// The classes of the SDK's core and of Java's library that programs use.
enum JavaLibrary {
    // Every file imports these, or `java.lang` has them.
    static let output = JavaClassName("com.pulumi.core", "Output", .simple)
    static let pulumi = JavaClassName("com.pulumi", "Pulumi", .simple)
    static let context = JavaClassName("com.pulumi", "Context", .simple)
    static let arrayList = JavaClassName("java.util", "ArrayList", .simple)
    static let arrays = JavaClassName("java.util", "Arrays", .simple)
    static let list = JavaClassName("java.util", "List", .simple)
    static let map = JavaClassName("java.util", "Map", .simple)
    static let file = JavaClassName("java.io", "File", .simple)
    static let files = JavaClassName("java.nio.file", "Files", .simple)
    static let paths = JavaClassName("java.nio.file", "Paths", .simple)
    static let boolean = JavaClassName("java.lang", "Boolean", .simple)
    static let double = JavaClassName("java.lang", "Double", .simple)
    static let integer = JavaClassName("java.lang", "Integer", .simple)
    static let number = JavaClassName("java.lang", "Number", .simple)
    static let object = JavaClassName("java.lang", "Object", .simple)
    static let string = JavaClassName("java.lang", "String", .simple)
    static let system = JavaClassName("java.lang", "System", .simple)

    // The SDK's core.
    static let deployment = JavaClassName("com.pulumi.deployment", "Deployment", .imported)
    static let invokeOptions = JavaClassName("com.pulumi.deployment", "InvokeOptions", .library)
    static let invokeOutputOptions = JavaClassName("com.pulumi.deployment", "InvokeOutputOptions", .library)
    static let componentResource = JavaClassName("com.pulumi.resources", "ComponentResource", .simple)
    static let componentOptions = JavaClassName("com.pulumi.resources", "ComponentResourceOptions", .library)
    static let customOptions = JavaClassName("com.pulumi.resources", "CustomResourceOptions", .library)
    static let customTimeouts = JavaClassName("com.pulumi.resources", "CustomTimeouts", .library)
    static let alias = JavaClassName("com.pulumi.core", "Alias", .library)
    static let typeShape = JavaClassName("com.pulumi.core", "TypeShape", .qualified)
    static let keyedValue = JavaClassName("com.pulumi.codegen.internal", "KeyedValue", .library)
    static let strings = JavaClassName("com.pulumi.codegen.internal", "Strings", .library)
    static let serialization = JavaImport.allMembers(JavaClass(package: "com.pulumi.codegen.internal", name: "Serialization"))
    static let readDir = JavaImport.member(JavaClass(package: "com.pulumi.codegen.internal", name: "Files"), "readDir")

    static let either = JavaClassName("com.pulumi.core", "Either", .qualified)

    // Java's library.
    static let base64 = JavaClassName("java.util", "Base64", .library)
    static let charsets = JavaClassName("java.nio.charset", "StandardCharsets", .library)
    static let hashMap = JavaClassName("java.util", "HashMap", .library)
    static let intStream = JavaClassName("java.util.stream", "IntStream", .library)
    static let future = JavaClassName("java.util.concurrent", "CompletableFuture", .library)
    static let objects = JavaClassName("java.util", "Objects", .qualified)
    static let collections = JavaClassName("java.util", "Collections", .qualified)
    private static let collectors = JavaClass(package: "java.util.stream", name: "Collectors")
    static let toList = JavaImport.member(collectors, "toList")
    static let toMap = JavaImport.member(collectors, "toMap")
    static let groupingBy = JavaImport.member(collectors, "groupingBy")
    static let mapping = JavaImport.member(collectors, "mapping")

    /// A class of assets or archives.
    static func asset(_ name: String) -> JavaClassName { JavaClassName("com.pulumi.asset", name, .library) }

    /// The order in which files import what they use of the library. What isn't named stands before these, in the order of its text.
    static let order: [JavaImport] = [
        .type(keyedValue.declared), .type(customOptions.declared), .type(componentOptions.declared), .type(alias.declared),
        .type(customTimeouts.declared), .type(strings.declared), .type(base64.declared), .type(charsets.declared),
        .type(hashMap.declared), .type(intStream.declared), toList, toMap, groupingBy, mapping, .type(future.declared),
    ]
}
