import Base
import Program
import Schema

extension TerraformReader {
    mutating func module(_ block: HCLBody.Block) -> DeclarationSyntax? {
        guard let label = label(of: block) else { return nil }
        guard let folder = block.body.text("source") else {
            report(
                "the module `\(label.text)` has no source", hint: "Add `source = \"./folder\"`.", at: label.span,
                code: .invalidBlock, severity: .error)
            return nil
        }
        let package = packagedModules[label.text]
        if package == nil, !folder.hasPrefix("./"), !folder.hasPrefix("../") {
            report(
                "the module '\(folder)' would have to be downloaded", hint: "Copy it into a folder beside the program.",
                at: label.span)
        }
        var inputs: [AttributeSyntax] = []
        var options: [AttributeSyntax] = []
        var scope = TerraformScope()
        scope.keepsKeys = package != nil
        for item in block.body.items {
            switch item {
            case .attribute(let a) where ["count", "for_each"].contains(a.name): options.append(range(a, &scope))
            default: break
            }
        }
        for item in block.body.items {
            switch item {
            case .attribute(let a):
                switch a.name {
                case "source", "version", "count", "for_each": break
                case "depends_on": options.append(attribute("dependsOn", translate(a.value), a))
                case "providers":
                    report(
                        "the providers of the module `\(label.text)` are left out",
                        hint: "Give the component the option `providers`.", at: a.nameSpan)
                default:
                    let name = package == nil ? TerraformNames.camel(a.name) : a.name
                    inputs.append(attribute(name, translate(a.value, .any, scope), a))
                }
            case .block(let inner): unsupported(inner)
            }
        }
        let name = names.modules[label.text] ?? label.text
        if let package {
            var comments = block.comments
            comments.removeLeading { Self.packageName(in: $0) != nil }
            return DeclarationSyntax(
                .resource(
                    ResourceSyntax(token: "\(package):index:Module", tokenSpan: label.span, inputs: inputs, options: options)),
                sourceName: name, name: name, comments: comments, span: label.span)
        }
        return DeclarationSyntax(
            .component(.folder(folder), inputs: inputs, options: options), sourceName: name, name: name,
            comments: block.comments, span: label.span)
    }

    // MARK: Modules that packages stand for

    /// The packages that stand for modules: a comment above a module names one for all modules with the same source.
    static func packagedModules(_ body: HCLBody) -> [String: String] {
        var packages: [String: String] = [:]
        let modules = body.blocks("module")
        for block in modules {
            guard let name = block.comments.leading.lazy.compactMap(packageName).first, let folder = block.body.text("source")
            else { continue }
            packages[folder] = name
        }
        var result: [String: String] = [:]
        for block in modules {
            if let label = block.labels.first?.text, let folder = block.body.text("source") { result[label] = packages[folder] }
        }
        return result
    }

    /// The package that a comment `@pulumi-terraform-module NAME` names.
    private static func packageName(in comment: String) -> String? {
        let words = comment.split(separator: " ")
        guard words.count > 1, words[0] == "@pulumi-terraform-module" else { return nil }
        return String(words[1])
    }
}

extension Comments {
    /// Leaves out the lines above that meet a condition.
    fileprivate mutating func removeLeading(where isLeftOut: (String) -> Bool) {
        let kept = leading.indices.filter { !isLeftOut(leading[$0]) }
        if layout.count == leading.count { layout = kept.map { layout[$0] } }
        leading = kept.map { leading[$0] }
    }
}
