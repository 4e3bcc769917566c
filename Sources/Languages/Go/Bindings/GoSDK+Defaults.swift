import Base
import LanguageKit
import Schema

/// Values that properties have where none is given.
extension GoSDK {
    /// Whether defaults are filled into an object, or into members of it.
    func needsDefaults(_ object: ObjectType) -> Bool {
        !settings.omitsObjectDefaults && object.properties.contains { $0.hasDefault || needsDefaults($0.type) }
    }

    /// Whether defaults are filled into values of a type.
    func needsDefaults(_ type: TypeReference) -> Bool {
        guard case .type(let name) = type.unmarked else { return false }
        return name.package == package.name && traits.value.needDefaults.contains(name.token)
    }

    /// The method that fills in a struct's defaults; nothing if it has none.
    func defaultsMethod(
        _ name: String, _ members: [GoSDKMember], _ types: GoSDKTypes, isInput: Bool, isGeneric: Bool = false
    ) -> [GoSDKDeclaration] {
        guard !settings.omitsObjectDefaults,
            members.contains(where: { $0.property.hasDefault || needsDefaults($0.property.type) })
        else { return [] }
        var body: [GoSDKStatement] = [.block("if val == nil {", [.line("return nil")]), .line("tmp := *val")]
        for member in members {
            let property = member.property
            let takesOutputs = isInput && !property.type.isPlain
            let form: GoSDKAssignment =
                takesOutputs
                ? isGeneric ? .generic(isOptional: !property.isRequired) : .input : property.isRequired ? .value : .pointer
            if property.hasDefault {
                let isNil = !property.isRequired || takesOutputs || types.isNilable(property.type)
                let condition =
                    isNil ? "if tmp.\(member.field) == nil {" : "if \(internals).IsZero(tmp.\(member.field)) {"
                body.append(
                    .block(condition, withDefault(property, types) { assignment("tmp.", member, $0, form, types) }))
            } else if needsDefaults(property.type) {
                if !takesOutputs {
                    let sigil = property.isRequired ? "*" : ""
                    body.append(.line("tmp.\(member.field) = \(sigil)tmp.\(member.field).Defaults()"))
                }
                body.append(.blankLine)
            }
        }
        body.append(.line("return &tmp"))
        return [
            .function(
                GoSDKFunction(
                    comment: GoSDKComment("Defaults sets the appropriate defaults for \(name)"),
                    head: "func (val *\(name)) Defaults() *\(name)", body: body))
        ]
    }

    /// The statements that give a field a value.
    func assignment(
        _ owner: String, _ member: GoSDKMember, _ value: String, _ form: GoSDKAssignment, _ types: GoSDKTypes
    ) -> [GoSDKStatement] {
        switch form {
        case .value: return [.line("\(owner)\(member.field) = \(value)")]
        case .pointer:
            let name = NameStyle.camel(member.property.name) + "_"
            return [.line("\(name) := \(value)"), .line("\(owner)\(member.field) = &\(name)")]
        case .input:
            var isEnum = false
            if case .type = member.property.type.unmarked { isEnum = true }
            let type = GoSDKTypes.without("Input", types.input(member.property))
            return [.line("\(owner)\(member.field) = " + (isEnum ? value : "\(type)(\(value))"))]
        case .generic(let isOptional):
            return [.line("\(owner)\(member.field) = pulumix.\(isOptional ? "Ptr" : "Val")(\(value))")]
        }
    }

    /// The statements that assign a property's default: from the environment, if a variable is set there.
    func withDefault(
        _ property: Property, _ types: GoSDKTypes, _ assign: (String) -> [GoSDKStatement]
    ) -> [GoSDKStatement] {
        var value = property.defaultValue.map { literal($0, of: property.type) }
        if let literal = value, case .type(let name) = property.type.unmarked {
            value = "\(types.declared(name))(\(literal))"
        }
        guard !property.environment.isEmpty else { return value.map(assign) ?? [] }
        let parser: (function: String, type: String) =
            switch property.type.unmarked {
            case .array: ("\(internals).ParseEnvStringArray", "pulumi.StringArray")
            case .boolean: ("\(internals).ParseEnvBool", "bool")
            case .integer: ("\(internals).ParseEnvInt", "int")
            case .number: ("\(internals).ParseEnvFloat", "float64")
            default: ("nil", "string")
            }
        let names = property.environment.map { ", " + GoText.quoted($0) }.joined()
        return [
            .block(
                "if d := \(internals).GetEnvOrDefault(\(value ?? "nil"), \(parser.function)\(names)); d != nil {",
                assign("d.(\(parser.type))"))
        ]
    }

    /// A constant of a schema, where values of a type are wanted.
    func literal(_ value: SchemaValue, of type: TypeReference) -> String {
        var kind = package.primitive(type)
        if case .union(let union) = kind, let enumeration = union.elements.first(where: { package.primitive($0) != $0.unmarked })
        {
            kind = package.primitive(enumeration)
        }
        if case .integer(let integer) = value, kind == .number { return NumberFormat.decimal(Double(integer)) }
        return Self.literal(value)
    }

    /// A constant of a schema.
    static func literal(_ value: SchemaValue) -> String {
        switch value {
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): NumberFormat.decimal(value)
        case .string(let value): GoText.quoted(value)
        }
    }
}

/// How a field takes a value.
enum GoSDKAssignment: Sendable {
    /// The value itself.
    case value
    /// The address of a variable that holds it.
    case pointer
    /// As an input.
    case input
    /// As an input of generic types.
    case generic(isOptional: Bool)
}
