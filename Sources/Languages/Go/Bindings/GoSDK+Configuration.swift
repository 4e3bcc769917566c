import Base
import LanguageKit
import Schema

/// The file of the package's configuration.
extension GoSDK {
    func configurationFile() -> BindingsText {
        let imports = GoSDKImports(others: [GoSDKImports.core, GoSDKImports.core + "/config", internalsPath])
        var printer = printer("config", imports)
        let types = types(in: "config")
        printer.write(.line("var _ = \(internals).GetEnvOrDefault"))
        for (position, property) in package.configuration.byName.enumerated() {
            let kind: (type: String, method: String) =
                switch property.type.unmarked {
                case .boolean: ("bool", "Bool")
                case .integer: ("int", "Int")
                case .number: ("float64", "Float64")
                default: ("string", "")
                }
            let comment = comment(property.description, deprecation: property.deprecation)
            let arguments = "(ctx, \"\(package.name):\(NameStyle.camel(property.name))\")"
            var body: [GoSDKStatement] = [.line("return config.Get\(kind.method)\(arguments)")]
            if property.hasDefault {
                body =
                    [
                        .line("v, err := config.Try\(kind.method)\(arguments)"), .block("if err == nil {", [.line("return v")]),
                        .line("var value \(kind.type)"),
                    ] + withDefault(property, types) { [.line("value = \($0)")] } + [.line("return value")]
            }
            printer.write(
                .function(
                    GoSDKFunction(
                        comment: comment,
                        head: "func \(symbols.configuration(property.name))(ctx *pulumi.Context) \(kind.type)", body: body,
                        isAttached: position > 0 && comment.document.isEmpty)))
        }
        return BindingsText(printer.bytes)
    }
}
