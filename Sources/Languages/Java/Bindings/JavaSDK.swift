import Base
import Documents
import LanguageKit
import Schema

/// The Java SDK of one package: what all its files need to know.
final class JavaSDK: Sendable {
    let request: BindingsRequest
    let package: Package
    let symbols: JavaSymbols
    let style: JavaBindingsStyle
    let documentation: JavaSDKDocumentation
    /// The classes of the package's own types.
    let classes: JavaSDKClasses
    /// The packages that the schema refers to.
    let others: OtherPackages
    /// What holds of the package's types.
    let traits: LazyValue<TypeTraits>
    /// The class that every file asks for the SDK's version.
    let utilitiesClass: JavaClass

    init(_ request: BindingsRequest, style: JavaBindingsStyle) {
        self.request = request
        self.style = style
        package = request.package
        symbols = JavaSymbols.all[request.package]
        documentation = JavaSDKDocumentation(
            descriptions: DescriptionText(key: "java", fence: "java", keepsAlternatives: style.keepsAlternatives),
            symbols: symbols)
        classes = JavaSDKClasses(symbols)
        others = OtherPackages(request.package)
        let package = request.package
        traits = LazyValue { TypeTraits.all[package] }
        utilitiesClass = JavaClass(package: symbols.rootPackage, name: "Utilities")
    }

    /// All files of the SDK.
    var parts: [BindingsPart] {
        let layout = JavaSDKLayout(self)
        var parts: [BindingsPart] = []
        func add(_ declared: JavaClass, of node: DataNode?, _ make: @escaping @Sendable () -> BindingsText) {
            parts.append(BindingsPart(declared.file, of: node, make: make))
        }
        for token in layout.resources {
            let node = package.resourceNode(token)
            add(symbols.resource(token), of: node) { self.resourceFile(token) }
            add(symbols.arguments(ofResource: token), of: node) { self.resourceArgumentsFile(token) }
            if package.resource(token)?.takesState == true {
                add(symbols.state(ofResource: token), of: node) { self.resourceStateFile(token) }
            }
        }
        for module in layout.functions {
            add(module.owner, of: package.functionNode(module.tokens.first ?? "")) { self.functionsFile(module) }
            for token in module.tokens { parts += functionParts(token) }
        }
        for (token, form) in layout.objects {
            guard let declared = classes.object(token, form) else { continue }
            add(declared, of: package.typeNode(token)) { self.objectFile(token, declared, form) }
        }
        for token in layout.enums { add(symbols.enumeration(token), of: package.typeNode(token)) { self.enumFile(token) } }
        if !package.configuration.isEmpty {
            add(symbols.configuration, of: package.node["config"]) { self.configurationFile() }
        }
        add(utilitiesClass, of: nil) { BindingsText(self.utilities) }
        return parts + metadataParts
    }

    private func functionParts(_ token: String) -> [BindingsPart] {
        guard let function = package.function(token) else { return [] }
        var parts: [BindingsPart] = []
        if function.inputs != nil {
            for form in FunctionForm.allCases {
                parts.append(
                    BindingsPart(symbols.arguments(ofFunction: token, form).file, of: function.node) {
                        self.functionArgumentsFile(function, form)
                    })
            }
        }
        if case .object(let result) = function.result {
            let declared = symbols.result(ofFunction: token)
            parts.append(
                BindingsPart(declared.file, of: function.node) {
                    self.resultFile(declared, result.properties, .output)
                })
        }
        return parts
    }

    /// A file with one class.
    func file(
        _ own: JavaClass, _ declaration: JavaSDKClass, importing first: [JavaSDKType] = [], opensWithBlankLine: Bool = false,
        isIndented: Bool = false
    ) -> BindingsText {
        var printer = JavaSDKPrinter(own)
        if isIndented { printer.out.indent() }
        for type in first { printer.imports.add(type) }
        if opensWithBlankLine { printer.out.endLine() }
        printer.write(declaration)
        return BindingsText(printer.file(generator: style.generator))
    }

    /// The node that says what the package is made of, if it is another one with a parameter.
    var parameterization: DataNode? { package.node["parameterization"] ?? package.node["extensionParameterization"] }

    /// The message of a deprecation; nil if there is none.
    func deprecation(_ message: String?) -> String? {
        guard let message, !message.isEmpty else { return nil }
        return documentation.descriptions.resolved(message)
    }

    /// A comment of a description and a deprecation.
    func comment(_ description: String, _ deprecation: String?) -> JavaSDKComment {
        var parts: [JavaSDKComment.Part] = []
        if !description.isEmpty { parts.append(.text(documentation.text(description))) }
        return JavaSDKComment(parts + deprecationParts(deprecation))
    }

    /// What a comment says of a deprecation.
    func deprecationParts(_ deprecation: String?) -> [JavaSDKComment.Part] {
        guard let deprecation else { return [] }
        return [.line("@deprecated"), .text(documentation.text(deprecation))]
    }

    /// The annotation of what is deprecated.
    func deprecationAnnotations(_ deprecation: String?) -> [JavaSDKAnnotation] {
        deprecation.map { [.deprecated($0)] } ?? []
    }
}
