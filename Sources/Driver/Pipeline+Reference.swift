import Docs
import LanguageKit
public import Schema

extension Pipeline {
    /// The constructor example of a resource in each language, as reference pages show it; nil if no example can be made.
    public func constructorTexts(of resource: Resource) -> [(language: String, text: String)]? {
        let subject = PageSubject(package: resource.package, token: resource.token, node: resource.node)
        guard let example = constructor(of: subject) else { return nil }
        return example.programs.compactMap { program in
            guard let text = program.text else { return nil }
            var lines = Substring(text)
            while lines.hasSuffix("\n") { lines.removeLast() }
            return (program.language, String(lines))
        }
    }
}
