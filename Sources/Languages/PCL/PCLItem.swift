import Program

/// An item of a body: an attribute, a block, or comments in place of one that can't be said.
indirect enum PCLItem {
    case attribute(PCLAttribute)
    case block(PCLBlock)
    case comments([String])
}

/// `name = value`
struct PCLAttribute {
    /// A value: an expression with its place, or a text or word of the language itself.
    enum Value {
        case expression(Expression, PCLPlace)
        case text(String)
        case yes
    }

    var name: String
    var value: Value
    var comments = Comments.none
}

/// `type labels… { … }`
struct PCLBlock {
    var type: StaticString
    var labels: [String] = []
    var comments = Comments.none
    var items: [PCLItem]
    /// Comments after the last item.
    var endComments: [String] = []
}

extension PCLItem {
    /// An attribute with an expression.
    static func attribute(
        _ name: String, _ value: Expression, _ place: PCLPlace = .map, comments: Comments = .none
    ) -> PCLItem {
        .attribute(PCLAttribute(name: name, value: .expression(value, place), comments: comments))
    }

    /// An attribute with a text.
    static func text(_ name: String, _ text: String) -> PCLItem { .attribute(PCLAttribute(name: name, value: .text(text))) }
    /// An attribute that is set to true.
    static func flag(_ name: String) -> PCLItem { .attribute(PCLAttribute(name: name, value: .yes)) }
}
