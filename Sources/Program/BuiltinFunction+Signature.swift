extension BuiltinFunction {
    /// What the arguments are converted to, and the type of the result, for arguments of the given types.
    public func signature(_ arguments: [ValueType]) -> (parameters: [ValueType], result: ValueType) {
        let first = arguments.first ?? .dynamic
        switch self {
        case .element: return ([first.resolved, .integer], first.resolved.element.lifted(by: [first]))
        case .entries:
            let value = first.resolved.element
            let key: ValueType
            switch first.resolved {
            case .map, .object: key = .string
            default: key = .integer
            }
            let entry = ValueType.object(.literal([LiteralMember("key", key), LiteralMember("value", value)]))
            return ([.dynamic], .list(entry).lifted(by: [first]))
        case .length:
            // How many there are of what is there at once waits for nothing, though the elements may be outputs.
            if first.withoutOptional.eventualElement == nil { return ([first], .integer) }
            return ([first.resolved], ValueType.integer.lifted(by: [first]))
        case .lookup:
            let value = first.resolved.element
            return ([first.resolved, .string, .optionally(value)], value.lifted(by: [first]))
        case .range: return ([.integer, .optional(.integer)], .list(.integer))
        case .join: return ([.string, .list(.string)], .string)
        case .split: return ([.string, .string], .list(.string))
        case .singleOrNone: return ([first], ValueType.optionally(first.resolved.element).lifted(by: [first]))
        case .fileArchive, .remoteArchive: return ([.string], .archive)
        case .assetArchive: return ([.map(.assetOrArchive)], .archive)
        case .fileAsset, .stringAsset, .remoteAsset: return ([.string], .asset)
        case .readFile, .fileBase64, .fileBase64SHA256, .mimeType, .toBase64, .fromBase64, .sha1: return ([.string], .string)
        case .readDir: return ([.string], .list(.string))
        case .secret, .unsecret: return ([first], .output(first.eventualElement ?? first))
        case .toJSON: return ([.dynamic], ValueType.string.lifted(by: [first]))
        case .stack, .project, .organization, .currentDirectory, .rootDirectory: return ([], .string)
        case .notImplemented: return ([.string], .dynamic)
        case .getOutput: return ([first, .string], .output(.dynamic))
        case .tryCatch:
            // What nothing is known of may be an output.
            let result = ValueType.unified(arguments.map(\.resolved))
            return (arguments, arguments.contains(.dynamic) ? .output(.dynamic) : result.lifted(by: arguments))
        case .can: return (arguments, first.isOutput || first == .dynamic ? .output(.boolean) : .boolean)
        case .resourceName, .resourceType: return ([first], .string)
        case .maximum, .minimum:
            // Integers only if no argument is a number of another kind.
            let kind: ValueType = arguments.contains { $0.resolved.withoutOptional == .number } ? .number : .integer
            return ([kind], kind)
        case .unknown("recover"): return (arguments, .output(ValueType.unified(arguments.map(\.resolved))))
        case .unknown: return (arguments.map { _ in .dynamic }, .dynamic)
        }
    }

    /// How many arguments it takes; nil for what the program language doesn't have.
    public var argumentCounts: ClosedRange<Int>? {
        switch self {
        case .stack, .project, .organization, .currentDirectory, .rootDirectory: 0...0
        case .entries, .length, .singleOrNone, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset,
            .remoteAsset, .readFile, .readDir, .fileBase64, .fileBase64SHA256, .mimeType, .toBase64, .fromBase64, .sha1, .secret,
            .unsecret, .toJSON, .notImplemented, .can, .resourceName, .resourceType:
            1...1
        case .element, .join, .split, .getOutput, .unknown("recover"): 2...2
        case .range: 1...2
        case .lookup: 2...3
        case .tryCatch, .maximum, .minimum: 1...Int.max
        case .unknown: nil
        }
    }
}
