import Base
import Program

/// What may stand in a block.
private struct BlockContents {
    /// The attributes that it may have; nil where they are inputs, which only a schema knows.
    var attributes: [String]?
    /// The blocks that it may hold, each once.
    var blocks: [String] = []
    /// Attributes of which the value is read here: a text.
    var texts: [String] = []
    /// Attributes of which the value is read here: true or false.
    var flags: [String] = []
    /// How many labels it may have.
    var labels = 2

    static let byType: [String: BlockContents] = [
        "resource": BlockContents(blocks: ["options"], texts: ["__logicalName"]),
        "read": BlockContents(blocks: ["options"], texts: ["__logicalName"]),
        "component": BlockContents(blocks: ["options"], texts: ["__logicalName"]),
        "options": BlockContents(labels: 0),
        "hook": BlockContents(texts: ["__logicalName"]),
        "config": BlockContents(
            attributes: ["default", "description", "nullable", "secret", "__logicalName"],
            texts: ["description", "__logicalName"],
            flags: ["nullable", "secret"]),
        "output": BlockContents(attributes: ["value", "__logicalName"], texts: ["__logicalName"]),
        "stackReference": BlockContents(attributes: []),
        "package": BlockContents(
            attributes: ["baseProviderName", "baseProviderVersion", "baseProviderDownloadUrl"], blocks: ["parameterization"],
            texts: ["baseProviderName", "baseProviderVersion", "baseProviderDownloadUrl"], labels: 1),
        "parameterization": BlockContents(
            attributes: ["name", "version", "value"], texts: ["name", "version", "value"], labels: 0),
        "pulumi": BlockContents(attributes: ["requiredVersionRange"], labels: 0),
    ]
}

extension PCLProgramReader {
    /// Reports what stands in a block and means nothing there, and settings that are no literals: neither may be lost unseen.
    mutating func checkContents(of block: HCLBody.Block) {
        guard let contents = BlockContents.byType[block.type] else { return }
        if block.labels.count > contents.labels {
            report(
                .invalidBlock, "a block `\(block.type)` has at most \(contents.labels) labels", hint: "Leave out the rest.",
                at: block.labels[contents.labels].span)
        }
        var names: Set<String> = []
        for item in block.body.items {
            switch item {
            case .attribute(let a):
                if !names.insert(a.name).inserted {
                    report(
                        .duplicateName, "`\(a.name)` is set twice", hint: "Leave out one of the two.", at: a.nameSpan)
                }
                check(a, in: block.type, contents)
            case .block(let inner):
                guard contents.blocks.contains(inner.type) else {
                    report(
                        .unknownBlock, "a block `\(block.type)` holds no block `\(inner.type)`",
                        hint: contents.blocks.isEmpty
                            ? "Leave it out." : "Write `\(inner.type) = {…}` if it is an input.", at: inner.typeSpan)
                    continue
                }
                if !names.insert("\(inner.type) {}").inserted {
                    report(
                        .duplicateName, "there are two blocks `\(inner.type)`", hint: "Write one with the contents of both.",
                        at: inner.typeSpan)
                }
                checkContents(of: inner)
            }
        }
    }

    private mutating func check(_ attribute: HCLBody.Attribute, in type: String, _ contents: BlockContents) {
        if let known = contents.attributes, !known.contains(attribute.name) {
            diagnostics.append(
                Diagnostic(
                    .warning, .unknownKey, "a block `\(type)` has no attribute `\(attribute.name)`",
                    hint: Suggestion.hint(for: attribute.name, among: known), in: source, at: attribute.nameSpan))
        }
        let wanted: String
        switch attribute.value {
        case .string:
            guard contents.flags.contains(attribute.name) else { return }
            wanted = "true or false"
        case .boolean:
            guard contents.texts.contains(attribute.name) else { return }
            wanted = "a text in quotes"
        default:
            if contents.flags.contains(attribute.name) {
                wanted = "true or false"
            } else if contents.texts.contains(attribute.name) {
                wanted = "a text in quotes"
            } else {
                return
            }
        }
        report(
            .invalidBlock, "`\(attribute.name)` is \(wanted), nothing that is computed", hint: "Write the value itself.",
            at: attribute.value.span)
    }
}
