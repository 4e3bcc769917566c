import Base
import Documents
import LanguageKit
import Schema

/// Files of types: those of inputs, of outputs, and of the enums of each module.
extension TypeScriptSDK {
    func typeParts(_ layout: TypeScriptSDKLayout) -> [BindingsPart] {
        guard layout.hasTypes else { return [] }
        var children = ["input", "output"]
        if !layout.enums.isEmpty { children.append("enums") }
        var parts = [
            BindingsPart("types/input.ts") { self.typeFile(.input, layout) },
            BindingsPart("types/output.ts") { self.typeFile(.output, layout) },
        ]
        // Enums lie in the folders of their modules, with an index in each folder on the way.
        var folders: [String: Set<String>] = [:]
        for folder in layout.enums.keys {
            folders[folder, default: []].formUnion([])
            var path = folder
            while !path.isEmpty {
                let (parent, name) = TypeScriptSDKLayout.split(path)
                folders[parent, default: []].insert(name)
                path = parent
            }
        }
        for (folder, children) in folders {
            let path = TypeScriptModules.path("types/enums", TypeScriptModules.path(folder, "index.ts"))
            parts.append(BindingsPart(path) { self.enumFile(layout.enums[folder] ?? [], children) })
        }
        return parts
    }

    // MARK: Objects

    private func typeFile(_ shape: TypeScriptSDKShape, _ layout: TypeScriptSDKLayout) -> BindingsText {
        var imports = TypeScriptSDKImports(self)
        var root = TypeScriptSDKNamespace()
        var hasDefaults = false
        for token in layout.objects {
            guard case .object(let object)? = package.type(token) else { continue }
            let types = typesOf(object)
            imports.add(object.properties)
            if traits.value.needDefaults.contains(token) { hasDefaults = true }
            let path = symbols.typeNamespaces(of: token)[...]
            var entries = types.map {
                TypeScriptSDKNamespace.Entry(object: object, type: $0, isShown: $0.isOutput == (shape == .output))
            }
            // Types that are only read count in both shapes, though only one is there.
            if types.count == 1, let only = entries.first, only.type.isOutput {
                entries.append(.init(object: object, type: only.type, isShown: false))
            }
            root.add(entries, at: path)
        }
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        printer.write("import * as pulumi from \"@pulumi/pulumi\";\n" + typeImports("../") + "\n")
        if imports.hasPackages { printer.write(imports.packageImports) }
        if hasDefaults { printer.write("import * as utilities from \"../utilities\";\n") }
        let resources = imports.resourceImports(from: shape == .output ? "types/output.ts" : "types/input.ts")
        printer.write(resources)
        if imports.hasPackages || hasDefaults || !resources.isEmpty { printer.write("\n") }
        write(root, to: &printer)
        return BindingsText(printer.bytes)
    }

    /// The interfaces of an object type, the plain ones first; none if the type isn't used at all.
    private func typesOf(_ object: ObjectType) -> [TypeScriptSDKObject] {
        let uses = symbols.uses[object.token]
        var types: [TypeScriptSDKObject] = []
        func add(_ shape: TypeScriptSDKShape) {
            guard let interface = self.types.interface(object.token, shape) else { return }
            types.append(TypeScriptSDKObject(name: interface.name, shape: shape))
        }
        if !uses.isDisjoint(with: .anyOutput) { add(.output) }
        if !uses.isDisjoint(with: [.functionInput, .methodInput]) { add(.functionInput) }
        if !uses.isDisjoint(with: .anyInput.subtracting(.functionInput)) { add(.input) }
        return types
    }

    /// Writes the types of a namespace, then the namespaces in it. Between types is an empty line, also before one that this file leaves
    /// out.
    private func write(_ namespace: TypeScriptSDKNamespace, to printer: inout TypeScriptSDKPrinter) {
        let entries = namespace.sortedEntries
        for (index, entry) in entries.enumerated() where entry.isShown {
            printer.write(declarations(entry.object, entry.type))
            if index < entries.count - 1 { printer.write(.blankLine) }
        }
        let names = namespace.children.keys.byBytes
        for (index, name) in names.enumerated() {
            guard let child = namespace.children[name] else { continue }
            printer.writeNamespace(name) { write(child, to: &$0) }
            if index < names.count - 1 { printer.write(.blankLine) }
        }
    }

    private func declarations(_ object: ObjectType, _ type: TypeScriptSDKObject) -> [TypeScriptSDKDeclaration] {
        let name = type.name
        let required = requiredNames(object, type.shape)
        let fields = object.properties.byName.map { property in
            field(property, type.shape, isRequired: required.map { $0.contains(property.name) })
        }
        let comment = TypeScriptSDKComment(laidOut(object.description))
        var declarations: [TypeScriptSDKDeclaration] = [.interface(comment, name, fields)]
        if let function = defaultsFunction(object, type) { declarations.append(.function(function)) }
        return declarations
    }

    /// The members that must be there by the language's own list; nil if the schema's counts.
    private func requiredNames(_ object: ObjectType, _ shape: TypeScriptSDKShape) -> Set<String>? {
        let node = object.node["language"]?["nodejs"]
        let list = shape == .output ? node?["requiredOutputs"] : node?["requiredInputs"]
        return list.map { Set($0.elements.compactMap(\.string)) }
    }

    private func defaultsFunction(_ object: ObjectType, _ type: TypeScriptSDKObject) -> TypeScriptSDKFunction? {
        let value = TypeScriptSDKExpression.name("val")
        var members: [(key: String, value: TypeScriptSDKExpression)] = []
        for property in object.properties.byName {
            let member = TypeScriptSDKExpression.member(value, property.name)
            if let nested = withNestedDefaults(property, member, type.shape, isRequired: property.isRequired) {
                members.append((property.name, nested))
            } else if let other = defaultValue(property) {
                members.append((property.name, .coalesced(member, other)))
            }
        }
        guard !members.isEmpty else { return nil }
        let name = type.name
        let function = Self.defaultsProviderName(name)
        return TypeScriptSDKFunction(
            comment: TypeScriptSDKComment("\(function) sets the appropriate defaults for \(name)"),
            head: "export function \(function)", parameters: [TypeScriptSDKParameter("val", .name(name))], result: .name(name),
            body: [.return(.copy(of: "val", members))])
    }

    // MARK: Enums

    private func enumFile(_ tokens: [String], _ children: Set<String>) -> BindingsText {
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        if !children.isEmpty {
            printer.write(TypeScriptSDKIndex.modules(children.byBytes))
        }
        if !tokens.isEmpty { printer.write(.blankLine) }
        for (index, token) in tokens.enumerated() {
            guard case .enumeration(let type)? = package.type(token), let symbol = symbols.symbol(.enumeration, token) else {
                continue
            }
            let members = type.members.compactMap { member -> TypeScriptSDKEnumMember? in
                guard let name = symbols.member(member, of: type) else { return nil }
                return TypeScriptSDKEnumMember(
                    comment: TypeScriptSDKComment(
                        laidOut(member.description), deprecation: deprecation(member.deprecation)),
                    name: name, value: Self.text(of: member.value))
            }
            let description = package.typeNode(token)?["description"]?.string ?? ""
            printer.write(
                .enumeration(TypeScriptSDKComment(laidOut(description)), symbol.identifier, members))
            if index < tokens.count - 1 { printer.write(.blankLine) }
        }
        return BindingsText(printer.bytes)
    }

    private static func text(of value: SchemaValue) -> String {
        switch value {
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): NumberFormat.general(number)
        case .string(let text): TypeScriptText.quoted(text)
        }
    }
}

/// One interface of an object type.
struct TypeScriptSDKObject {
    var name: String
    var shape: TypeScriptSDKShape
    var isOutput: Bool { shape == .output }
}

/// The types of a module, and those of the modules in it.
struct TypeScriptSDKNamespace {
    struct Entry {
        var object: ObjectType
        var type: TypeScriptSDKObject
        /// Whether the file at hand has it.
        var isShown: Bool
    }

    private var entries: [Entry] = []
    private(set) var children: [String: TypeScriptSDKNamespace] = [:]

    mutating func add(_ more: [Entry], at path: ArraySlice<String>) {
        guard let first = path.first else {
            entries += more
            return
        }
        children[first, default: TypeScriptSDKNamespace()].add(more, at: path.dropFirst())
    }

    /// The types by name, of each the plain ones before that of inputs.
    var sortedEntries: [Entry] {
        let names = entries.map { TypeScriptSymbols.typeName($0.object.token) }
        return entries.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { entries[$0] }
    }
}
