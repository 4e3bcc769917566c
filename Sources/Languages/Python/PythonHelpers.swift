import Program

/// A function that the program carries with it, since neither Python nor the packages have it.
enum PythonHelper: Hashable, CaseIterable {
    case fileHash, notImplemented, singleOrNone, attempt, canEvaluate, graphemeLength, groupValues

    /// The helper that a call needs, if it needs one.
    init?(_ call: CallExpression) {
        switch call.function {
        case .fileBase64SHA256: self = .fileHash
        case .notImplemented: self = .notImplemented
        case .singleOrNone: self = .singleOrNone
        case .tryCatch: self = .attempt
        case .can: self = .canEvaluate
        case .length:
            guard call.arguments.first?.type.unwrapped == .string else { return nil }
            self = .graphemeLength
        case .unknown(let name):
            guard name != "recover" else { return nil }
            self = .notImplemented
        case .readDir, .mimeType: self = .notImplemented
        case .element, .entries, .lookup, .range, .join, .split, .fileArchive, .remoteArchive, .assetArchive, .fileAsset,
            .stringAsset,
            .remoteAsset, .readFile, .fileBase64, .secret, .unsecret, .toJSON, .toBase64, .fromBase64, .sha1, .stack, .project,
            .organization, .currentDirectory, .rootDirectory, .getOutput, .resourceName, .resourceType, .maximum, .minimum:
            return nil
        }
    }

    /// The function's name.
    var name: String {
        switch self {
        case .fileHash: "computeFilebase64sha256"
        case .notImplemented: "not_implemented"
        case .singleOrNone: "single_or_none"
        case .attempt: "try_"
        case .canEvaluate: "can_"
        case .graphemeLength: "grapheme_length"
        case .groupValues: "group_values"
        }
    }

    /// The function's text, with the line breaks around it that the published generator leaves.
    var text: String {
        switch self {
        case .fileHash:
            """
            def computeFilebase64sha256(path):
            \tfileData = open(path).read().encode()
            \thashedData = hashlib.sha256(fileData).digest()
            \treturn base64.b64encode(hashedData).decode()
            """
        case .notImplemented:
            """

            def not_implemented(msg):
                raise NotImplementedError(msg)
            """
        case .singleOrNone:
            """
            def single_or_none(elements):
                if len(elements) > 1:
                    raise Exception("single_or_none expected input list to have a single element")
                return elements[0] if elements else None

            """
        case .attempt:
            """
            def try_(*fns):
                for fn in fns:
                    try:
                        result = fn()
                        return result
                    except:
                        continue
                return None

            """
        case .canEvaluate:
            """
            def can_(fn):
                try:
                    _result = fn()
                    return True
                except:
                    return False

            """
        case .graphemeLength:
            """
            def grapheme_length(s):
                count, prev_zwj = 0, False
                for c in s:
                    if prev_zwj:
                        prev_zwj = False
                        continue
                    if c == '\\u200d':
                        prev_zwj = True
                        continue
                    if unicodedata.category(c)[0] != 'M':
                        count += 1
                return count

            """
        case .groupValues:
            """
            def group_values(pairs):
                groups = {}
                for key, value in pairs:
                    groups.setdefault(key, []).append(value)
                return groups

            """
        }
    }
}

extension BuiltinFunction {
    /// The modules of Python's library that a call of it needs.
    var pythonModules: [String] {
        switch self {
        case .fileBase64, .toBase64, .fromBase64: ["base64"]
        case .fileBase64SHA256: ["base64", "hashlib"]
        case .toJSON: ["json"]
        case .sha1: ["hashlib"]
        case .currentDirectory: ["os"]
        case .element, .entries, .length, .lookup, .range, .join, .split, .singleOrNone, .fileArchive, .remoteArchive,
            .assetArchive,
            .fileAsset, .stringAsset, .remoteAsset, .readFile, .readDir, .mimeType, .secret, .unsecret, .stack, .project,
            .organization, .rootDirectory, .notImplemented, .getOutput, .tryCatch, .can, .resourceName, .resourceType, .maximum,
            .minimum,
            .unknown:
            []
        }
    }
}
