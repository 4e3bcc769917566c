/// A function that the program carries with it, since neither Python nor the packages have it.
enum PythonHelper: Hashable, CaseIterable {
    case fileHash, notImplemented, singleOrNone, attempt, canEvaluate, graphemeLength, groupValues, text

    /// The modules of Python's library that it reads.
    var modules: Set<PythonModule> {
        switch self {
        case .fileHash: [.base64, .hashlib]
        case .graphemeLength: [.unicodedata]
        case .text: [.decimal]
        case .notImplemented, .singleOrNone, .attempt, .canEvaluate, .groupValues: []
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
        case .text: "to_text"
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
        case .text:
            """
            def to_text(value):
                if value is None:
                    raise ValueError("a value in a text is absent")
                if isinstance(value, bool):
                    return "true" if value else "false"
                if isinstance(value, float):
                    return format(decimal.Decimal(repr(value)), "f").removesuffix(".0")
                return str(value)

            """
        }
    }
}
