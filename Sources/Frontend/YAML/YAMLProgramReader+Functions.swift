import Base
import Documents
import Program

extension YAMLProgramReader {
    /// Functions of one argument, in lower case → their names in the program language.
    private static let simple: [String: String] = [
        "fn::stringasset": "stringAsset", "fn::fileasset": "fileAsset", "fn::remoteasset": "remoteAsset",
        "fn::filearchive": "fileArchive", "fn::remotearchive": "remoteArchive", "fn::assetarchive": "assetArchive",
        "fn::tojson": "toJSON", "fn::tobase64": "toBase64", "fn::frombase64": "fromBase64", "fn::secret": "secret",
        "fn::unsecret": "unsecret", "fn::readfile": "readFile", "fn::filebase64": "filebase64",
        "fn::filebase64sha256": "filebase64sha256", "fn::sha1": "sha1", "fn::length": "length",
        "fn::singleornone": "singleOrNone",
        "fn::pulumiresourcename": "pulumiResourceName", "fn::pulumiresourcetype": "pulumiResourceType",
    ]
    /// Functions of two arguments, given as a list.
    private static let pairs: Set<String> = ["fn::join", "fn::split", "fn::select", "fn::stackreference"]

    /// Reads a call; nil if the key is no function, so that the mapping is an ordinary one.
    mutating func function(
        _ name: String, key: YAMLNode, argument: YAMLNode, _ node: YAMLNode, _ limit: YAMLComments.Limit
    ) -> ExpressionSyntax? {
        let folded = name.lowercased()
        let above = comments.leading(before: key.span.start)
        let beside =
            argument.span.start > key.span.end ? comments.trailing(after: key.span.end, before: argument.span.start) : nil
        defer { carried = above + (beside.map { [$0] } ?? []) + carried }
        if let builtin = Self.simple[folded] {
            return .call(builtin, [expression(argument, limit)], expandsLast: false, node.span)
        }
        if folded == "fn::invoke" { return invoke(argument, node, limit) }
        if Self.pairs.contains(folded) { return pair(folded, argument, node, limit) }
        // The short form: the function's token is the key.
        let token = name.dropFirst(4)
        let words = token.split(separator: ":", omittingEmptySubsequences: false)
        if (2...3).contains(words.count), !words.contains("") {
            var parts: [ExpressionSyntax] = [.string(String(token), key.span)]
            if case .mapping(let members) = argument.kind {
                parts.append(object(members, argument, limit))
            } else {
                reportArguments(argument)
                parts.append(.object([], endComments: [], argument.span))
            }
            let options = withDefaultProvider([], of: String(token), at: key)
            if !options.isEmpty { parts.append(.object(options, endComments: [], argument.span)) }
            return .call("invoke", parts, expandsLast: false, node.span)
        }
        let known = Self.simple.values.map { "fn::\($0)" } + Self.pairs + ["fn::invoke"]
        report(
            .warning, .unknownFunction, "'\(name)' is no function, and is kept as a key",
            hint: Suggestion.closest(to: name, among: known.sorted()).map { "Did you mean '\($0)'?" }
                ?? "Remove the prefix 'fn::'.", at: key)
        return nil
    }

    private mutating func reportArguments(_ node: YAMLNode) {
        guard node.value != .null else { return }
        report(
            .error, .unexpectedKind, "A function's arguments are a mapping, not \(node.kindName)",
            hint: "Write 'name: value' pairs.", at: node)
    }

    private mutating func pair(
        _ name: String, _ argument: YAMLNode, _ node: YAMLNode, _ limit: YAMLComments.Limit
    ) -> ExpressionSyntax? {
        let elements = argument.elements
        guard elements.count == 2 else {
            report(
                .error, .unexpectedKind, "'\(name)' takes a list of two values", hint: "Write both in a list below it.",
                at: argument)
            return .null(node.span)
        }
        let first = expression(elements[0], comments.limit(elements[1]))
        let second = expression(elements[1], limit)
        switch name {
        case "fn::join": return .call("join", [first, second], expandsLast: false, node.span)
        case "fn::split": return .call("split", [first, second], expandsLast: false, node.span)
        case "fn::select": return element(of: second, at: first, node.span)
        default:
            guard case .string(let stack, let span) = first else {
                report(
                    .error, .unexpectedKind, "The first value of 'fn::stackReference' is a stack's name",
                    hint: "Write the name as plain text.", at: elements[0])
                return .null(node.span)
            }
            let reference = ExpressionSyntax.reference(names.stack(stack), [], span)
            return .call("getOutput", [reference, second], expandsLast: false, node.span)
        }
    }

    /// A list's element: a step where the index is known, else a computed index.
    private func element(of list: ExpressionSyntax, at index: ExpressionSyntax, _ span: SourceSpan) -> ExpressionSyntax {
        guard case .number(let number, _) = index, let position = number.integer.flatMap({ Int(exactly: $0) }) else {
            return .index(list, index, span)
        }
        switch list {
        case .reference(let name, let steps, _): return .reference(name, steps + [.index(position)], span)
        case .access(let inner, let steps, _): return .access(inner, steps + [.index(position)], span)
        default: return .access(list, [.index(position)], span)
        }
    }

    /// `fn::invoke`, with its keys in any capitalization: `function`, `arguments`, `options`, `return`.
    private mutating func invoke(_ node: YAMLNode, _ call: YAMLNode, _ limit: YAMLComments.Limit) -> ExpressionSyntax {
        guard case .mapping(let members) = node.kind else {
            report(
                .error, .unexpectedKind, "'fn::invoke' takes a mapping, not \(node.kindName)",
                hint: "Write 'function:' and 'arguments:' below it.", at: node)
            return .null(call.span)
        }
        var token: ExpressionSyntax?
        var arguments: ExpressionSyntax?
        var options: [ObjectItemSyntax] = []
        var steps: [Step] = []
        var above: [String] = []
        for (index, (key, value)) in members.enumerated() {
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            let started = begin(key, value)
            above += started.leading + (started.trailing.map { [$0] } ?? [])
            switch key.scalar?.text.lowercased() {
            case "function":
                if let name = text(value, of: "function") { token = .string(name, value.span) }
                above += finish(.none, value).lines
            case "arguments":
                if case .mapping(let members) = value.kind {
                    arguments = object(members, value, next)
                } else {
                    reportArguments(value)
                }
            case "options": options = invokeOptions(value, next)
            case "return":
                if let path = text(value, of: "return") { steps = self.steps(path, value) }
                above += finish(.none, value).lines
            default:
                reportUnknown(
                    key, key.scalar?.text ?? "", in: "'fn::invoke'", among: ["function", "arguments", "options", "return"])
            }
        }
        defer { carried = above + carried }
        guard let token else {
            report(
                .error, .missingKey, "'fn::invoke' doesn't say which function", hint: "Add 'function: package:module:name'.",
                at: node)
            return .null(call.span)
        }
        if case .string(let name, _) = token { options = withDefaultProvider(options, of: name, at: node) }
        var parts = [token, arguments ?? .object([], endComments: [], node.span)]
        if !options.isEmpty { parts.append(.object(options, endComments: [], node.span)) }
        let result = ExpressionSyntax.call("invoke", parts, expandsLast: false, call.span)
        return steps.isEmpty ? result : .access(result, steps, call.span)
    }

    /// The options of a call, with the package's default provider where they name none.
    private func withDefaultProvider(_ options: [ObjectItemSyntax], of token: String, at node: YAMLNode) -> [ObjectItemSyntax] {
        func isProvider(_ item: ObjectItemSyntax) -> Bool {
            if case .string("provider", _) = item.key { true } else { false }
        }
        guard !options.contains(where: isProvider), let provider = defaultProviders.provider(of: token, in: declaration) else {
            return options
        }
        let value = ExpressionSyntax.reference(names.resource(provider), [], node.span)
        return options + [ObjectItemSyntax(key: .string("provider", node.span), value: value)]
    }

    private mutating func steps(_ path: String, _ node: YAMLNode) -> [Step] {
        do throws(Interpolation.Problem) {
            return try Interpolation.path(path)
        } catch {
            report(.error, .invalidInterpolation, "'return' can't be read: \(error.message)", hint: error.hint, at: node)
            return []
        }
    }

    /// Options of a call, in lower case → as the program language has them, in its order.
    private static let invokeOptionNames = ["parent", "provider", "version", "pluginDownloadUrl", "dependsOn"]

    private mutating func invokeOptions(_ node: YAMLNode, _ limit: YAMLComments.Limit) -> [ObjectItemSyntax] {
        var found: [String: ObjectItemSyntax] = [:]
        guard let members = mapping(node, of: "'options'") else { return [] }
        for (index, (key, value)) in members.enumerated() {
            guard let name = keyText(key) else { continue }
            let next = index + 1 < members.count ? comments.limit(members[index + 1].key) : limit
            guard let known = Self.invokeOptionNames.first(where: { $0.lowercased() == name.lowercased() }) else {
                reportUnknown(key, name, in: "A call's 'options'", among: Self.invokeOptionNames)
                continue
            }
            let started = begin(key, value)
            let syntax: ExpressionSyntax
            switch known {
            case "version", "pluginDownloadUrl": syntax = .string(text(value, of: known) ?? "", value.span)
            case "dependsOn": syntax = references(value, of: known, next)
            default: syntax = expression(value, next)
            }
            found[known] = ObjectItemSyntax(key: .string(known, key.span), value: syntax, comments: finish(started, value))
        }
        return Self.invokeOptionNames.compactMap { found[$0] }
    }
}

extension Comments {
    /// All lines, those above first.
    fileprivate var lines: [String] { leading + (trailing.map { [$0] } ?? []) }
}
