import LanguageKit
import Schema

/// The shape in which a declaration holds its values.
enum CSharpSDKShape: Sendable {
    /// What may be an output.
    case input
    /// What narrows the look-up of a resource, which may be outputs as well.
    case state
    /// What a function takes in its plain form.
    case functionInput
    case output
    case configuration

    /// Whether every value may be an output.
    var takesOutputs: Bool { self == .input || self == .state }
    /// Whether values are given.
    var isGiven: Bool { self == .input || self == .state || self == .functionInput }

    init(_ shape: TypeShape) {
        switch shape {
        case .input, .functionOutputInput: self = .input
        case .state: self = .state
        case .functionInput: self = .functionInput
        case .output: self = .output
        }
    }
}

/// The types of properties, as the files of one module write them.
struct CSharpSDKTypes: Sendable {
    let sdk: CSharpSDK
    /// The namespace of the module: what is in it has a short name.
    let namespace: String

    /// A type that is given or read where the shape says so.
    ///
    /// - Parameter isMutable: Whether lists and maps are those that elements can be added to.
    func type(_ reference: TypeReference, _ shape: CSharpSDKShape, isMutable: Bool = false) -> CSharpSDKType {
        switch reference {
        case .plain(let inner): bareType(inner, shape, isMutable: isMutable)
        case _ where shape.takesOutputs: inputType(reference, shape)
        default: bareType(reference, shape, isMutable: isMutable)
        }
    }

    /// The type of a property, which may be null where it isn't required.
    func type(of property: Property, _ shape: CSharpSDKShape, isMutable: Bool = false) -> CSharpSDKType {
        let type = type(property.type, shape, isMutable: isMutable)
        return property.isRequired || isNeverNull(property.type, shape, isMutable: isMutable) ? type : .optional(type)
    }

    /// Whether the type has an empty value for what is missing.
    private func isNeverNull(_ reference: TypeReference, _ shape: CSharpSDKShape, isMutable: Bool) -> Bool {
        switch reference.unmarked {
        case .array: shape.takesOutputs && !reference.isPlain || !isMutable
        case .map: shape.takesOutputs && !reference.isPlain
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .union, .type, .plain: false
        }
    }

    /// A type whose values may be outputs.
    private func inputType(_ reference: TypeReference, _ shape: CSharpSDKShape) -> CSharpSDKType {
        switch reference {
        case .array(let element): .generic(.inputList, [knownType(element, shape)])
        case .map(let value): .generic(.inputMap, [knownType(value, shape)])
        case .json: .name("InputJson")
        case .union(let union):
            combined(
                union.elements.map { element in
                    switch element {
                    case .array, .map: knownType(element, shape)
                    default: bareType(element, shape, isMutable: false)
                    }
                }, isInput: true)
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .resource, .type, .plain:
            .generic(.input, [bareType(reference, shape, isMutable: false)])
        }
    }

    /// A type whose values are known, at every depth. Objects keep their shape.
    func knownType(_ reference: TypeReference, _ shape: CSharpSDKShape) -> CSharpSDKType {
        switch reference {
        case .plain(let inner): knownType(inner, shape)
        case .array(let element): .generic(.immutableArray, [knownType(element, shape)])
        case .map(let value): .map(.immutableDictionary, knownType(value, shape))
        case .union(let union): combined(union.elements.map { knownType($0, shape) })
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .type:
            bareType(reference, shape, isMutable: false)
        }
    }

    /// A type whose elements, but not itself, may be outputs where the shape says so.
    private func bareType(_ reference: TypeReference, _ shape: CSharpSDKShape, isMutable: Bool) -> CSharpSDKType {
        switch reference {
        case .boolean: .name("bool")
        case .integer: .name("int")
        case .number: .name("double")
        case .string: .string
        case .any: .object
        case .archive: .name("Archive")
        case .asset: .name("AssetOrArchive")
        case .json: .name("System.Text.Json.JsonElement")
        case .array(let element): .generic(isMutable ? .list : .immutableArray, [type(element, shape)])
        case .map(let value): .map(isMutable ? .dictionary : .immutableDictionary, type(value, shape))
        case .plain(let inner): bareType(inner, shape, isMutable: isMutable)
        case .type(let name): declaredType(name, shape)
        case .resource(let name): resourceType(name)
        case .union(let union): unionType(union, shape)
        }
    }

    private func unionType(_ union: UnionReference, _ shape: CSharpSDKShape) -> CSharpSDKType {
        // What is read of a text or number that may be any but those of an enum has no enum's type.
        if !shape.isGiven, let primitive = union.elements.lazy.compactMap({ self.primitive(ofEnum: $0) }).first {
            return bareType(primitive, shape, isMutable: false)
        }
        return combined(union.elements.map { type($0, shape) })
    }

    /// The type of values of any of several types; more than two have no type in common.
    private func combined(_ types: [CSharpSDKType], isInput: Bool = false) -> CSharpSDKType {
        var distinct: [CSharpSDKType] = []
        for type in types where !distinct.contains(type) { distinct.append(type) }
        switch distinct.count {
        case 1: return isInput ? .generic(.input, distinct) : distinct[0]
        case 2: return .generic(isInput ? .inputUnion : .union, distinct)
        default: return .object
        }
    }

    // MARK: Declarations

    /// The primitive that the values of an enum are; nil if the type is no enum.
    func primitive(ofEnum reference: TypeReference) -> TypeReference? {
        guard case .type(let name) = reference.unmarked, case .enumeration(let type)? = sdk.package.type(name) else { return nil }
        return type.valueType
    }

    private func declaredType(_ name: DeclarationName, _ shape: CSharpSDKShape) -> CSharpSDKType {
        guard let owner = sdk.others.owner(of: name) else { return .object }
        let symbols = CSharpSymbols.all[owner]
        if owner.isEnumeration(name.token) { return .name(symbols.enumeration(name.token).qualified) }
        switch shape {
        case .input: return .name(shortName(symbols.object(name.token, .input)))
        case .state: return .name(shortName(symbols.object(name.token, .state)))
        case .functionInput: return .name(shortName(symbols.object(name.token, .functionInput)))
        case .output: return .name(shortName(symbols.object(name.token, .output)))
        case .configuration:
            let declared = symbols.configurationType(name.token)
            return .name(owner.module(of: name.token) == "config" ? declared.qualified : "Types.\(declared.name)")
        }
    }

    /// The name of a class among the inputs or outputs: that of its part and its own in the same module, else in full.
    private func shortName(_ declared: CSharpClass) -> String {
        guard declared.namespace.hasPrefix(namespace), declared.namespace.utf8.count > namespace.utf8.count else {
            return declared.qualified
        }
        let part = declared.namespace.utf8.dropFirst(namespace.utf8.count + 1)
        let isPart = part.elementsEqual("Inputs".utf8) || part.elementsEqual("Outputs".utf8)
        return isPart ? "\(Substring(part)).\(declared.name)" : declared.qualified
    }

    private func resourceType(_ name: DeclarationName) -> CSharpSDKType {
        guard let owner = sdk.others.owner(of: name) else { return .object }
        return .name(CSharpSymbols.all[owner].resource(name.token).qualified)
    }
}
