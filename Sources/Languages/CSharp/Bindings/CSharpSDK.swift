import Base
import Documents
import LanguageKit
import Schema

/// The C# SDK of one package: what all its files need to know.
final class CSharpSDK: Sendable {
    let request: BindingsRequest
    let package: Package
    let symbols: CSharpSymbols
    let style: CSharpBindingsStyle
    let descriptions: DescriptionText
    /// The packages that the schema refers to.
    let others: OtherPackages
    /// What holds of the package's types.
    let traits: LazyValue<TypeTraits>
    /// What files of code import.
    let usings: [String]

    init(_ request: BindingsRequest, style: CSharpBindingsStyle) {
        self.request = request
        self.style = style
        package = request.package
        symbols = CSharpSymbols.all[request.package]
        descriptions = DescriptionText(key: "dotnet", fence: "csharp", keepsAlternatives: style.keepsAlternatives)
        others = OtherPackages(request.package)
        let package = request.package
        traits = LazyValue { TypeTraits.all[package] }
        let core = symbols.settings.rootNamespace == "Pulumi" ? [] : ["Pulumi"]
        usings =
            [
                "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks",
                "Pulumi.Serialization",
            ] + core
    }

    /// All files of the SDK.
    var parts: [BindingsPart] {
        let layout = CSharpSDKLayout(self)
        var parts: [BindingsPart] = []
        for token in layout.resources {
            parts.append(
                BindingsPart(symbols.resource(token).file, of: package.resourceNode(token)) { self.resourceFile(token) })
        }
        for token in layout.functions {
            parts.append(
                BindingsPart(symbols.function(token).file, of: package.functionNode(token)) { self.functionFile(token) })
        }
        for object in layout.objects {
            parts.append(
                BindingsPart(object.declared.file, of: package.typeNode(object.token)) { self.objectFile(object) })
        }
        for enums in layout.enums {
            parts.append(
                BindingsPart(enums.file, of: package.typeNode(enums.tokens.first ?? "")) { self.enumsFile(enums.tokens) })
        }
        if !package.configuration.isEmpty {
            parts.append(
                BindingsPart(symbols.configuration.file, of: package.node["config"]) { self.configurationFile() })
        }
        parts.append(BindingsPart("Utilities.cs") { BindingsText(self.utilities) })
        return parts + metadataParts(layout)
    }

    /// A file of code.
    func file(_ namespaces: [CSharpSDKNamespace], usings: [String]? = nil) -> BindingsText {
        var printer = CSharpSDKPrinter(generator: style.generator, usings: usings ?? self.usings)
        for namespace in namespaces { printer.write(namespace) }
        return BindingsText(printer.bytes)
    }

    /// The node that says what the package is made of, if it is another one with a parameter.
    var parameterization: DataNode? { package.node["parameterization"] ?? package.node["extensionParameterization"] }

    /// What calls into the engine are given where the package is made of another one with a parameter.
    var parameterArguments: [CSharpSDKExpression] {
        parameterization == nil ? [] : [.call("Utilities.PackageParameterization", [])]
    }

    /// The package as the attribute of its resources names it.
    var attributeName: String { CSharpNames.namespace(package.name, in: symbols.settings.namespaces) }

    // MARK: Descriptions

    /// A description as it is written in the schema, but for the names and examples of other languages.
    func comment(_ description: String) -> CSharpSDKComment {
        description.isEmpty ? CSharpSDKComment() : CSharpSDKComment(named(descriptions.resolved(description)))
    }

    /// A description without the examples of other languages.
    func filteredComment(_ description: String) -> CSharpSDKComment {
        description.isEmpty ? CSharpSDKComment() : CSharpSDKComment(named(descriptions.filtered(description)))
    }

    /// The message of a deprecation; nil if there is none.
    func deprecation(_ message: String?) -> String? {
        guard let message, !message.isEmpty else { return nil }
        return descriptions.resolved(message)
    }

    /// A text in which mentions of declarations are names.
    private func named(_ text: String) -> String {
        DescriptionText.hasReferences(text) ? DescriptionText.withReferences(text) { _ in nil } : text
    }
}
