public import Program

extension Program {
    /// The program with the inputs that hold no outputs converted to the types of their destinations.
    ///
    /// Such values are lowered in the same way for every language, so they are lowered once. `Attribute.lowered(_:)` uses the result.
    public func convertingKnownValues() -> Program {
        var program = self
        for i in program.declarations.indices {
            switch program.declarations[i] {
            case .resource(var d):
                d.inputs.convertKnownValues()
                d.lookup?.state.convertKnownValues()
                program.declarations[i] = .resource(d)
            case .component(var d):
                d.inputs.convertKnownValues()
                program.declarations[i] = .component(d)
            case .configuration, .variable, .output, .hook: break
            }
        }
        program.components = components.mapValues { $0.convertingKnownValues() }
        return program
    }
}

extension [Attribute] {
    fileprivate mutating func convertKnownValues() {
        for i in indices where !self[i].value.holdsEventuals {
            self[i].converted = self[i].value.converted(to: self[i].destination)
        }
    }
}

extension Expression {
    /// Whether there is an output or promise in it. Objects and lists are decided by their parts, since their types repeat these.
    fileprivate var holdsEventuals: Bool {
        switch self {
        case .literal: false
        case .object(let e): e.items.contains { $0.key.holdsEventuals || $0.value.holdsEventuals }
        case .list(let e): e.items.contains { $0.value.holdsEventuals }
        default: containsNested { $0.type.hasEventuals }
        }
    }
}

extension Attribute {
    /// The value as a language writes it: lifted over the outputs that it reads, and converted to the destination's type.
    public func lowered(_ options: LoweringOptions) -> Expression {
        converted ?? value.liftingOutputs(options).converted(to: destination)
    }
}
