/// A class of Java's library or of the core SDK that generated SDKs use.
enum JavaSDKLibrary: UInt8, CaseIterable, Hashable, Sendable {
    case boolean, double, integer, object, string, void
    case completableFuture, list, map, objects, optional, stringJoiner
    case nullable, jsonElement
    case alias, output, either, typeShape, codegen
    case archive, assetOrArchive
    case customType, enumType, export, `import`, resourceType
    case deployment, invokeOptions, invokeOutputOptions, invokeArgs
    case missingRequiredProperty

    /// Its package and name.
    var declared: JavaClass { Self.all[Int(rawValue)] }

    private static let all = allCases.map { JavaClass(package: $0.location.package, name: $0.location.name) }

    private var location: (package: String, name: String) {
        switch self {
        case .boolean: ("java.lang", "Boolean")
        case .double: ("java.lang", "Double")
        case .integer: ("java.lang", "Integer")
        case .object: ("java.lang", "Object")
        case .string: ("java.lang", "String")
        case .void: ("java.lang", "Void")
        case .completableFuture: ("java.util.concurrent", "CompletableFuture")
        case .list: ("java.util", "List")
        case .map: ("java.util", "Map")
        case .objects: ("java.util", "Objects")
        case .optional: ("java.util", "Optional")
        case .stringJoiner: ("java.util", "StringJoiner")
        case .nullable: ("javax.annotation", "Nullable")
        case .jsonElement: ("com.google.gson", "JsonElement")
        case .alias: ("com.pulumi.core", "Alias")
        case .output: ("com.pulumi.core", "Output")
        case .either: ("com.pulumi.core", "Either")
        case .typeShape: ("com.pulumi.core", "TypeShape")
        case .codegen: ("com.pulumi.core.internal", "Codegen")
        case .archive: ("com.pulumi.asset", "Archive")
        case .assetOrArchive: ("com.pulumi.asset", "AssetOrArchive")
        case .customType: ("com.pulumi.core.annotations", "CustomType")
        case .enumType: ("com.pulumi.core.annotations", "EnumType")
        case .export: ("com.pulumi.core.annotations", "Export")
        case .import: ("com.pulumi.core.annotations", "Import")
        case .resourceType: ("com.pulumi.core.annotations", "ResourceType")
        case .deployment: ("com.pulumi.deployment", "Deployment")
        case .invokeOptions: ("com.pulumi.deployment", "InvokeOptions")
        case .invokeOutputOptions: ("com.pulumi.deployment", "InvokeOutputOptions")
        case .invokeArgs: ("com.pulumi.resources", "InvokeArgs")
        case .missingRequiredProperty: ("com.pulumi.exceptions", "MissingRequiredPropertyException")
        }
    }
}

/// A class as an SDK's code names it. A file imports it where its simple name is free.
enum JavaSDKName: Hashable, Sendable {
    case library(JavaSDKLibrary)
    /// A class of this SDK or of another package's.
    case declared(JavaClass)
    /// A name that is written as it is: of the class at hand, or in full.
    case written(String)
}

/// A type in an SDK's declarations. One value stands in many places of a file, so that it is an object.
final class JavaSDKType: Hashable, Sendable {
    let name: JavaSDKName
    let arguments: [JavaSDKType]
    /// Whether it carries `@Nullable`.
    let isNullable: Bool

    init(_ name: JavaSDKName, _ arguments: [JavaSDKType] = [], isNullable: Bool = false) {
        self.name = name
        self.arguments = arguments
        self.isNullable = isNullable
    }

    convenience init(_ library: JavaSDKLibrary) { self.init(.library(library)) }

    static func == (a: JavaSDKType, b: JavaSDKType) -> Bool {
        a === b || (a.name == b.name && a.arguments == b.arguments && a.isNullable == b.isNullable)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(arguments)
        hasher.combine(isNullable)
    }

    static let boolean = JavaSDKType(.boolean)
    static let integer = JavaSDKType(.integer)
    static let double = JavaSDKType(.double)
    static let object = JavaSDKType(.object)
    static let string = JavaSDKType(.string)
    /// The class `Builder` inside the class at hand.
    static let builder = JavaSDKType(.written("Builder"))
    /// A text in the signatures that every class has: written in full, since a package may have a class `String`.
    static let plainString = JavaSDKType(.written("java.lang.String"))

    /// `Output<T>`
    var output: JavaSDKType { JavaSDKType(.library(.output), [self]) }
    /// `Optional<T>`
    var optional: JavaSDKType { JavaSDKType(.library(.optional), [nonNull]) }
    /// `CompletableFuture<T>`
    var future: JavaSDKType { JavaSDKType(.library(.completableFuture), [self]) }
    /// `List<T>`
    var list: JavaSDKType { JavaSDKType(.library(.list), [self]) }
    /// `@Nullable T`
    var nullable: JavaSDKType { JavaSDKType(name, arguments, isNullable: true) }
    /// The type without `@Nullable`.
    var nonNull: JavaSDKType { isNullable ? JavaSDKType(name, arguments) : self }

    /// What a type of one of the library's generic classes is applied to; nil for other types.
    func argument(of library: JavaSDKLibrary) -> JavaSDKType? {
        isKind(of: library) ? arguments.first : nil
    }

    /// Whether all values of the type are of that class of the library, whatever its type arguments.
    func isKind(of library: JavaSDKLibrary) -> Bool {
        if case .library(let own) = name { return own == library }
        return false
    }
}
