import Documents

/// The `import` of a definition: how an existing resource is brought under management.
struct ImportDefinition {
    /// One way to name the resource.
    struct Format {
        /// What the id is made of; nil if the command stands alone.
        var description: String?
        /// The name that the resource is given.
        var name: String
        /// The id.
        var id: String
    }

    /// Markdown before the commands; nil if there is none.
    var description: String?
    /// The commands, in order.
    var formats: [Format]

    /// Reads the import section of a definition; nil if there is none.
    init?(_ node: DataNode?) {
        guard let node, node.kind == .object else { return nil }
        description = node["description"]?.string.map(CodeBlock.withoutFinalLineBreaks)
        formats = (node["formats"]?.elements ?? []).map { format in
            Format(
                description: format["description"]?.string.map(CodeBlock.withoutFinalLineBreaks),
                name: format["name"]?.text ?? "example", id: format["id"]?.text ?? "")
        }
    }
}
