import Base
import Program

/// What stands between the braces of a block, or in a whole file.
struct HCLBody {
    /// `name = value`.
    struct Attribute {
        var name: String
        var nameSpan: SourceSpan
        var value: ExpressionSyntax
        var comments: Comments
    }

    /// `type "label" "label" { … }`.
    struct Block {
        var type: String
        var typeSpan: SourceSpan
        var labels: [(text: String, span: SourceSpan)]
        var body: HCLBody
        var comments: Comments
    }

    /// Attributes and blocks in source order.
    enum Item {
        case attribute(Attribute)
        case block(Block)
    }

    var items: [Item] = []
    /// Comments after the last item.
    var endComments: [String] = []

    /// The attribute with the given name.
    func attribute(_ name: String) -> Attribute? {
        for case .attribute(let a) in items where a.name == name { return a }
        return nil
    }

    /// The blocks of the given type.
    func blocks(_ type: String) -> [Block] {
        items.compactMap { if case .block(let b) = $0, b.type == type { b } else { nil } }
    }
}
