public import Base

/// A command that runs when something happens to a resource. Resources name it in their option `hooks`.
public struct HookDeclaration: Sendable {
    /// What makes it run.
    public enum Kind: String, Sendable {
        /// A step in a resource's life, such as `beforeCreate`.
        case resource
        /// An operation that failed; it is tried again if the command succeeds.
        case error
    }

    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The name that the engine sees.
    public var logicalName: String
    /// What makes it run.
    public var kind: Kind
    /// The command and its arguments, each a string, in which `arguments` is in scope. No outputs.
    public var command: [Expression]
    /// What the command may say of the resource: `args.name`, `args.newInputs`, …
    public var arguments: Variable
    /// Whether it runs in a preview too; nil where the source doesn't say.
    public var onDryRun: Expression?
    /// Whether its failure is only a warning; nil where the source doesn't say.
    public var ignoreErrors: Expression?
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a hook.
    public init(
        name: String, logicalName: String, kind: Kind, command: [Expression], arguments: Variable, onDryRun: Expression? = nil,
        ignoreErrors: Expression? = nil, comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.logicalName = logicalName
        self.kind = kind
        self.command = command
        self.arguments = arguments
        self.onDryRun = onDryRun
        self.ignoreErrors = ignoreErrors
        self.comments = comments
        self.span = span
    }

    /// Where its command reads more than `args` itself tells, such as one of the resource's inputs.
    public var readsOfProperties: [ReferenceExpression] {
        var found: [ReferenceExpression] = []
        for word in command {
            word.forEachNested { part in
                if case .reference(let e) = part, e.root == .variable(arguments.id), e.steps.count > 1 { found.append(e) }
            }
        }
        return found
    }

    /// Every expression that stands in it.
    public var expressions: [Expression] { command + [onDryRun, ignoreErrors].compactMap { $0 } }
}

extension ResourceOptions {
    /// The hooks of the option `hooks` by the step that they run at, sorted by its name: `beforeCreate` → references to hooks.
    public var hooks: [(step: String, hooks: [Expression])] {
        guard case .object(let object)? = self[.hooks] else { return [] }
        let steps = object.items.compactMap { item -> (step: String, hooks: [Expression])? in
            guard let name = item.name, case .list(let list) = item.value else { return nil }
            return (name, list.items.map(\.value))
        }
        return steps.sorted { $0.step < $1.step }
    }
}
