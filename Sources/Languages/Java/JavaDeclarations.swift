import Program
import Schema

extension Declaration {
    /// What a resource or component ranges over.
    var range: ResourceDeclaration.Range? {
        switch self {
        case .resource(let d): d.range
        case .component(let d): d.range
        case .configuration, .variable, .output, .hook: nil
        }
    }

    /// Whether it is a resource that isn't a component.
    var isCustomResource: Bool {
        if case .resource(let d) = self { !(d.schema?.isComponent ?? false) } else { false }
    }

    /// Whether it ranges over a value that is known only while deploying.
    var isRangedLater: Bool { range?.expression.type.isOutput ?? false }
}
