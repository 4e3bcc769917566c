import LanguageKit

/// Parameters as signatures of the registry write them.
///
/// The spans of C# and Java stay open; this is how the published pages are.
enum RegistryParameters {
    /// The parameters of a signature in a language.
    static func text(_ signature: ReferenceSignature, in language: LanguageID, indent: Int = 0) -> String {
        let separator =
            language == "python"
            ? "<span class=\"p\">,</span>\n" + String(repeating: " ", count: indent) : "<span class=\"p\">,</span> "
        return signature.parameters.map { parameter($0, language) }.joined(separator: separator)
    }

    private static func parameter(_ parameter: ReferenceParameter, _ language: LanguageID) -> String {
        let name = HTMLText.escaped(parameter.name)
        let type = RegistryWriter.link(parameter.type, parameter.link)
        switch language {
        case "typescript": return "<span class=\"nx\">\(name)</span><span class=\"p\">\(parameter.mark):</span> \(type)"
        case "go": return "<span class=\"nx\">\(name)</span><span class=\"p\"> \(parameter.mark)</span>\(type)"
        case "csharp":
            return "\(type)<span class=\"p\">\(parameter.mark) </span><span class=\"nx\">\(name)\(parameter.defaultText)"
        case "java": return "\(type)<span class=\"p\"> </span><span class=\"nx\">\(name)\(parameter.defaultText)"
        default:
            let typed = parameter.type.isEmpty ? "" : "<span class=\"p\">:</span> \(type)"
            return "<span class=\"nx\">\(name)</span>\(typed)\(parameter.defaultText)"
        }
    }

    /// The parameters as a list with their types and what they are for.
    static func list(_ signature: ReferenceSignature) -> String {
        var out = "\n<dl class=\"resources-properties\">"
        for parameter in signature.parameters {
            let isOptional = !parameter.mark.isEmpty
            out += "<dt\n        class=\"property-\(isOptional ? "optional" : "required")\""
            out += " title=\"\(isOptional ? "Optional" : "Required")\">\n        <span>\(parameter.name)</span>\n"
            out += "        <span class=\"property-indicator\"></span>\n        <span class=\"property-type\">"
            if let link = parameter.link, !link.isEmpty {
                out += "<a href=\"\(link)\">\(parameter.listedType)</a>"
            } else {
                out += parameter.listedType
            }
            out += "</span>\n    </dt>\n    <dd>\(HTMLText.escaped(parameter.comment))</dd>"
        }
        return out + "</dl>\n"
    }
}
