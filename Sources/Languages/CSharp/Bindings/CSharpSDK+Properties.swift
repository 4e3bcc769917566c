import Base
import LanguageKit
import Schema

/// Properties as members of classes.
extension CSharpSDK {
    /// The class of what is given.
    func inputClass(
        _ declared: CSharpClass, _ properties: some Sequence<Property>, _ shape: CSharpSDKShape, in types: CSharpSDKTypes,
        base: String, comment: CSharpSDKComment = CSharpSDKComment(), isProvider: Bool = false
    ) -> CSharpSDKDeclaration {
        .inputs(
            CSharpSDKInputClass(
                comment: comment, isSealed: symbols.settings.compatibility != .kubernetes20 || isProvider,
                name: declared.name, base: base,
                properties: properties.map { input($0, shape, in: types, isProvider: isProvider) }))
    }

    private func input(_ property: Property, _ shape: CSharpSDKShape, in types: CSharpSDKTypes, isProvider: Bool)
        -> CSharpSDKInput
    {
        let takesOutputs = shape.takesOutputs && !property.type.isPlain
        var input = CSharpSDKInput(
            comment: comment(property.description), wireName: property.name, isRequired: property.isRequired,
            isJSON: isProvider && property.type.unmarked != .string, name: CSharpSymbols.property(property),
            type: .object, isForced: false, deprecation: deprecation(property.deprecation),
            defaultValue: defaultValue(of: property))
        let secret: CSharpSDKInput.Backing.Secret
        var isCollection = true
        switch property.type.unmarked {
        case .array(let element): secret = .list(types.knownType(element, shape))
        case .map(let value): secret = .map(types.knownType(value, shape))
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .union, .type, .plain:
            secret = .value
            isCollection = false
        }
        if isCollection || property.isSecret {
            input.type = types.type(property.type, shape, isMutable: !takesOutputs)
            input.backing = CSharpSDKInput.Backing(
                field: "_" + Self.unhyphenated(property.name), isCollection: isCollection,
                secret: property.isSecret && takesOutputs ? secret : nil)
        } else {
            input.type = types.type(of: property, shape)
            input.isForced = property.isRequired && (takesOutputs || !isValue(property.type))
        }
        return input
    }

    /// The class of what is read.
    func outputClass(
        _ declared: CSharpClass, _ properties: some Sequence<Property>, in types: CSharpSDKTypes,
        comment: CSharpSDKComment = CSharpSDKComment(), isInternal: Bool = false
    ) -> CSharpSDKDeclaration {
        let fields = properties.map { property in
            CSharpSDKOutputClass.Field(
                comment: self.comment(property.description), type: outputType(property, in: types),
                name: CSharpSymbols.property(property), parameter: Self.parameter(property.name))
        }
        return .outputs(CSharpSDKOutputClass(comment: comment, isInternal: isInternal, name: declared.name, fields: fields))
    }

    /// The type of a property that is read. Resources of Kubernetes have all theirs, the engine's answer completes them.
    func outputType(_ property: Property, in types: CSharpSDKTypes) -> CSharpSDKType {
        symbols.settings.compatibility == .kubernetes20
            ? types.type(property.type, .output) : types.type(of: property, .output)
    }

    /// Whether values of a type are stored in place, so that they are never null.
    func isValue(_ reference: TypeReference) -> Bool {
        switch reference.unmarked {
        case .boolean, .integer, .number: return true
        case .type(let name): return others.owner(of: name)?.isEnumeration(name.token) ?? false
        case .string, .any, .archive, .asset, .json, .array, .map, .resource, .union, .plain: return false
        }
    }

    // MARK: Names

    /// A property's name as a constructor's parameter: `class` → `@class`, `$ref` → `ref`.
    static func parameter(_ name: String) -> String {
        let name = name.utf8.first == UInt8(ascii: "$") ? String(name.dropFirst()) : name
        return CSharpReservedWords.keywords.contains(name) ? "@" + name : unhyphenated(name)
    }

    /// A name without hyphens, the letter behind each raised.
    static func unhyphenated(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "-")) else { return name }
        let parts = name.parts(separatedBy: UInt8(ascii: "-"))
        return (parts.first ?? "") + parts.dropFirst().map { NameStyle.capitalized($0) }.joined()
    }

    // MARK: Defaults

    /// The value that a property has where none is given.
    func defaultValue(of property: Property) -> CSharpSDKExpression? {
        var value: CSharpSDKExpression?
        if let given = property.defaultValue { value = literal(given, property.type) }
        let environment = property.environment
        guard !environment.isEmpty else { return value }
        let function =
            switch property.type.unmarked {
            case .boolean: "Utilities.GetEnvBoolean"
            case .integer: "Utilities.GetEnvInt32"
            case .number: "Utilities.GetEnvDouble"
            default: "Utilities.GetEnv"
            }
        let read = CSharpSDKExpression.call(function, environment.map { .string($0) })
        return value.map { .coalesced(read, $0) } ?? read
    }

    /// A value of the schema where a type is wanted.
    private func literal(_ value: SchemaValue, _ reference: TypeReference) -> CSharpSDKExpression {
        guard case .type(let name) = reference.unmarked, case .enumeration(let type)? = package.type(name),
            let member = type.member(value), let written = CSharpSymbols.all[type.package].member(member, of: type)
        else { return CSharpSDKLiteral.expression(value) }
        return .name("\(CSharpSymbols.all[type.package].enumeration(type.token).qualified).\(written)")
    }
}
