import Base
import Documents
import LanguageKit
import Schema

/// The module of the package's configuration.
extension TypeScriptSDK {
    func configurationFile() -> BindingsText {
        let variables = package.configuration.byName
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        var imports = TypeScriptSDKImports(self)
        imports.add(package.configuration)
        printer.write(imports.text(of: "config/vars.ts", excluding: nil))
        printer.write("declare var exports: any;\nconst __config = new pulumi.Config(\"\(configurationName)\");\n\n")
        for variable in variables {
            let other = defaultValue(variable)
            var type = valueType(variable, .output)
            let isString = type == .name("string")
            let name = TypeScriptSDKExpression.string(variable.name)
            var value: TypeScriptSDKExpression =
                isString
                ? .name("__config.get")(name) : .call(.name("__config.getObject<\(TypeScriptSDKPrinter.text(type))>"), [name])
            if let other { value = .bareCoalesced(value, other) }
            if variable.defaultValue == nil { type = type.orUndefined }
            let comment = TypeScriptSDKComment(laidOut(variable.description))
            printer.write([.configuration(comment, variable.name, type, value), .blankLine])
        }
        return BindingsText(printer.bytes)
    }

    private var configurationName: String { package.node["pluginName"]?.givenText ?? package.name }
}

extension TypeScriptSDKPrinter {
    /// A type as text.
    static func text(_ type: TypeScriptSDKType) -> String {
        var printer = TypeScriptSDKPrinter()
        printer.write(type)
        return printer.out.text
    }
}
