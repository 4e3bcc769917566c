import Program

extension JavaTranslator {
    /// A configuration variable, read from `config`.
    func configuration(_ variable: ConfigurationVariable) -> JavaExpression {
        let config = JavaExpression.variable("config")
        let key = JavaExpression.quoted(variable.logicalName)
        var value: JavaExpression
        if style.readsConfigurationAsText {
            value = config.calling("get", [key])
        } else {
            let isOptional = variable.defaultValue != nil || variable.isNullable
            let type = variable.type.unwrapped
            let method = (isOptional ? "get" : "require") + (variable.isSecret ? "Secret" : "")
            switch type {
            case .boolean: value = config.calling(method + "Boolean", [key])
            case .integer where isLong(variable):
                value = config.calling(method + "Object", [key, .classLiteral(.named(Self.long))])
            case .integer: value = config.calling(method + "Integer", [key])
            case .number where isOptional && variable.isSecret:
                value = config.calling(method + "Object", [key, .classLiteral(.named(JavaLibrary.double))])
            case .number: value = config.calling(method + "Double", [key])
            case .string, .identifier, .none: value = config.calling(method, [key])
            default: value = config.calling(method + "Object", [key, shape(of: type)])
            }
        }
        guard let given = variable.defaultValue else { return value }
        if isEventual(given.type) {
            report(
                "a default of configuration that is known only during deployment",
                hint: "Give a constant, or choose between the two where the value is used.", at: given.span)
        }
        let other = defaultValue(given, of: variable)
        guard variable.isSecret, !style.readsConfigurationAsText else { return value.calling("orElse", [other]) }
        return value.calling("applyValue", [.lambda("_value", JavaExpression.variable("_value").calling("orElse", [other]))])
    }

    private static let long = JavaClassName("java.lang", "Long", .simple)

    /// The value of a configuration variable that isn't set.
    func defaultValue(_ value: Expression, of variable: ConfigurationVariable) -> JavaExpression {
        var translator = self
        translator.scope.importsFunctions = true
        return translator.expression(value, in: variable.type)
    }

    /// The shape by which a structured value is read.
    private func shape(of type: ValueType) -> JavaExpression {
        func literal(_ name: JavaClassName) -> JavaExpression { .classLiteral(.named(name)) }
        switch type {
        case .list(let element):
            return .call(JavaLibrary.typeShape, "list", [literal(JavaTypeName.configuration(of: element))])
        case .map(let element):
            return .call(
                JavaLibrary.typeShape, "map", [literal(JavaLibrary.string), literal(JavaTypeName.configuration(of: element))])
        case .object(.literal):
            return .call(JavaLibrary.typeShape, "map", [literal(JavaLibrary.string), literal(JavaLibrary.object)])
        default: return literal(JavaLibrary.object)
        }
    }
}
