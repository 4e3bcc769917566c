import Program
import Schema

/// The Go types of the program's types. Source of the rules: the published generator's names for the types of destinations and values.
extension GoTranslator {
    /// The Go type of a value or destination; as an input, the type whose conversion makes an input of a plain value.
    func goType(_ type: ValueType, isInput: Bool = false) -> GoType {
        if let primitive = type.bare { return isInput ? .named(primitive.input) : .plain(primitive) }
        if let declared = type.declaredForm {
            if case .union = declared {
            } else {
                if isInput, case .object(.declared(let object, _)) = declared {
                    return .named(locations.object(object).with(.arguments))
                }
                return declaredType(declared)
            }
        }
        switch type {
        case .constant(let t, _), .promise(let t): return goType(t, isInput: isInput)
        case .none: return .nothing
        case .boolean, .integer, .number, .string, .dynamic: return isInput ? .named(.anything) : .any
        case .identifier: return isInput ? .named(.idInput) : .library("ID")
        case .asset, .assetOrArchive: return .library("AssetOrArchive")
        case .archive: return .library("Archive")
        case .list(let t): return list(of: goType(t, isInput: isInput))
        case .map(let t):
            let element = goType(t, isInput: isInput)
            return isInput ? .named(inputMap(of: element)) : .map(element)
        case .tuple(let ts): return tuple(ts, isInput: isInput)
        case .object(let shape): return object(shape.memberTypes, isInput: isInput)
        case .enumeration(let e): return .named(locations.enumeration(e))
        case .output(let t): return goType(t, isInput: true)
        case .optional, .input, .union: return union(type, isInput: isInput)
        }
    }

    // MARK: Types that a schema declares

    /// The type of a declared type's value (`argsType` of the published generator).
    private func declaredType(_ type: ValueType) -> GoType {
        switch type {
        case .optional(let t):
            if case .input(let inner) = t { return inputType(inner) }
            let element = declaredType(t)
            return element == .any || element.isPlainContainer ? element : .pointer(element)
        case .input(let t): return inputType(t)
        case .list(let t): return .slice(declaredType(t))
        case .map(let t): return .map(declaredType(t))
        case .object(.declared(let object, let isInput)):
            return .named(locations.object(object).with(isInput ? .arguments : .value))
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)):
            return .pointer(.named(locations.resource(resource)))
        case .enumeration(let e): return .named(locations.enumeration(e))
        case .union(let u): return u.enumeration.map { goType($0.plainType) } ?? .any
        default: return goType(type)
        }
    }

    /// The type that makes an input of a declared type's value.
    func inputType(_ type: ValueType) -> GoType { .named(inputName(type)) }

    /// The name of the type that makes an input of a declared type's value.
    func inputName(_ type: ValueType) -> GoTypeName {
        if let primitive = type.bare { return primitive.input }
        switch type {
        case .input(let t), .optional(let t), .output(let t), .promise(let t), .constant(let t, _): return inputName(t)
        case .list(let t): return container(.array, of: inputName(t))
        case .map(let t): return container(.map, of: inputName(t))
        case .enumeration(let e): return locations.enumeration(e)
        case .object(.declared(let object, let isInput)): return locations.object(object).with(isInput ? .arguments : .value)
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)): return locations.resource(resource)
        case .union(let u): return u.enumeration.map { inputName($0.plainType) } ?? .anything
        case .identifier: return GoPrimitive.string.input
        case .asset, .assetOrArchive: return .library("AssetOrArchive")
        case .archive: return .library("Archive")
        case .none, .dynamic, .object(.literal), .tuple, .boolean, .integer, .number, .string: return .anything
        }
    }

    private func container(_ container: GoContainer, of element: GoTypeName) -> GoTypeName {
        if element == .anything, !style.namesAnyContainers { return GoTypeName(.pulumi, "", containers: [container]) }
        return (element.form == .arguments ? element.with(.value) : element).contained(in: container)
    }

    // MARK: Types by their form

    private func list(of element: GoType) -> GoType {
        guard let name = element.library, name.name != "Resource", name.name != "ProviderResource" else { return .slice(element) }
        return .named(name == .idInput ? name.with(.value).contained(in: .array) : anyContainer(.array, of: name))
    }

    private func inputMap(of element: GoType) -> GoTypeName {
        switch element {
        case .named(let name) where name.isLibrary: anyContainer(.map, of: name)
        // The published generator's spelling, which no SDK declares.
        case .named(let name):
            GoTypeName(.pulumi, "\(GoNames.title(name.module?.name ?? "")).\(name.text)", containers: [.map])
        default: GoTypeName(.pulumi, "", containers: [.map])
        }
    }

    private func anyContainer(_ container: GoContainer, of element: GoTypeName) -> GoTypeName {
        element == .anything && !style.namesAnyContainers
            ? GoTypeName(.pulumi, "", containers: [container]) : element.contained(in: container)
    }

    private func tuple(_ elements: [ValueType], isInput: Bool) -> GoType {
        var first = elements.first
        if case .constant(let t, _)? = first { first = t }
        if let first, first != .none, elements.dropFirst().allSatisfy({ first.isAssignable(from: $0) }) {
            return list(of: goType(first, isInput: isInput))
        }
        if !isInput, let held = heldInput(elements) { return .named(held.input.contained(in: .array)) }
        return isInput ? .named(GoTypeName(.pulumi, "", containers: [.array])) : .slice(.any)
    }

    private func object(_ members: [LiteralMember], isInput: Bool) -> GoType {
        var element: GoType?
        var isUniform = true
        for member in members {
            let type = goType(member.type, isInput: isInput)
            if type == .nothing || element != nil && element != type {
                isUniform = false
                break
            }
            element = type
        }
        let plainMap = GoType.named(GoTypeName(.pulumi, "", containers: [.map]))
        guard isUniform, let element else {
            if isInput { return plainMap }
            return heldInput(members.map(\.type)).map { .map(.named($0.input.with(.input))) } ?? .map(.any)
        }
        if isInput, element == .named(.anything), !style.namesAnyContainers { return plainMap }
        if isInput { return element.mappingName { ($0 == .idInput ? $0.with(.value) : $0).contained(in: .map) } }
        guard !members.contains(where: { $0.type != .dynamic && $0.type.isOptional }), !style.untypesMaps else {
            return heldInput(members.map(\.type)).map { .map(.named($0.input.with(.input))) } ?? .map(.any)
        }
        if element.isArguments { return .map(.pointer(element)) }
        // An output is no pulumi.String, though both are inputs.
        if let name = element.library, GoPrimitive(libraryName: name.name) != nil, name.containers.isEmpty, name.form == .value,
            members.contains(where: { $0.type.isOutput })
        {
            return .map(.named(name.with(.input)))
        }
        return .map(element)
    }

    /// What a list or map of inputs holds; nil where it stays one of anything.
    private func heldInput(_ types: [ValueType]) -> GoPrimitive? {
        scope.isUntyped || style.untypesMixedValues ? nil : ValueType.heldInput(types)
    }

    private func union(_ type: ValueType, isInput: Bool) -> GoType {
        let alternatives = type.alternatives
        let isOptional = alternatives.contains(.none)
        for alternative in alternatives {
            switch alternative {
            case .none, .enumeration, .promise, .optional, .input, .union: continue
            case .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive:
                let name = goType(alternative, isInput: isInput)
                return isOptional && (style.dereferencesResults || name.library == nil) ? .pointer(name) : name
            case .list, .map, .tuple, .object, .output, .constant: return goType(alternative, isInput: isInput)
            }
        }
        return .any
    }

    // MARK: Outputs

    /// The type of what a callback gives: a pointer where a declared type's value may be missing.
    func resultType(_ result: ValueType) -> GoType {
        let type = goType(result)
        if type == .named(.anything) { return .any }
        guard result.isOptional, type != .any else { return type }
        switch result.withoutOptional {
        case .enumeration, .object(.declared): if case .pointer = type { return type } else { return .pointer(type) }
        default: return type
        }
    }

    /// The SDK's type of the output that a callback's result becomes.
    func outputType(_ result: ValueType) -> GoType {
        let type = resultType(result)
        if type == .any { return .named(GoTypeName.anything.with(.output)) }
        if type.isPlainContainer {
            if let name = type.libraryForm { return .named(name.with(.output)) }
            // The SDK knows no lists or maps of pointers.
            if type.holdsPointersToPrimitives { return .named(GoTypeName.anything.with(.output)) }
        }
        switch result.withoutOptional {
        case .map(let t): return .named(output(of: t, in: .map))
        case .list(let t): return .named(output(of: t, in: .array))
        default: break
        }
        return output(of: type)
    }

    private func output(of type: GoType) -> GoType {
        switch type {
        case .nothing: .named(GoTypeName(.pulumi, "", form: .output))
        case .plain(let primitive): .named(primitive.input.with(.output))
        case .pointer(.plain(let primitive)): .named(primitive.input.asPointer.with(.output))
        case .pointer(.named(let name)): .named(name.folded.asPointer.with(.output))
        default: type.mappingName { $0.folded.with(.output) }
        }
    }

    private func output(of element: ValueType, in container: GoContainer) -> GoTypeName {
        let name: GoTypeName
        switch element {
        case .integer, .boolean, .number, .string: name = inputName(element)
        case .identifier: name = .library("ID")
        case .object(.declared(let type, _)): name = locations.object(type)
        case .enumeration(let type): name = locations.enumeration(type)
        default: name = .library("")
        }
        return name.contained(in: container).with(.output)
    }
}

extension UnionShape {
    /// The first enum among the alternatives.
    fileprivate var enumeration: EnumType? {
        for case .enumeration(let e) in elements.map(\.unwrapped) { return e }
        return nil
    }
}

extension EnumType {
    /// The type of its values.
    var plainType: ValueType { .of(valueType, in: package, isInput: false) }
}
