import Base
import Program
import Schema

extension Binding {
    /// Reports the first step that leads nowhere. `types` are the type of the root and those after each step.
    mutating func check(_ steps: [Step], _ types: [ValueType], of name: String, at span: SourceSpan) {
        // What may be missing is what `try` and `can` are for.
        if isTrying { return }
        for (position, (step, type)) in zip(steps, types).enumerated() {
            // A step that leads somewhere gives a known type, apart from those into values of unknown type.
            if types.indices.contains(position + 1), !types[position + 1].isUnknown || type.takes(step) { continue }
            let shown = type.resolved.withoutOptional
            switch step {
            case .member(let member), .key(let member):
                report(
                    .warning, .unknownProperty, "\(Self.words(for: shown, name)) has no property `\(member)`",
                    hint: suggestion(for: member, among: shown.memberNames), at: span)
            case .index(let index):
                report(
                    .warning, .typeMismatch, "\(Self.words(for: shown, name)) has no element \(index)",
                    hint: "Only lists have elements by number.", at: span)
            }
            return
        }
    }

    private static func words(for type: ValueType, _ name: String) -> String {
        switch type {
        case .object(.literal), .tuple: name
        default: TypeWords.text(type)
        }
    }
}

extension ValueType {
    /// Whether nothing is known of a value of the type, or of the value that it holds.
    fileprivate var isUnknown: Bool {
        switch self {
        case .dynamic: true
        case .output(let t), .promise(let t), .optional(let t): t.isUnknown
        default: false
        }
    }

    /// Whether a step leads anywhere, as far as is known.
    fileprivate func takes(_ step: Step) -> Bool {
        switch self {
        case .dynamic: true
        case .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _): t.takes(step)
        case .union(let u): u.elements.contains { $0.takes(step) }
        case .map: true
        case .object(let shape):
            switch step {
            case .member(let name), .key(let name): shape.member(name) != nil
            case .index(let index): shape.member(String(index)) != nil
            }
        case .list: step.position != nil
        case .tuple(let ts): step.position.map { ts.indices.contains($0) } ?? false
        case .none, .boolean, .integer, .number, .string, .identifier, .asset, .archive, .assetOrArchive, .enumeration: false
        }
    }

    /// The names of its members, where it is an object.
    fileprivate var memberNames: [String] {
        guard case .object(let shape) = self else { return [] }
        return shape.memberTypes.map(\.name)
    }
}

extension Step {
    /// The position that it names, if it can be one.
    fileprivate var position: Int? {
        switch self {
        case .index(let index): index
        case .key(let text), .member(let text): Int(text)
        }
    }
}
