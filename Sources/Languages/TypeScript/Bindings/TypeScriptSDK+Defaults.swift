import Base
import LanguageKit
import Schema

/// Values that take the place of inputs that aren't given.
extension TypeScriptSDK {
    /// The default of a property; nil if it has none.
    func defaultValue(_ property: Property) -> TypeScriptSDKExpression? {
        let value = property.defaultValue.map { literal($0, property.type) }
        let variables = property.environment
        guard !variables.isEmpty else { return value }
        let reader =
            switch package.primitive(property.type) {
            case .boolean: "utilities.getEnvBoolean"
            case .integer, .number: "utilities.getEnvNumber"
            default: "utilities.getEnv"
            }
        let reading = TypeScriptSDKExpression.call(.name(reader), variables.map { .string($0) })
        return value.map { .either(reading, $0) } ?? reading
    }

    /// A value of the schema as TypeScript writes it.
    func literal(_ value: SchemaValue, _ type: TypeReference) -> TypeScriptSDKExpression {
        switch value {
        case .boolean(let flag): .name(flag ? "true" : "false")
        case .integer(let number): .name(String(number))
        case .number(let number): .name(NumberFormat.general(number))
        case .string(let text): .string(text)
        }
    }

    /// What fills the defaults of an object into it: `inputs.s3.ruleArgsProvideDefaults`; nil if the type needs none.
    func defaultsProvider(_ type: TypeReference, _ shape: TypeScriptSDKShape) -> TypeScriptSDKExpression? {
        guard needsDefaults(type), let object = package.object(type),
            let interface = types.interface(object.token, shape)
        else { return nil }
        let module = interface.path.dropLast(interface.name.utf8.count)
        return .name(module + Self.defaultsProviderName(interface.name))
    }

    /// Whether a value of the type has members that defaults are filled into.
    func needsDefaults(_ type: TypeReference) -> Bool {
        guard case .type(let name) = type.unmarked, name.package == package.name else { return false }
        return traits.value.needDefaults.contains(name.token)
    }

    /// The name of the function that fills in the defaults of a type.
    static func defaultsProviderName(_ type: String) -> String { NameStyle.camel(type) + "ProvideDefaults" }

    /// An object's member with the defaults of its type filled in; nil if the type needs none.
    func withNestedDefaults(
        _ property: Property, _ value: TypeScriptSDKExpression, _ shape: TypeScriptSDKShape, isRequired: Bool
    ) -> TypeScriptSDKExpression? {
        guard let provider = defaultsProvider(property.type, shape) else { return nil }
        guard shape == .input, !property.type.isPlain else {
            let filled = TypeScriptSDKExpression.call(provider, [value])
            return isRequired ? filled : .parenthesized(.conditional(value, filled, .undefined))
        }
        let apply = TypeScriptSDKExpression.member(.call(.name("pulumi.output"), [value]), "apply")
        guard !isRequired else { return .call(apply, [provider]) }
        let name = TypeScriptSDKExpression.name("v")
        return .call(
            apply, [.arrow("v", .conditional(.name("v === undefined"), .undefined, .call(provider, [name])))])
    }
}
