import Base
import LanguageKit
import Schema

/// Pages of functions.
extension RegistryPages {
    func function(_ token: String, in module: ReferenceModule) -> [UInt8] {
        guard let function = tree.package.function(token) else { return [] }
        let content = ReferencePage(function, module: module.name)
        let languages = languages(in: module.name)
        var page = RegistryWriter(generator: generator)
        let name = Token(token).member
        let tag = [tree.package.name, module.name, name].filter { !$0.isEmpty }.joined(separator: ".")
        let offered = offered(function.node)
        page.head(
            title: name, tag: tag,
            description: "Documentation for the \(tag) function with examples, input properties, output properties, "
                + "and supporting types.")
        page.deprecation(function.deprecation)
        let description = RegistryDescription(function.description, offered: offered)
        page.write("\n\n\(description.text)\(description.examples)\n\n\n## Using \(name) {#using}")
        let forms = languages.map { ($0, $0.names.function(function)) }
        if forms.contains(where: { $0.1.output != nil }) {
            page.write(
                "\n\nTwo invocation forms are available. The direct form accepts plain\narguments and either blocks until the ")
            page.write("result value is available, or\nreturns a Promise-wrapped result. The output form accepts\n")
            page.write("Input-wrapped arguments and returns an Output-wrapped result.")
        }
        page.write("\n\n")
        page.chooser(offered)
        page.write("\n")
        for id in ["typescript", "python", "go", "csharp", "java", "yaml", "hcl"] {
            guard let (language, form) = forms.first(where: { type(of: $0.0.names).language.name == id }) else { continue }
            page.write("\n<div>\n<pulumi-choosable type=\"language\" values=\"\(language.values)\">\n")
            page.write(RegistrySignature(form: form, title: name).text(in: LanguageID(id)))
            page.write("</pulumi-choosable>\n</div>\n\n")
        }
        let package = tree.package
        if function.inputs != nil {
            page.write("\n\nThe following arguments are supported:\n")
            page.properties(content.inputs, RegistryWriter.Place(shape: .value, isGiven: true), languages, of: package)
            page.write("\n\n")
        }
        page.write("\n\n\n## \(name) Result {#result}\n\nThe following output properties are available:\n\n")
        if function.resultObject != nil {
            page.properties(content.outputs, RegistryWriter.Place(shape: .output, isGiven: false), languages, of: package)
        }
        page.write("\n\n\n")
        if !content.types.isEmpty {
            page.write("\n\n## Supporting Types\n\n")
            for type in content.types {
                let anchor = String(decoding: type.name.utf8.map(NameStyle.lower), as: UTF8.self)
                page.write("\n<h4 id=\"\(anchor)\">\(HTMLText.breakable(type.name))</h4>\n\n")
                if case .object(let object) = type.definition {
                    page.properties(
                        object.properties.byName.map { ReferenceProperty($0) },
                        RegistryWriter.Place(shape: .value, isGiven: true), languages, of: package)
                }
                page.write("\n")
            }
            page.write("\n\n")
        }
        page.write("\n\n")
        page.details(of: package, showsVersion: false)
        page.write("\n")
        return page.bytes
    }
}

/// The signatures of a function in one language.
private struct RegistrySignature {
    let form: ReferenceFunction
    let title: String

    func text(in language: LanguageID) -> String {
        let indent = "def (".utf8.count + form.name.utf8.count
        func parameters(_ signature: ReferenceSignature) -> String {
            RegistryParameters.text(signature, in: language, indent: indent)
        }
        let result = RegistryWriter.link(form.result, "#result")
        let plain = parameters(form.plain)
        let output = form.output.map(parameters)
        let options = form.outputOptions.map(parameters)
        let open = "<span class=\"p\">(</span>"
        let id = language.name
        let start = "<pre class=\"chroma\"><code class=\"language-\(id)\" data-lang=\"\(id)\""
        switch id {
        case "typescript":
            var text = "<div class=\"highlight\"\n>\(start)\n><span class=\"k\">function </span>\(form.name)\(open)\(plain)"
            text += "<span class=\"p\">): Promise&lt;\(result)></span"
            if let output {
                text += "\n><span class=\"k\">\nfunction </span>\(form.name)Output\(open)\(output)"
                text += "<span class=\"p\">): Output&lt;\(result)></span"
            }
            return text + "\n></code></pre></div>\n"
        case "python":
            var text = "<div class=\"highlight\">\(start)\n><span class=\"k\">def </span>\(form.name)\(open)\(plain)"
            text += "<span class=\"p\">) -&gt;</span> <span>\(HTMLText.escaped(form.result))</span"
            if let output {
                text += "\n><span class=\"k\">\ndef </span>\(form.name)_output\(open)\(output)"
                text += "<span class=\"p\">) -&gt;</span> <span>Output[\(HTMLText.escaped(form.result))]</span"
            }
            return text + "\n></code></pre></div>\n"
        case "go":
            var text = "<div class=\"highlight\">\(start)\n><span class=\"k\">func </span>\(form.name)\(open)\(plain)"
            text += "<span class=\"p\">) (*\(result), error)</span"
            if let output {
                text += "\n><span class=\"k\">\nfunc </span>\(form.name)Output\(open)\(output)"
                text += "<span class=\"p\">) \(form.outputResult)</span"
            }
            text += "\n></code></pre></div>\n"
            if form.name != title { text += "\n&gt; Note: This function is named `\(form.name)` in the Go SDK.\n" }
            return text + "\n"
        case "csharp":
            let method = "<span class=\"k\">\n    public static </span>"
            var text = "<div class=\"highlight\">\(start)><span class=\"k\">public static class </span>"
            text += "<span class=\"nx\">\(form.name) </span><span class=\"p\">\n{</span>"
            text += "\(method)Task&lt;\(result)> <span class=\"p\">InvokeAsync(</span>\(plain)<span class=\"p\">)</span>"
            for signature in [output, options].compactMap({ $0 }) {
                text += "\(method)Output&lt;\(result)> <span class=\"p\">Invoke(</span>\(signature)<span class=\"p\">)</span>"
            }
            return text + "<span class=\"p\">\n}</span></code></pre></div>\n"
        case "java":
            func line(_ type: String, _ signature: String) -> String {
                "<span class=\"k\">public static \(type)&lt;\(result)> </span>\(form.name)\(open)\(signature)<span class=\"p\">)</span>\n"
            }
            var text = "<div class=\"highlight\">\(start)>\(line("CompletableFuture", plain))"
            for signature in [output, options].compactMap({ $0 }) { text += line("Output", signature) }
            return text + "</code></pre></div>\n"
        case "yaml":
            return "<div class=\"highlight\">\(start)><span class=\"k\">fn::invoke:</span>\n"
                + "<span class=\"k\">&nbsp;&nbsp;function:</span> \(HTMLText.escaped(form.name))\n"
                + "<span class=\"k\">&nbsp;&nbsp;arguments:</span>\n"
                + "<span class=\"c\">&nbsp;&nbsp;&nbsp;&nbsp;# arguments dictionary</span></code></pre></div>\n"
        default:
            return "<div class=\"highlight\">\(start)><span class=\"k\">data</span> "
                + "<span class=\"s2\">&#34;\(HTMLText.escaped(form.name))&#34;</span> <span class=\"s2\">&#34;name&#34;</span> "
                + "<span class=\"p\">{</span>\n<span class=\"c\">    # arguments</span>\n<span class=\"p\">}</span></code></pre></div>\n"
        }
    }
}
