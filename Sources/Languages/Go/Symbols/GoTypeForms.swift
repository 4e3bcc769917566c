/// The helper types that an object type or enum, or a collection of such, has beside itself.
struct GoTypeForms: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// The interface and the struct of values that are given as inputs.
    static let input = GoTypeForms(rawValue: 1)
    /// Inputs that may be absent.
    static let pointerInput = GoTypeForms(rawValue: 2)
    /// Lists as inputs.
    static let arrayInput = GoTypeForms(rawValue: 4)
    /// Maps as inputs.
    static let mapInput = GoTypeForms(rawValue: 8)
    /// Outputs.
    static let output = GoTypeForms(rawValue: 16)
    /// Outputs that may be absent.
    static let pointerOutput = GoTypeForms(rawValue: 32)
    /// Outputs of lists.
    static let arrayOutput = GoTypeForms(rawValue: 64)
    /// Outputs of maps.
    static let mapOutput = GoTypeForms(rawValue: 128)

    /// What a use needs. Whatever is an input is an output, too.
    static func single(isInput: Bool, isOutput: Bool) -> GoTypeForms {
        isInput ? [.input, .output] : isOutput ? [.output] : []
    }

    /// As `single`, for a use that may be absent.
    static func pointer(isInput: Bool, isOutput: Bool) -> GoTypeForms {
        isInput ? [.input, .output, .pointerInput, .pointerOutput] : isOutput ? [.output, .pointerOutput] : []
    }

    /// As `single`, for a list.
    static func array(isInput: Bool, isOutput: Bool) -> GoTypeForms {
        isInput ? [.input, .output, .arrayInput, .arrayOutput] : isOutput ? [.output, .arrayOutput] : []
    }

    /// As `single`, for a map.
    static func map(isInput: Bool, isOutput: Bool) -> GoTypeForms {
        isInput ? [.input, .output, .mapInput, .mapOutput] : isOutput ? [.output, .mapOutput] : []
    }
}

/// A collection of collections of an object type or enum, which the SDK declares types for.
struct GoNestedCollection: Hashable, Sendable {
    /// One level: a list or a map.
    enum Layer: Hashable, Sendable { case array, map }

    /// The token of the innermost type.
    var token: String
    /// The levels, from the inside.
    var layers: [Layer]

    /// The collection's name, where `element` is that of the innermost type: `RopeArrayMap`.
    func name(of element: String) -> String {
        layers.reduce(element) { $0 + ($1 == .array ? "Array" : "Map") }
    }
}
