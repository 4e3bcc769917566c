public import Base

/// One thing that a program declares.
public enum Declaration: Sendable {
    case configuration(ConfigurationVariable)
    case variable(LocalVariable)
    case resource(ResourceDeclaration)
    case output(OutputVariable)
    case component(ComponentDeclaration)
    case hook(HookDeclaration)

    /// The name that references use.
    public var name: String {
        switch self {
        case .configuration(let d): d.name
        case .variable(let d): d.name
        case .resource(let d): d.name
        case .output(let d): d.name
        case .component(let d): d.name
        case .hook(let d): d.name
        }
    }

    /// Comments that stand with it.
    public var comments: Comments {
        switch self {
        case .configuration(let d): d.comments
        case .variable(let d): d.comments
        case .resource(let d): d.comments
        case .output(let d): d.comments
        case .component(let d): d.comments
        case .hook(let d): d.comments
        }
    }

    /// Where it stands.
    public var span: SourceSpan {
        switch self {
        case .configuration(let d): d.span
        case .variable(let d): d.span
        case .resource(let d): d.span
        case .output(let d): d.span
        case .component(let d): d.span
        case .hook(let d): d.span
        }
    }
}
