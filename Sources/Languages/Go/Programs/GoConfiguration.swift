import Base
import Program

/// Configuration variables.
extension GoTranslator {
    /// Adds a configuration variable: read, or given its default and then overwritten where it is set.
    func add(_ variable: ConfigurationVariable, as name: String, to block: inout GoBlock) {
        block.declareConfiguration()
        if !variable.description.isEmpty {
            for line in variable.description.split(separator: "\n", omittingEmptySubsequences: false) {
                block.add(.comment(" \(line)".trimmingTrailingBlanks))
            }
        }
        let setting = GoSetting(variable, name: name)
        if let defaultValue = variable.defaultValue {
            if style.readsZeroAsUnset {
                addDefault(defaultValue, as: name, setting.type, to: &block)
                overwriteIfNotZero(setting, in: &block)
            } else {
                add(setting, with: defaultValue, to: &block)
            }
        } else if !style.readsZeroAsUnset, variable.isNullable {
            addOptional(setting, to: &block)
        } else {
            require(setting, in: &block)
        }
    }

    /// Adds the variable with its default value.
    private func addDefault(_ value: Expression, as name: String, _ type: ValueType, to block: inout GoBlock) {
        let value = add(lower(value, to: value.type), to: &block)
        if case .invoke(let call) = value, !call.isOutputForm {
            block.define(name, orError: translate(value))
        } else {
            let result = translate(value)
            block.assign(name, type == .number ? result.converted(to: .plain(.number)) : result)
        }
    }

    /// As published: a configured zero value counts as not set, and an object is merged into its default.
    private func overwriteIfNotZero(_ setting: GoSetting, in block: inout GoBlock) {
        guard let getter = setting.type.configurationGetter else {
            block.add(.expression(setting.reading("GetObject", into: setting.name)))
            return
        }
        let given = GoExpression.name("param")
        let test = getter.unset.map { .binary(.notEqual, given, $0) } ?? given
        block.add(
            .condition(
                GoCondition(
                    setup: .define(["param"], setting.reading(getter.method)), test: test,
                    then: [.assign([.name(setting.name)], given)])))
    }

    // MARK: Settings that may be absent

    /// Adds a setting that has a default: absence alone takes it.
    private func add(_ setting: GoSetting, with defaultValue: Expression, to block: inout GoBlock) {
        let own = GoExpression.name(setting.name)
        if setting.isObject {
            // A secret object is read into a plain variable first: the SDK fills in plain values only.
            let read = setting.isSecret ? freeName(setting.name + "Value") : setting.name
            let type = goType(setting.type)
            let value = add(lower(defaultValue, to: defaultValue.type), to: &block)
            let start = literal(value, of: type)
            block.assign(read, type == .any ? start.converted(to: .any) : start)
            if setting.isSecret {
                let given = freeName(setting.name + "Param")
                block.add(.variable(given, type))
                let setup = GoStatement.define(["_", "err"], setting.reading("TrySecretObject", into: given))
                block.add(setting.test(setup, .error, [.assign([.name(read)], .name(given))]))
            } else {
                let empty = type.isPlainContainer ? GoExpression.list(type, []) : GoExpression.null.converted(to: type)
                let test = setting.reading("TryObject", into: setting.given)
                block.add(setting.test(.define([setting.given], empty), test, [.assign([.name(read)], .name(setting.given))]))
            }
            if read != setting.name { block.add(.define([setting.name], secret(.name(read), setting.type))) }
            return
        }
        if setting.isSecret {
            let value = translate(add(lower(defaultValue, to: setting.type), to: &block))
            let plain = setting.type == .number ? value.converted(to: .plain(.number)) : value
            block.add(.define([setting.name], secret(plain, setting.type)))
        } else {
            addDefault(defaultValue, as: setting.name, setting.type, to: &block)
        }
        var given = GoExpression.name(setting.given)
        if !setting.isSecret, defaultValue.type.containsOutputs, let primitive = setting.type.heldPrimitive {
            given = given.converted(to: primitive.input).calling("To\(primitive.name)Output")
        }
        block.add(setting.whenGiven([.assign([own], given)]))
    }

    /// A default value as configuration is read: where the type says nothing of an object's parts, they are of any type, too.
    private func literal(_ value: Expression, of type: GoType) -> GoExpression {
        switch (value.withoutConversions, type) {
        case (.object(let e), .map), (.object(let e), .any):
            let element = type.plainContainer?.element ?? .any
            let elements = e.items.map { item in
                GoComposite.Element(
                    key: .value(item.name.map { .key($0) } ?? translate(item.key)), value: literal(item.value, of: element))
            }
            return .composite(GoComposite(type: .map(element), elements: elements))
        case (.list(let e), .slice), (.list(let e), .any):
            let element = type.plainContainer?.element ?? .any
            return .list(.slice(element), e.items.map { literal($0.value, of: element) })
        case (_, .pointer(.plain(let primitive))) where !value.isNull:
            return .call(.library(primitive.pointerFunction), [translate(value)])
        default: return translate(value)
        }
    }

    /// Adds a setting that may be left out and has no default: a pointer that is nil then.
    private func addOptional(_ setting: GoSetting, to block: inout GoBlock) {
        if setting.isObject {
            block.add(.variable(setting.name, goType(setting.type)))
            block.add(.expression(setting.reading(setting.isSecret ? "GetSecretObject" : "GetObject", into: setting.name)))
        } else {
            block.add(.variable(setting.name, .pointer(goType(setting.type))))
            block.add(setting.whenGiven([.assign([.name(setting.name)], .unary(.address, .name(setting.given)))]))
        }
    }

    private func require(_ setting: GoSetting, in block: inout GoBlock) {
        let method = "Require\(setting.isSecret ? "Secret" : "")"
        guard setting.isObject, !style.assignsConfiguredObjects else {
            block.add(.define([setting.name], setting.reading(method + setting.type.configurationMethod)))
            return
        }
        // What the SDK gives of a secret is a secret pointer: the value is made one by itself.
        let read = setting.isSecret && !style.readsSecretsAsPlain ? freeName(setting.name + "Value") : setting.name
        block.add(.variable(read, goType(setting.type)))
        block.add(.expression(setting.reading(method + "Object", into: read)))
        if read != setting.name { block.add(.define([setting.name], secret(.name(read), setting.type))) }
    }

    private func secret(_ value: GoExpression, _ type: ValueType) -> GoExpression {
        .assert(.call(.library("ToSecret"), [value]), outputType(type))
    }

    /// A name that no declaration has.
    private func freeName(_ name: String) -> String { context.names.contains(name) ? freeName(name + "_") : name }
}

extension ConfigurationVariable {
    /// Whether its default is an output of a primitive value, so that the variable is one, too.
    var hasOutputDefault: Bool {
        defaultValue?.type.containsOutputs == true && !isSecret && type.heldPrimitive != nil
    }
}

/// A configuration variable as Go reads it.
private struct GoSetting {
    let key: GoExpression
    /// Its variable.
    let name: String
    let type: ValueType
    let isSecret: Bool

    init(_ variable: ConfigurationVariable, name: String) {
        key = .key(variable.logicalName)
        self.name = name
        type = variable.type.resolved.withoutOptional
        isSecret = variable.isSecret
    }

    /// Whether it is read as an object.
    var isObject: Bool { type.isConfiguredObject }
    /// The variable of what is configured, where the setting has another value if nothing is.
    var given: String { name == "param" ? "value" : "param" }

    /// A call of a method of the configuration.
    func reading(_ method: String, into target: String? = nil) -> GoExpression {
        GoExpression.name("cfg").calling(method, [key] + (target.map { [.unary(.address, .name($0))] } ?? []))
    }

    /// What is done only if the setting is given.
    func whenGiven(_ statements: [GoStatement]) -> GoStatement {
        let method = (isSecret ? "TrySecret" : "Try") + type.configurationMethod
        return test(.define([given, "err"], reading(method)), .error, statements)
    }

    /// What is done only if an error is nil.
    func test(_ setup: GoStatement, _ error: GoExpression, _ statements: [GoStatement]) -> GoStatement {
        .condition(GoCondition(setup: setup, test: .binary(.equal, error, .null), then: statements))
    }
}

extension ValueType {
    /// Whether configuration is read into it as an object.
    fileprivate var isConfiguredObject: Bool {
        switch self {
        case .dynamic, .object, .list, .map, .tuple: true
        default: false
        }
    }

    /// The end of the name of the method that reads it.
    fileprivate var configurationMethod: String {
        if isConfiguredObject { return "Object" }
        guard let primitive = bare, primitive != .string else { return "" }
        return primitive.name
    }

    /// The method that reads it where it may be unset, and what that gives then: false where nothing is named. Nil for what is read as an object.
    fileprivate var configurationGetter: (method: String, unset: GoExpression?)? {
        switch self {
        case .string, .identifier: ("Get", .key(""))
        case .number: ("GetFloat64", .number("0"))
        case .integer: ("GetInt", .number("0"))
        case .boolean: ("GetBool", nil)
        default: nil
        }
    }
}
