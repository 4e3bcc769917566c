import Base
import Documents
import LanguageKit
import Schema

/// Enums and the class of the configuration.
extension JavaSDK {
    func enumFile(_ token: String) -> BindingsText {
        guard case .enumeration(let type)? = package.type(token) else { return BindingsText([]) }
        let own = symbols.enumeration(token)
        let value = self.type(type.valueType, .output)
        let isText = type.valueType == .string
        var constants: [JavaSDKEnumConstant] = []
        var found: [Diagnostic] = []
        var taken: [String: String] = [:]
        for member in type.members {
            guard let name = symbols.member(member, of: type) else { continue }
            let written = member.name ?? member.value.text
            if let other = taken.updateValue(written, forKey: name) {
                found.append(.clashingName(written, name, of: other, in: JavaLanguage.self, at: package.typeNode(token)))
                continue
            }
            let deprecation = deprecation(member.deprecation)
            var parts: [JavaSDKComment.Part] = []
            if !member.description.isEmpty { parts.append(.text(documentation.text(member.description))) }
            if let deprecation { parts += [.line("@deprecated"), .line(deprecation)] }
            constants.append(
                JavaSDKEnumConstant(
                    comment: JavaSDKComment(parts), annotations: deprecationAnnotations(deprecation), name: name,
                    value: JavaSDKLiteral.enumValue(member.value, type.valueType, isRounded: style.roundsEnumNumbers)))
        }
        let parameter = JavaSDKExpression.name("value")
        let members: [JavaSDKMember] = [
            .constants(constants), .blankLine,
            .field(JavaSDKField(modifiers: "private final", type: value, name: "value")), .blankLine,
            .method(
                JavaSDKMethod(
                    modifiers: "", name: own.name, parameters: [JavaSDKParameter(value, "value")],
                    body: [
                        .assignment(
                            .field(of: "this", "value"), isText ? .of(.objects, "requireNonNull", parameter) : parameter)
                    ])), .blankLine,
            .method(
                JavaSDKMethod(
                    annotations: [.use(.enumType, nested: "Converter")], modifiers: "public", result: value, name: "getValue",
                    body: [.return(.field(of: "this", "value"))])), .blankLine,
            .method(textMethod(own.name)),
        ]
        let declaration = JavaSDKClass(
            comment: comment(package.typeNode(token)?["description"]?.string ?? "", nil), annotations: [.use(.enumType)],
            kind: "public enum", name: own.name, members: members)
        var text = file(own, declaration, isIndented: true)
        text.diagnostics = found
        return text
    }

    private func textMethod(_ name: String) -> JavaSDKMethod {
        let joiner = JavaSDKExpression.new(
            .library(.stringJoiner), [.string(", "), .string(name + "["), .string("]")])
        let value = JavaSDKExpression.sum([.string("value='"), .field(of: "this", "value"), .string("'")])
        return JavaSDKMethod(
            annotations: [.override], modifiers: "public", result: .plainString, name: "toString",
            body: [.return(.chain(joiner, [("add", [value]), ("toString", [])]))])
    }

    // MARK: Configuration

    func configurationFile() -> BindingsText {
        let store = JavaSDKType(.written("com.pulumi.Config"))
        var members: [JavaSDKMember] = [
            .blankLine,
            .field(
                JavaSDKField(
                    modifiers: "private static final", type: store, name: "config",
                    value: .method(.type(store.name), "of", [.string(package.name)]))),
        ]
        for property in package.configuration.byName {
            let (type, value) = configurationValue(property)
            guard let value else { continue }
            var comment = comment(property.description, nil)
            comment.isOutdented = true
            members.append(
                .method(
                    JavaSDKMethod(
                        comment: comment, modifiers: "public", result: type,
                        name: symbols.property(property, of: .configuration), body: [.return(value)])))
        }
        return file(
            symbols.configuration, JavaSDKClass(kind: "public final class", name: "Config", members: members))
    }
}
