import Base
import LanguageKit
import Program

extension CSharpTranslator {
    /// Translates the variable that holds a configuration value: `var size = config.GetInt32("size") ?? 3;`.
    func statements(for variable: ConfigurationVariable, named name: String) -> [CSharpStatement] {
        let isLarge = variable.defaultValue?.isLargeInteger ?? false
        var method = variable.defaultValue == nil && !variable.isNullable ? "Require" : "Get"
        if variable.isSecret { method += "Secret" }
        let kind = isLarge ? "Object" : CSharpTypes.configurationMethod(variable.type)
        var callee = CSharpExpression.name(scope.configuration).member(method + kind)
        if kind == "Object" {
            // The SDK has no method for integers beyond 32 bits.
            let type: CSharpType =
                isLarge ? .nullable(.long) : CSharpTypes.configuration(variable.type, className: Self.className(of: variable))
            callee = .generic(callee, [type])
        }
        var value = callee([.quoted(variable.logicalName)])
        if let other = variable.defaultValue, !variable.type.isOptional {
            let fallback = defaultValue(other, of: variable)
            if variable.isSecret, !facts.holdsOutputs(other.type) {
                value = .coalesce(value, Self.output.calling("CreateSecret", fallback))
            } else if other.type.isPromise {
                value = fallback.applying(.lambda("x", .coalesce(value, .name("x"))))
            } else {
                value = .coalesce(value, fallback)
            }
        }
        let description = variable.description.isEmpty ? [] : comments(variable.descriptionLines.map { " \($0)" })
        return comments(variable.comments) + description + [.local(name, value)]
    }

    private func defaultValue(_ value: Expression, of variable: ConfigurationVariable) -> CSharpExpression {
        if case .map(let element) = variable.type.withoutOptional, case .object(let object) = value {
            return dictionary(object, of: CSharpTypes.configuration(element, className: "object"), in: CSharpPlace())
        }
        // An output of an `int` is no output of a `double`.
        if variable.isSecret, variable.type.unwrapped == .number, let whole = value.integerLiteral { return .wholeDouble(whole) }
        return expression(lowered(value))
    }

    /// The classes of configuration objects, which follow the program's statements.
    func configurationClasses() -> [CSharpClassDeclaration] {
        program.configuration.compactMap { variable in
            variable.type.literalMembers.map { members in
                CSharpClassDeclaration(
                    name: Self.className(of: variable),
                    members: members.sorted { $0.name < $1.name }.map { member in
                        .property(
                            CSharpProperty(
                                type: CSharpTypes.configurationMember(member.type),
                                name: CSharpNames.identifier(member.name)))
                    })
            }
        }.sorted { $0.name < $1.name }
    }

    private static func className(of variable: ConfigurationVariable) -> String {
        NameStyle.capitalized(CSharpNames.identifier(variable.name))
    }
}

extension Program {
    /// The configuration variables, in order.
    var configuration: [ConfigurationVariable] {
        declarations.compactMap { if case .configuration(let d) = $0 { d } else { nil } }
    }
}

extension ConfigurationVariable {
    /// The lines of its description.
    var descriptionLines: [String] {
        description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension ValueType {
    /// The members of an object that no schema declares, or of the objects of a list or map.
    var literalMembers: [LiteralMember]? {
        switch withoutOptional {
        case .object(.literal(let members)): members
        case .list(.object(.literal(let members))), .map(.object(.literal(let members))): members
        default: nil
        }
    }
}

extension Expression {
    /// The value of a literal without a fraction.
    fileprivate var integerLiteral: Int64? {
        if case .literal(let e) = self, case .number(let n) = e.value { return n.integer }
        return nil
    }

    /// Whether it is a literal that `int` doesn't hold.
    fileprivate var isLargeInteger: Bool {
        guard type == .integer, let value = integerLiteral else { return false }
        return Int32(exactly: value) == nil
    }
}
