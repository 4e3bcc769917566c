import Base
import LanguageKit
import Schema

/// Types of an SDK of generic types: `pulumix.Input[*string]`.
///
/// Source of the rules: the published SDKs that have such types beside the others.
struct GoSDKGenericTypes: Sendable {
    let types: GoSDKTypes

    init(_ types: GoSDKTypes) { self.types = types }

    // MARK: Inputs

    /// What a property takes where it may be an output.
    func input(_ property: Property) -> String { input(property.type, isOptional: !property.isRequired) }

    /// The type of inputs.
    func input(_ type: TypeReference, isOptional: Bool) -> String {
        "pulumix.Input[\(pointed(element(type, isInput: true), type, isOptional))]"
    }

    /// What is inside the type of a property's input.
    func plainInput(_ property: Property) -> String {
        pointed(element(property.type, isInput: true), property.type, !property.isRequired)
    }

    /// What a property holds when all is known.
    func value(_ property: Property) -> String {
        pointed(element(property.type, isInput: false), property.type, !property.isRequired)
    }

    /// The type of inputs whose objects have known members.
    func resolvedInput(_ property: Property) -> String { "pulumix.Input[\(value(property))]" }

    private func pointed(_ name: String, _ type: TypeReference, _ isOptional: Bool) -> String {
        switch type.unmarked {
        case .array, .map: return name
        default: return isOptional && name.utf8.first != UInt8(ascii: "*") ? "*" + name : name
        }
    }

    private func element(_ type: TypeReference, isInput: Bool) -> String {
        switch type {
        case .plain(let inner): return element(inner, isInput: isInput)
        case .array(let inner): return "[]" + element(inner, isInput: isInput)
        case .map(let inner): return "map[string]" + element(inner, isInput: isInput)
        case .type(let name):
            if isEnum(name) { return types.declared(name) }
            return "*" + types.declared(name) + (isInput ? "Args" : "")
        case .union(let union): return types.enumValue(union).map { element($0, isInput: isInput) } ?? "any"
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: return bare(type).name
        }
    }

    // MARK: Outputs

    /// The output that a property is.
    func output(_ property: Property) -> String {
        let (name, isSimple) = bare(property.type)
        guard !property.isRequired else { return output(property.type) }
        if name == "any" { return "pulumix.Output[any]" }
        return isSimple ? "pulumix.Output[*\(name)]" : output(property.type)
    }

    private func output(_ type: TypeReference) -> String {
        switch type {
        case .plain(let inner): return output(inner)
        case .array(let element): return collection("Array", of: element)
        case .map(let element): return collection("Map", of: element)
        case .type(let name) where !isEnum(name):
            let name = types.declared(name)
            return "pulumix.GPtrOutput[\(name), \(name)Output]"
        case .resource(let name):
            let name = types.resource(name)
            return "pulumix.GPtrOutput[\(name), \(name)Output]"
        case .union(let union): return types.enumValue(union).map { output($0) } ?? "pulumix.Output[interface{}]"
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .type:
            return "pulumix.Output[\(bare(type).name)]"
        }
    }

    private func collection(_ kind: String, of element: TypeReference) -> String {
        let (name, isSimple) = bare(element)
        return isSimple ? "pulumix.\(kind)Output[\(name)]" : "pulumix.G\(kind)Output[\(name), \(name)Output]"
    }

    /// A type's name without pointers, and whether values of it are no objects, lists or maps.
    private func bare(_ type: TypeReference) -> (name: String, isSimple: Bool) {
        switch type {
        case .boolean: return ("bool", true)
        case .integer: return ("int", true)
        case .number: return ("float64", true)
        case .string: return ("string", true)
        case .any, .json: return ("any", true)
        case .archive: return ("pulumi.Archive", true)
        case .asset: return ("pulumi.AssetOrArchive", true)
        case .plain(let inner): return bare(inner)
        case .array(let element): return ("[]" + bare(element).name, false)
        case .map(let element): return ("map[string]" + bare(element).name, false)
        case .union(let union): return types.enumValue(union).map { bare($0) } ?? ("any", true)
        case .resource(let name): return (types.resource(name), false)
        case .type(let name): return (types.declared(name), isEnum(name))
        }
    }

    private func isEnum(_ name: DeclarationName) -> Bool { types.isEnum(name) }

    // MARK: Accessors

    /// Whether a type of outputs has to be made from another's state.
    private static func needsState(_ output: String) -> Bool {
        ["ArrayOutput", "MapOutput", "GPtrOutput", "GArrayOutput", "GMapOutput"].contains {
            output.hasPrefix("pulumix.\($0)")
        }
    }

    /// How a resource's property is read.
    func resourceAccessor(_ property: Property) -> GoSDKAccessor.Form {
        let output = output(property)
        var value = types.value(property)
        var isAsset = false
        switch property.type.unmarked {
        case .archive, .asset: isAsset = !property.isRequired
        default: break
        }
        if output.hasPrefix("pulumix.GPtrOutput") || isAsset, value.utf8.first != UInt8(ascii: "*") { value = "*" + value }
        if Self.needsState(output) {
            return .generic([
                "unwrapped := pulumix.Flatten[\(value), \(output)](value)",
                "return \(output){OutputState: unwrapped.OutputState}",
            ])
        }
        return .generic([property.type.isPlain ? "return value" : "return pulumix.Flatten[\(value), \(output)](value)"])
    }

    /// How a member of an object is read.
    func accessor(_ property: Property) -> GoSDKAccessor.Form {
        let output = output(property)
        return .generic(Self.needsState(output) ? ["return \(output){OutputState: value.OutputState}"] : [])
    }

    /// The statements behind the reading of a member of a function's result.
    func resultAccessor(_ property: Property) -> GoSDKAccessor.Form {
        let output = output(property)
        return .generic(Self.needsState(output) ? ["return \(output){", "\tOutputState: value.OutputState,", "}"] : [])
    }

    // MARK: Objects

    /// The declarations of an object type.
    func declarations(of object: ObjectType) -> [GoSDKDeclaration] {
        let sdk = types.sdk
        let names = sdk.symbols.object(object.token)
        let name = names.name
        let forms = sdk.symbols.forms(ofType: object.token)
        let scope = GoSDKScope(types: types, owner: object.token)
        let members = sdk.members(object.properties, in: scope)
        let comment = sdk.comment(object.description, in: scope)
        var all: [GoSDKDeclaration] = [
            .structure(
                GoSDKStructure(
                    comment: comment, name: name,
                    fields: members.map {
                        GoSDKField(
                            comment: $0.outerComment, name: $0.field, type: value($0.property), tag: $0.property.name)
                    }))
        ]
        all += sdk.defaultsMethod(name, members, types, isInput: false)
        if forms.contains(.input) {
            all.append(inputStructure(names.arguments, members, comment))
            let defaults = sdk.defaultsMethod(names.arguments, members, types, isInput: true, isGeneric: true)
            all += defaults
            all.append(
                .inputMethods(
                    GoSDKInputMethods(
                        name: name, receiver: names.arguments, element: name, generics: .generic, isAttached: !defaults.isEmpty)))
        }
        if forms.contains(.output) {
            all.append(.output(GoSDKOutput(comment: comment, name: name, element: name, generics: .generic)))
            for member in members {
                all.append(
                    .accessor(
                        GoSDKAccessor(
                            comment: member.comment, receiver: names.output, name: names.accessor(member.property.name),
                            value: name, applied: value(member.property), field: member.field,
                            result: output(member.property), form: accessor(member.property))))
            }
        }
        return all
    }

    /// The struct of values that may be outputs.
    func inputStructure(_ name: String, _ members: [GoSDKMember], _ comment: GoSDKComment) -> GoSDKDeclaration {
        .structure(
            GoSDKStructure(
                comment: comment, name: name,
                fields: members.map {
                    GoSDKField(
                        comment: $0.comment, name: $0.field,
                        type: $0.property.type.isPlain ? plainInput($0.property) : input($0.property), tag: $0.property.name)
                }))
    }
}
