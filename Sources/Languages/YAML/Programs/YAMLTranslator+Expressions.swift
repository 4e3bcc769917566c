import Base
import LanguageKit
import Program

extension YAMLTranslator {
    /// The tree of an expression.
    mutating func translate(_ expression: Expression) -> YAMLNode {
        if let text = text(of: expression) { return .string(text) }
        switch expression {
        case .literal(let e): return literal(e)
        // One of its parts has no words in a string.
        case .template(let e): return .function(key: "fn::join", .sequence([.string(""), .sequence(translate(e.parts))]))
        case .object(let e): return object(e)
        case .list(let e):
            var sequence = YAMLSequence(endComments: e.endComments)
            for item in e.items {
                sequence.elements.append(YAMLElement(value: translate(item.value), comments: YAMLEntryComments(item.comments)))
            }
            return .sequence(sequence)
        case .call(let e): return call(e)
        case .invoke(let e): return invoke(e, returning: nil)
        case .access(let e): return access(e)
        case .index(let e): return .function(key: "fn::select", .sequence([translate(e.key), translate(e.collection)]))
        case .convert(let e): return translate(e.value)
        case .apply(let e): return translate(e.body)
        case .unary(let e):
            if e.operation == .negate, case .literal(let operand) = e.operand, case .number(let number) = operand.value {
                return .bare(text(of: number.negated))
            }
            return unsaid("an operator", e.span)
        case .method(let e): return unsaid("a call of a resource's method", e.span)
        case .conditional(let e): return unsaid("a conditional", e.span)
        case .binary(let e): return unsaid("an operator", e.span)
        case .forEach(let e): return unsaid("a `for`", e.span)
        case .splat(let e): return unsaid("a splat", e.span)
        case .reference(let e): return unsaid("this reference", e.span)
        }
    }

    private mutating func translate(_ expressions: [Expression]) -> [YAMLNode] {
        var nodes: [YAMLNode] = []
        for expression in expressions { nodes.append(translate(expression)) }
        return nodes
    }

    private func literal(_ literal: LiteralExpression) -> YAMLNode {
        switch literal.value {
        case .null: .null
        case .boolean(let value): .bare(value ? "true" : "false")
        case .number(let number): .bare(text(of: number))
        case .string(let text): .string(YAMLText.escaped(text, beforeReference: false))
        }
    }

    /// What can't be said leaves an empty value whose comment says so, so that the rest of the program still comes out.
    private mutating func unsaid(_ construct: String, _ span: SourceSpan) -> YAMLNode {
        report(construct, span, hint: "Write the values out, or use another language for this program.")
        return .unsaid(construct)
    }

    private mutating func object(_ object: ObjectExpression) -> YAMLNode {
        var mapping = YAMLMapping(endComments: object.endComments)
        for item in object.items {
            let key: String
            if let text = text(of: item.key) {
                key = text
            } else if case .literal(let literal) = item.key, case .number(let number) = literal.value {
                key = number.text
            } else {
                report("a key that is computed", item.key.span, hint: "Write the key out.")
                key = "unknown"
            }
            mapping.entries.append(
                YAMLEntry(key: key, value: translate(item.value), comments: YAMLEntryComments(item.comments)))
        }
        return .mapping(mapping)
    }

    // MARK: Calls

    private mutating func call(_ call: CallExpression) -> YAMLNode {
        let arguments = call.arguments
        switch call.function {
        case .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset, .remoteAsset, .toBase64, .fromBase64, .toJSON,
            .readFile, .fileBase64, .fileBase64SHA256, .secret, .unsecret, .sha1, .length, .singleOrNone, .resourceName,
            .resourceType:
            guard arguments.count == 1 else { break }
            return function(call.function.name, translate(arguments[0]), call.span)
        case .join, .split:
            guard arguments.count == 2 else { break }
            return function(call.function.name, .sequence(translate(arguments)), call.span)
        case .element:
            guard arguments.count == 2 else { break }
            return function("select", .sequence([translate(arguments[1]), translate(arguments[0])]), call.span)
        case .entries, .lookup, .range, .readDir, .mimeType, .notImplemented, .tryCatch, .can, .maximum, .minimum, .unknown,
            .getOutput, .stack, .project, .organization, .currentDirectory, .rootDirectory:
            break
        }
        report(call)
        return .unsaid("the function `\(call.function.name)`")
    }

    /// A function, by the key that the source has for it where the style keeps that.
    private func function(_ name: String, _ argument: YAMLNode, _ span: SourceSpan) -> YAMLNode {
        let key = "fn::" + name
        guard style.keepsFunctionSpelling else { return .function(key: key, argument) }
        let written = program.source.text(of: SourceSpan(span.start, span.start + key.utf8.count))
        return .function(key: written.lowercased() == key.lowercased() ? written : key, argument)
    }

    private mutating func invoke(_ invoke: InvokeExpression, returning path: String?) -> YAMLNode {
        func name(_ text: String) -> String { style.capitalizesInvokeKeys ? NameStyle.capitalized(text) : text }
        var entries = [
            YAMLEntry(key: name("function"), value: .string(YAMLTokens.short(invoke.token))),
            YAMLEntry(key: name("arguments"), value: invoke.arguments.map { translate($0) } ?? .mapping(YAMLMapping())),
        ]
        if !invoke.options.isEmpty {
            var options = YAMLMapping()
            for option in invoke.options {
                options.entries.append(
                    YAMLEntry(
                        key: option.name.map { ResourceOption($0).name } ?? "", value: translate(option.value),
                        comments: YAMLEntryComments(option.comments)))
            }
            entries.append(YAMLEntry(key: name("options"), value: .mapping(options)))
        }
        if let path { entries.append(YAMLEntry(key: name("return"), value: .string(path))) }
        return function("invoke", .mapping(YAMLMapping(entries: entries)), invoke.span)
    }

    /// Steps from a value that is no name: what a call returns, or an element of a list.
    private mutating func access(_ access: AccessExpression) -> YAMLNode {
        guard let last = access.steps.last else { return translate(access.source) }
        switch access.source {
        case .invoke(let invoke):
            return self.invoke(invoke, returning: YAMLText.path(root: nil, zip(access.steps, access.types)))
        case .access(let inner):
            return self.access(
                AccessExpression(
                    inner.source, steps: inner.steps + access.steps, types: inner.types + access.types.dropFirst(),
                    span: access.span))
        default:
            guard case .index(let position) = last else {
                return unsaid("a member of a value that has no name", access.span)
            }
            let list: Expression =
                access.steps.count == 1
                ? access.source
                : .access(
                    AccessExpression(
                        access.source, steps: Array(access.steps.dropLast()), types: Array(access.types.dropLast()),
                        span: access.span))
            return .function(key: "fn::select", .sequence([.bare(String(position)), translate(list)]))
        }
    }
}

extension YAMLTranslator {
    /// The number as the YAML language has it. A whole number that a floating-point number can't hold is never written as one, and digits
    /// that could be a text stay as the source has them.
    private func text(of number: NumberLiteral) -> String {
        if !style.writesExponents, let spelling = number.spelling { return spelling }
        if let integer = number.integer {
            return style.writesExponents && Int64(exactly: number.value) == integer
                ? NumberFormat.general(number.value) : String(integer)
        }
        let isShort = number.value.magnitude < 1e21 && number.value.magnitude >= 1e-6
        return style.writesExponents || !isShort ? NumberFormat.general(number.value) : number.decimalText
    }
}
