import Docs
import LanguageKit
public import Schema

extension Pipeline {
    /// The constructor example of a resource as reference pages show it: language → text. Nil if there is none.
    ///
    /// Source of the forms: the public registry's pages, on which Go declares the resource and its error.
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
