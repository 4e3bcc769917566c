import Program
import Schema

/// Names of types. Source of the rules: the published generator's names for the types of places and values.
extension GoEmitter {
    /// The Go type of a value or place; as an input, the type whose conversion makes an input of a plain value.
    func typeName(_ type: ValueType, isInput: Bool = false) -> String {
        if let declared = type.declaredForm {
            if case .union = declared {
            } else {
                if isInput, case .object(.declared(let object, _)) = declared { return objectName(object, isInput: true) }
                return declaredName(declared)
            }
        }
        switch type {
        case .constant(let t, _): return typeName(t, isInput: isInput)
        case .none: return ""
        case .boolean: return isInput ? "pulumi.Bool" : "bool"
        case .integer: return isInput ? "pulumi.Int" : "int"
        case .number: return isInput ? "pulumi.Float64" : "float64"
        case .string: return isInput ? "pulumi.String" : "string"
        case .identifier: return isInput ? "pulumi.IDInput" : "pulumi.ID"
        case .dynamic: return isInput ? "pulumi.Any" : "interface{}"
        case .asset, .assetOrArchive: return "pulumi.AssetOrArchive"
        case .archive: return "pulumi.Archive"
        case .list(let t): return arrayName(typeName(t, isInput: isInput))
        case .map(let t):
            let element = typeName(t, isInput: isInput)
            guard isInput else { return "map[string]" + element }
            let bare = element.hasPrefix("pulumi.") ? String(element.dropFirst(7)) : element
            return bare == "Any"
                ? (style.namesAnyContainers ? "pulumi.AnyMap" : "pulumi.Map") : "pulumi.\(GoNames.title(bare))Map"
        case .tuple(let ts): return tupleName(ts, isInput: isInput)
        case .object(let shape): return objectLiteralName(shape.memberTypes, isInput: isInput)
        case .enumeration(let e): return enumName(e)
        case .output(let t): return typeName(t, isInput: true)
        case .promise(let t): return typeName(t, isInput: isInput)
        case .optional, .input, .union: return unionName(type, isInput: isInput)
        }
    }

    /// The name of an object type of a package: its plain or its input struct.
    func objectName(_ type: ObjectType, isInput: Bool) -> String {
        let package = store.package(type.package)
        let module = package.module(of: type.token)
        var name = GoNames.title(Self.memberName(of: type))
        name = package.typeName(name, in: module)
        return "\(importName(package, module)).\(name)\(isInput ? "Args" : "")"
    }

    /// The name of an enum type of a package.
    func enumName(_ type: EnumType) -> String {
        let package = store.package(type.package)
        let module = package.module(of: type.token)
        return "\(importName(package, module)).\(package.typeName(GoNames.title(Token(type.token).member), in: module))"
    }

    /// The name of a resource's struct, without its package.
    func resourceName(_ resource: Resource) -> String {
        let package = store.package(resource.package)
        let name = resource.isProvider ? "Provider" : GoNames.title(Token(resource.token).member)
        return package.resourceName(name, in: package.module(of: resource.token))
    }

    /// The name by which a module of a package is used in the file; imports it, in the version that the program asks for.
    func importName(_ package: GoPackage, _ module: String) -> String {
        let library = program.schemas[package.schema.name].map(store.package) ?? package
        let location = library.location(of: module)
        return imports.add(location.path, name: location.name)
    }

    /// The member part of an object type's token: that of a function's arguments and result follow from the function's.
    private static func memberName(of type: ObjectType) -> String {
        var member = Token(type.token).member
        // A method's token has the resource's name before the slash.
        if let slash = member.firstIndex(of: "/") {
            member = member[..<slash] + GoNames.title(String(member[member.index(after: slash)...]))
        }
        guard let function = type.package.function(type.token) else { return member }
        if function.inputs == type { return member + "Args" }
        if case .object(let result) = function.result, result == type { return member + "Result" }
        return member
    }

    // MARK: Types that a schema declares

    /// The name of a declared type as a value's (`argsType` of the published generator).
    private func declaredName(_ type: ValueType) -> String {
        switch type {
        case .optional(let t):
            if case .input(let inner) = t { return inputName(inner) }
            let element = declaredName(t)
            return element == "interface{}" || element.hasPrefix("[]") || element.hasPrefix("map[") ? element : "*" + element
        case .input(let t): return inputName(t)
        case .list(let t): return "[]" + declaredName(t)
        case .map(let t): return "map[string]" + declaredName(t)
        case .object(.declared(let object, let isInput)): return objectName(object, isInput: isInput)
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)):
            return "*" + qualifiedResourceName(resource)
        case .enumeration(let e): return enumName(e)
        case .union(let u):
            for case .enumeration(let e) in u.elements.map(\.unwrapped) {
                return typeName(.of(e.valueType, in: e.package, isInput: false))
            }
            return "interface{}"
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .tuple,
            .object,
            .constant, .output, .promise:
            return typeName(type)
        }
    }

    /// The name of the type that makes an input of a declared type's value.
    func inputName(_ type: ValueType) -> String {
        switch type {
        case .input(let t), .optional(let t), .output(let t), .promise(let t), .constant(let t, _): return inputName(t)
        case .list(let t): return containerName(inputName(t), "Array")
        case .map(let t): return containerName(inputName(t), "Map")
        case .enumeration(let e): return enumName(e)
        case .object(.declared(let object, let isInput)): return objectName(object, isInput: isInput)
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)): return qualifiedResourceName(resource)
        case .union(let u):
            for case .enumeration(let e) in u.elements.map(\.unwrapped) {
                return inputName(.of(e.valueType, in: e.package, isInput: false))
            }
            return "pulumi.Any"
        case .none, .dynamic, .object(.literal), .tuple: return "pulumi.Any"
        case .boolean: return "pulumi.Bool"
        case .integer: return "pulumi.Int"
        case .number: return "pulumi.Float64"
        case .string, .identifier: return "pulumi.String"
        case .asset, .assetOrArchive: return "pulumi.AssetOrArchive"
        case .archive: return "pulumi.Archive"
        }
    }

    private func containerName(_ element: String, _ suffix: String) -> String {
        if element == "pulumi.Any", !style.namesAnyContainers { return "pulumi." + suffix }
        return (element.hasSuffix("Args") ? String(element.dropLast(4)) : element) + suffix
    }

    private func qualifiedResourceName(_ resource: Resource) -> String {
        let package = store.package(resource.package)
        return "\(importName(package, package.module(of: resource.token))).\(resourceName(resource))"
    }

    // MARK: Types by their form

    private func arrayName(_ element: String) -> String {
        guard element.hasPrefix("pulumi."), element != "pulumi.Resource", element != "pulumi.ProviderResource" else {
            return "[]" + element
        }
        switch element {
        case "pulumi.Any": return style.namesAnyContainers ? "pulumi.AnyArray" : "pulumi.Array"
        case "pulumi.IDInput": return "pulumi.IDArray"
        default: return element + "Array"
        }
    }

    private func tupleName(_ elements: [ValueType], isInput: Bool) -> String {
        var first = elements.first
        if case .constant(let t, _)? = first { first = t }
        if let first, first != .none, elements.dropFirst().allSatisfy({ first.isAssignable(from: $0) }) {
            return arrayName(typeName(first, isInput: isInput))
        }
        if !isInput, let held = heldInput(elements) { return "\(held.input)Array" }
        return isInput ? "pulumi.Array" : "[]interface{}"
    }

    private func objectLiteralName(_ members: [LiteralMember], isInput: Bool) -> String {
        var element = ""
        var isUniform = true
        for member in members {
            let name = typeName(member.type, isInput: isInput)
            if name.isEmpty || !element.isEmpty && element != name {
                isUniform = false
                break
            }
            element = name
        }
        let hasOptional = members.contains { $0.type != .dynamic && $0.type.isOptional }
        if isInput { return isUniform && !element.isEmpty ? element + "Map" : "pulumi.Map" }
        guard isUniform, !element.isEmpty, !hasOptional, !style.untypesMaps else {
            if let held = heldInput(members.map(\.type)) { return "map[string]\(held.input)Input" }
            return "map[string]interface{}"
        }
        let isPointer =
            element.hasSuffix("Args") && !element.hasSuffix("OutputArgs")
            && !["*", "map[", "[]", "pulumi."].contains { element.hasPrefix($0) }
        // An output is no pulumi.String, though both are inputs.
        if members.contains(where: { $0.type.isOutput }), Self.plainInputs.contains(element) { element += "Input" }
        return "map[string]" + (isPointer ? "*" : "") + element
    }

    /// What a list or map of inputs holds; nil where it stays one of anything.
    private func heldInput(_ types: [ValueType]) -> GoPrimitive? {
        inUnknownPlace || style.passesIDs ? nil : ValueType.heldInput(types)
    }

    private static let plainInputs: Set<String> = ["pulumi.String", "pulumi.Bool", "pulumi.Int", "pulumi.Float64"]

    private func unionName(_ type: ValueType, isInput: Bool) -> String {
        let alternatives = type.alternatives
        let isOptional = alternatives.contains(.none)
        for alternative in alternatives {
            switch alternative {
            case .none, .enumeration, .promise, .optional, .input, .union: continue
            case .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive:
                let name = typeName(alternative, isInput: isInput)
                return isOptional && (style.dereferencesResults || !name.hasPrefix("pulumi.")) ? "*" + name : name
            case .list, .map, .tuple, .object, .output, .constant: return typeName(alternative, isInput: isInput)
            }
        }
        return "interface{}"
    }
}

extension ValueType {
    /// The primitive that values have in common of which some are outputs of it: inputs of it hold them all.
    static func heldInput(_ types: [ValueType]) -> GoPrimitive? {
        var found: GoPrimitive?
        for type in types {
            guard let primitive = GoPrimitive(type.resolved), found == nil || found == primitive else { return nil }
            found = primitive
        }
        return types.contains(where: \.isOutput) ? found : nil
    }

    /// The part of the type that a schema declares, if any: its form there decides the name.
    var declaredForm: ValueType? {
        switch self {
        case .list(let t): t.declaredForm.map { .list($0) }
        case .output(let t), .promise(let t), .optional(let t), .constant(let t, _): t.declaredForm
        case .input: self
        case .object(.declared), .object(.resource), .object(.resolvedResource), .enumeration: self
        case .union(let u):
            u.discriminator != nil ? self : Self.sharedForm(u.elements)
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .map, .tuple,
            .object(.literal):
            nil
        }
    }

    private static func sharedForm(_ elements: [ValueType]) -> ValueType? {
        var forms: [ValueType] = []
        for form in elements.compactMap(\.declaredForm) where !forms.contains(form) { forms.append(form) }
        return forms.count > 1 ? .union(UnionShape(forms)) : forms.first
    }

    /// Whether a schema declares that the place takes outputs.
    var isInputPlace: Bool {
        if case .input? = declaredForm { return true }
        return false
    }

    /// Whether the place takes an output directly.
    var takesOutputs: Bool {
        alternatives.contains { $0.isOutput }
    }

    /// What a value of the type can be, each once, in the order in which the published generators try them: by name.
    var alternatives: [ValueType] {
        var found: [ValueType] = []
        collectAlternatives(into: &found)
        guard found.count > 1 else { return found }
        return found.enumerated().sorted { ($0.element.sortName, $0.offset) < ($1.element.sortName, $1.offset) }.map(\.element)
    }

    private func collectAlternatives(into found: inout [ValueType]) {
        switch self {
        case .optional(let t):
            t.collectAlternatives(into: &found)
            if !found.contains(.none) { found.append(.none) }
        case .input(let t):
            t.collectAlternatives(into: &found)
            let output = ValueType.output(t.resolved)
            if !found.contains(output) { found.append(output) }
        case .union(let u): for element in u.elements { element.collectAlternatives(into: &found) }
        default: if !found.contains(self) { found.append(self) }
        }
    }

    private var sortName: String {
        switch self {
        case .archive: "Archive"
        case .asset: "Asset"
        case .assetOrArchive: "Archive"
        case .boolean: "bool"
        case .constant: "const"
        case .dynamic: "dynamic"
        case .enumeration: "enum"
        case .identifier: "id"
        case .integer: "int"
        case .list: "list"
        case .map: "map"
        case .none: "none"
        case .number: "number"
        case .object: "object"
        case .output: "output"
        case .promise: "promise"
        case .string: "string"
        case .tuple: "tuple"
        case .union, .optional, .input: "union"
        }
    }
}
