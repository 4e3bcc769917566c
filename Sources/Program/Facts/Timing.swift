/// When the value of an expression is known.
public enum Timing: Hashable, Sendable {
    /// While the program runs.
    case now
    /// While the program runs, but asynchronously.
    case promise
    /// During deployment.
    case output
    /// The value is a list, map or object that is known while the program runs, and holds outputs or promises. Code that reads them
    /// has to combine them first.
    case combinable
}

extension ValueType {
    /// When a value of the type is known.
    public var timing: Timing {
        switch self {
        case .output: .output
        case .promise: .promise
        case .optional(let t), .constant(let t, _): t.timing
        case .union(let u):
            if u.elements.contains(where: \.isOutput) {
                .output
            } else if u.elements.contains(where: \.isPromise) {
                .promise
            } else {
                hasEventuals ? .combinable : .now
            }
        case .list, .map, .tuple, .object, .input: hasEventuals ? .combinable : .now
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .enumeration:
            .now
        }
    }
}
