import Base
import LanguageKit
import Program
import Schema

/// What is decided about a program before it is written: its names and imports.
struct JavaPlan {
    /// The variable of each declaration, by position.
    let names: [String]
    /// Declarations that something refers to.
    let referenced: Set<Int>
    /// Outputs of components that are read before the component is made.
    let deferred: [JavaDeferredOutput]
    /// Everything to import, in order, `static` included.
    let imports: [String]
    /// Whether a class named `String` is imported, which hides Java's own.
    let hidesString: Bool
    private let components: Set<[String]>
    private let unqualified: Set<String>?
    private let ambiguous: Set<String>

    /// Plans a program; of a fragment, `shared` holds the names that its package uses more than once.
    init(_ program: Program, style: JavaStyle, isComponent: Bool, shared: JavaSharedNames? = nil) {
        names = Self.chooseNames(program, style: style, isComponent: isComponent)
        components = Set(
            program.components.values.map { inner in
                inner.declarations.compactMap { if case .output(let d) = $0 { d.name } else { nil } }
            })
        deferred = JavaDeferredOutput.all(in: program, names: names)
        let classes = JavaImports(program, style: style, isComponent: isComponent)
        var hidden = classes.ambiguous
        if let shared { hidden.formUnion(classes.classes.filter { shared.contains($0) }) }
        let needs = JavaNeeds(program, isComponent: isComponent)
        referenced = needs.referenced
        hidesString = classes.classes.contains { $0.hasSuffix(".String") }
        var all = ["com.pulumi.Context", "com.pulumi.Pulumi", "com.pulumi.core.Output"]
        all += classes.classes.filter { [hidden] in !hidden.contains($0) }
        all += needs.imports
        if !deferred.isEmpty { all.append("java.util.concurrent.CompletableFuture") }
        all += ["java.util.ArrayList", "java.util.Arrays"]
        if style.importsList { all.replaceSubrange((all.count - 2)..., with: ["java.util.List", "java.util.ArrayList"]) }
        all += ["java.util.Map", "java.io.File", "java.nio.file.Files", "java.nio.file.Paths"]
        var seen: Set<String> = []
        imports = all.filter { seen.insert($0).inserted }
        // Where types inside lists aren't imported, they are written by their simple names all the same.
        unqualified = style.importsOutermostTypes ? nil : seen
        ambiguous = hidden
    }

    /// Whether values of the type are instances of a component's class.
    func isComponent(_ type: ValueType) -> Bool {
        if case .object(.literal(let members)) = type.unwrapped { components.contains(members.map(\.name)) } else { false }
    }

    /// The variable that keeps a loop's counter for callbacks.
    var counterCopy: String { names.contains("index") ? "rangeIndex" : "index" }

    /// How the program writes a class: by its simple name where that is imported.
    func className(_ qualified: String) -> String {
        if ambiguous.contains(qualified) || unqualified.map({ !$0.contains(qualified) }) ?? false { return qualified }
        return qualified.lastPart(after: UInt8(ascii: "."))
    }

    /// Names that are Java identifiers, each its own; `ctx` and `config` are the stack's.
    private static func chooseNames(_ program: Program, style: JavaStyle, isComponent: Bool) -> [String] {
        var taken: Set<String> = isComponent ? ["name", "args", "options"] : ["ctx"]
        for case .configuration in program.declarations {
            taken.insert("config")
            break
        }
        return program.declarations.map { declaration in
            let wanted: String
            switch declaration {
            case .resource(let d):
                wanted = JavaNaming.lowerFirst(JavaNaming.identifier(style.usesSourceNames ? d.sourceName : d.name))
            case .component(let d): wanted = JavaNaming.lowerFirst(JavaNaming.identifier(d.name))
            case .configuration(let d): wanted = JavaNaming.identifier(d.name)
            case .variable(let d): wanted = JavaNaming.identifier(style.usesSourceNames ? d.sourceName : d.name)
            case .output(let d): return JavaNaming.identifier(d.name)
            // Hooks are never written.
            case .hook(let d): return JavaNaming.identifier(d.name)
            }
            return taken.insertDistinct(wanted, numberedFrom: 2)
        }
    }
}

/// What a program's expressions and options need beyond the classes of its packages.
struct JavaNeeds {
    /// Declarations that something refers to.
    private(set) var referenced: Set<Int> = []
    private var unordered: Set<String> = []
    private var ordered: Set<Trailing> = []

    /// Imports after the sorted ones, in the order of the cases.
    private enum Trailing: String, CaseIterable {
        case keyedValue = "com.pulumi.codegen.internal.KeyedValue"
        case customOptions = "com.pulumi.resources.CustomResourceOptions"
        case componentOptions = "com.pulumi.resources.ComponentResourceOptions"
        case alias = "com.pulumi.core.Alias"
        case customTimeouts = "com.pulumi.resources.CustomTimeouts"
        case strings = "com.pulumi.codegen.internal.Strings"
        case base64 = "java.util.Base64"
        case charsets = "java.nio.charset.StandardCharsets"
        case hashMap = "java.util.HashMap"
        case integers = "java.util.stream.IntStream"
        case toList = "static java.util.stream.Collectors.toList"
        case toMap = "static java.util.stream.Collectors.toMap"
        case grouping = "static java.util.stream.Collectors.groupingBy"
        case mapping = "static java.util.stream.Collectors.mapping"
    }

    /// The imports: classes that calls need, sorted, then the rest in a fixed order.
    var imports: [String] {
        unordered.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            + Trailing.allCases.filter { ordered.contains($0) }.map(\.rawValue)
    }

    /// Finds what the program needs.
    init(_ program: Program, isComponent: Bool) {
        if isComponent { ordered.formUnion(program.declarations.contains(where: \.isCustomResource) ? [.customOptions] : []) }
        if let version = program.requiredVersion {
            unordered.insert("com.pulumi.deployment.Deployment")
            find(in: version)
        }
        var maps: Set<Int> = []
        for (index, declaration) in program.declarations.enumerated() {
            if JavaTypes.isMapRange(declaration.range) { maps.insert(index) }
            switch declaration {
            case .configuration(let d): if let value = d.defaultValue { find(in: value) }
            case .variable(let d): find(in: d.value)
            case .output(let d): find(in: d.value)
            case .resource(let d):
                for input in d.inputs { find(in: input.value) }
                find(d.options, isComponent: d.schema?.isComponent ?? false)
                find(d.range)
                if let lookup = d.lookup {
                    find(in: lookup.id)
                    for attribute in lookup.state { find(in: attribute.value) }
                }
            case .component(let d):
                for input in d.inputs { find(in: input.value) }
                find(d.options, isComponent: true)
                find(d.range)
            case .hook: break
            }
        }
        if maps.contains(where: { referenced.contains($0) || program.declarations[$0].isRangedLater }) {
            ordered.insert(.hashMap)
        }
    }

    private mutating func find(_ range: ResourceDeclaration.Range?) {
        guard let range else { return }
        if case .elements = range {
            if !JavaTypes.isMapRange(range) { ordered.insert(.keyedValue) }
        }
        find(in: range.expression)
    }

    private mutating func find(_ options: ResourceOptions, isComponent: Bool) {
        let supported = JavaResourceOptions.supported(options)
        if supported.isEmpty { return }
        ordered.insert(isComponent ? .componentOptions : .customOptions)
        for option in supported {
            find(in: option.value)
            if option.name == "aliases" { ordered.insert(.alias) }
            if option.name == "customTimeouts" { ordered.insert(.customTimeouts) }
        }
    }

    private mutating func find(in expression: Expression) {
        expression.forEachChild { find(in: $0) }
        switch expression {
        case .reference(let e): if case .declaration(let i) = e.root { referenced.insert(i) }
        case .call(let e): find(e)
        case .invoke(let e):
            if e.options.isEmpty { return }
            let dependsOn = e.options.contains { $0.name == "dependsOn" }
            unordered.insert("com.pulumi.deployment.Invoke\(dependsOn ? "Output" : "")Options")
        case .splat: ordered.insert(.toList)
        case .forEach(let e):
            if e.keyVariable != nil, !JavaTypes.isDictionary(e.collection.type) { ordered.insert(.keyedValue) }
            if e.key == nil {
                ordered.insert(.toList)
            } else if e.isGrouped {
                ordered.formUnion([.grouping, .mapping, .toList])
            } else {
                ordered.insert(.toMap)
            }
        case .literal, .template, .object, .list, .access, .index, .method, .conditional, .binary, .unary, .convert, .apply: break
        }
    }

    private mutating func find(_ call: CallExpression) {
        switch call.function {
        case .toJSON: unordered.insert("static com.pulumi.codegen.internal.Serialization.*")
        case .readDir:
            unordered.insert("static com.pulumi.codegen.internal.Files.readDir")
            ordered.insert(.keyedValue)
        case .fileAsset: unordered.insert("com.pulumi.asset.FileAsset")
        case .stringAsset: unordered.insert("com.pulumi.asset.StringAsset")
        case .remoteAsset: unordered.insert("com.pulumi.asset.RemoteAsset")
        case .fileArchive: unordered.insert("com.pulumi.asset.FileArchive")
        case .remoteArchive: unordered.insert("com.pulumi.asset.RemoteArchive")
        case .assetArchive: unordered.insert("com.pulumi.asset.AssetArchive")
        case .toBase64, .fromBase64: ordered.formUnion([.base64, .charsets])
        case .fileBase64: ordered.insert(.base64)
        case .length: if call.arguments.first?.type.unwrapped == .string { ordered.insert(.strings) }
        case .entries:
            ordered.insert(.keyedValue)
            if let value = call.arguments.first, !JavaTypes.isSequence(value.type) { ordered.insert(.toList) }
        case .range: ordered.formUnion([.integers, .toList])
        case .element, .lookup, .join, .split, .singleOrNone, .readFile, .fileBase64SHA256, .mimeType, .secret, .unsecret, .sha1,
            .stack, .project, .organization, .currentDirectory, .rootDirectory, .notImplemented, .getOutput, .tryCatch, .can,
            .resourceName, .resourceType, .maximum, .minimum, .unknown:
            break
        }
    }
}
