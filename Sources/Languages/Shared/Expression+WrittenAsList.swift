import Program

extension Expression {
    /// Whether what is written is a list of outputs, though its type is an output: a loop or splat over a list that is there at
    /// once. A callback over it needs the outputs combined first.
    var isWrittenAsList: Bool {
        switch self {
        case .forEach(let e): e.key == nil && e.collection.type.eventualElement == nil
        case .splat(let e): e.source.type.eventualElement == nil
        case .list: true
        case .literal, .template, .object, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .convert, .apply:
            false
        }
    }
}
