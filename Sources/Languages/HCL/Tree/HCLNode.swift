import Program

/// A file: its items, with empty lines between groups.
struct HCLFile: Sendable {
    var groups: [[HCLItem]] = []
    /// Comments after the last item.
    var endComments: [HCLComment] = []
}

/// An item of a body.
indirect enum HCLItem: Sendable {
    case attribute(HCLAttribute)
    case block(HCLBlock)
    /// Comments without an item of their own.
    case comments([HCLComment])
}

/// `name = value`
struct HCLAttribute: Sendable {
    var name: String
    var value: HCLExpression
    var comments = HCLComments()
}

/// `type "label" { … }`
struct HCLBlock: Sendable {
    var type: String
    var labels: [String] = []
    var items: [HCLItem] = []
    var comments = HCLComments()
}

/// One line of a comment.
struct HCLComment: Hashable, Sendable {
    /// What follows the mark.
    var text: String
    /// Whether two slashes open it, rather than a number sign.
    var isSlashed = false
}

/// The comments of an item.
struct HCLComments: Hashable, Sendable {
    /// Lines above it.
    var leading: [HCLComment] = []
    /// The rest of its own line.
    var trailing: HCLComment?

    var isEmpty: Bool { leading.isEmpty && trailing == nil }
}

/// A value.
indirect enum HCLExpression: Sendable {
    /// A name, a number, `true`, `false` or `null`, as it is written.
    case word(String)
    /// A string without values in it.
    case string(String)
    /// A string with values in it.
    case template([HCLTemplatePart])
    /// A value and the steps from it: `aws_instance.web.tags["a"]`.
    case path(HCLExpression, [HCLStep])
    case list(HCLList)
    case object(HCLObject)
    /// A call; with `expandsLast`, the elements of the last argument are arguments.
    case call(String, [HCLExpression], expandsLast: Bool)
    case binary(BinaryOperator, HCLExpression, HCLExpression)
    case unary(UnaryExpression.Operator, HCLExpression)
    case conditional(HCLExpression, HCLExpression, HCLExpression)
    case forEach(HCLFor)
}

/// A part of a string.
enum HCLTemplatePart: Sendable {
    case text(String)
    case value(HCLExpression)
}

/// A step of a path.
enum HCLStep: Sendable {
    /// `.name`
    case attribute(String)
    /// `[0]`, `["key"]`, `[each.key]`
    case index(HCLExpression)
    /// `[*]`, after which steps are taken from each element.
    case all
}

/// `[a, b]`
struct HCLList: Sendable {
    /// An element.
    struct Element: Sendable {
        var value: HCLExpression
        var comments = HCLComments()
    }

    var elements: [Element] = []
    /// Comments after the last element.
    var endComments: [HCLComment] = []

    init(_ values: [HCLExpression]) { elements = values.map { Element(value: $0) } }

    /// Whether a comment stands in it, which takes a line of its own.
    var hasComments: Bool { !endComments.isEmpty || elements.contains { !$0.comments.isEmpty } }
}

/// `{ key = value }`
struct HCLObject: Sendable {
    /// A key with its value.
    struct Entry: Sendable {
        var key: Key
        var value: HCLExpression
        var comments = HCLComments()
    }

    /// A key.
    enum Key: Sendable {
        /// A bare name.
        case name(String)
        /// A string, or a value in parentheses.
        case value(HCLExpression)
    }

    var entries: [Entry] = []
    /// Comments after the last entry.
    var endComments: [HCLComment] = []
}

/// `[for k, v in collection : value if condition]`, or with a key `{ for k, v in collection : key => value }`
struct HCLFor: Sendable {
    var keyVariable: String?
    var valueVariable: String
    var collection: HCLExpression
    var key: HCLExpression?
    var value: HCLExpression
    var condition: HCLExpression?
    /// Whether the values of one key are gathered in a list.
    var isGrouped = false
    /// Whether it makes the map of a list's elements that a resource ranges over.
    var isRange = false
}

extension HCLExpression {
    /// A path of names: `var.name`.
    static func path(_ root: String, _ steps: [HCLStep]) -> HCLExpression {
        steps.isEmpty ? .word(root) : .path(.word(root), steps)
    }

    /// The value with more steps.
    func following(_ steps: [HCLStep]) -> HCLExpression {
        guard !steps.isEmpty else { return self }
        if case .path(let source, let own) = self {
            let endsInElements = own.contains { if case .all = $0 { true } else { false } }
            if !endsInElements { return .path(source, own + steps) }
        }
        return .path(self, steps)
    }
}
