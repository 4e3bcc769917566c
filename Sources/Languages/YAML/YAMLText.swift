import Base
import Program

/// Strings and paths of the YAML language.
enum YAMLText {
    /// A text with every `$` that would mean something doubled: `${name}` → `$${name}`, `$$` → `$$$`.
    ///
    /// A `$` alone stays as it is, unless a reference follows (`beforeReference`), whose own `$` it would swallow.
    static func escaped(_ text: String, beforeReference: Bool) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x24) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 8)
        var position = 0
        while position < bytes.count {
            guard bytes[position] == 0x24 else {
                out.append(bytes[position])
                position += 1
                continue
            }
            var end = position
            while end < bytes.count, bytes[end] == 0x24 { end += 1 }
            let isOpening = end < bytes.count ? bytes[end] == 0x7B : beforeReference
            let count = end - position
            out.append(contentsOf: repeatElement(0x24, count: isOpening ? count * 2 : count * 2 - 1))
            position = end
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A path: `name.member[0]["some key"]`. Each step comes with the type that it starts from.
    static func path(root: String?, _ steps: ArraySlice<(step: Step, type: ValueType)>) -> String {
        var out = ""
        if let root { out += isName(root) ? root : "[\(quoted(root))]" }
        for (step, type) in steps {
            switch step {
            case .index(let position): out += "[\(position)]"
            case .member(let name):
                if isName(name) { out += (out.isEmpty ? "" : ".") + name } else { out += "[\(quoted(name))]" }
            case .key(let name):
                // A member of an object is known to be one; a map's keys are data.
                if isName(name), !isMap(type) { out += (out.isEmpty ? "" : ".") + name } else { out += "[\(quoted(name))]" }
            }
        }
        return out
    }

    /// A key in the quotes of a path.
    static func quoted(_ key: String) -> String {
        var out = "\""
        for character in key.unicodeScalars {
            if character == "\"" || character == "\\" { out += "\\" }
            out.unicodeScalars.append(character)
        }
        return out + "\""
    }

    private static func isMap(_ type: ValueType) -> Bool {
        switch type {
        case .map, .dynamic: true
        default: false
        }
    }

    /// Whether a name can stand in a path without brackets.
    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !NameStyle.isDigit(first) else { return false }
        return name.utf8.allSatisfy {
            NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || $0 == 0x5F || $0 == 0x24
        }
    }
}

extension YAMLEmitter {
    /// The string that an expression is written as; nil if it is none: another scalar, a collection or a function.
    func text(of expression: Expression) -> String? {
        switch expression {
        case .literal(let e):
            guard case .string(let text) = e.value else { return nil }
            return YAMLText.escaped(text, beforeReference: false)
        case .template(let e):
            var whole = ""
            for (index, part) in e.parts.enumerated() {
                if case .literal(let literal) = part, case .string(let text) = literal.value {
                    whole += YAMLText.escaped(text, beforeReference: index + 1 < e.parts.count)
                } else if let text = text(of: part) {
                    whole += text
                } else {
                    return nil
                }
            }
            return whole
        case .reference(let e): return path(of: e).map { "${\($0)}" }
        case .call(let e): return text(of: e)
        case .convert(let e): return text(of: e.value)
        case .access(let e):
            // Steps from what is itself a path lengthen it.
            guard let inner = pathText(of: e.source) else { return nil }
            let steps = Array(zip(e.steps, e.types)).map { (step: $0, type: $1) }
            let rest = YAMLText.path(root: "_", steps[...]).dropFirst()
            return "${\(inner)\(rest)}"
        case .index(let e):
            guard let inner = pathText(of: e.collection) else { return nil }
            if let key = e.key.stringLiteral { return "${\(inner)[\(YAMLText.quoted(key))]}" }
            guard case .literal(let literal) = e.key, case .number(let number) = literal.value, let index = number.integer else {
                return nil
            }
            return "${\(inner)[\(index)]}"
        case .object, .list, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .apply: return nil
        }
    }

    /// The path that an expression is, without the braces.
    private func pathText(of expression: Expression) -> String? {
        guard let text = text(of: expression), text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
        switch expression {
        case .reference, .access, .index, .call, .convert: return String(text.dropFirst(2).dropLast())
        default: return nil
        }
    }

    private func path(of reference: ReferenceExpression) -> String? {
        let steps = Array(zip(reference.steps, reference.types)).map { (step: $0, type: $1) }
        switch reference.root {
        case .declaration(let position): return YAMLText.path(root: key(of: position), steps[...])
        case .range, .variable: return YAMLText.path(root: reference.name, steps[...])
        case .undeclared:
            guard style.keepsSourceReferences, let name = reference.rawName, let raw = reference.rawSteps else {
                return YAMLText.path(root: reference.name, steps[...])
            }
            return YAMLText.path(root: name, raw.map { (step: $0, type: ValueType.dynamic) }[...])
        }
    }

    private func text(of call: CallExpression) -> String? {
        switch call.function {
        case .stack, .project, .organization, .rootDirectory: return "${pulumi.\(call.function.name)}"
        case .currentDirectory: return "${pulumi.cwd}"
        case .getOutput:
            guard call.arguments.count == 2, let stack = pathText(of: call.arguments[0]) else { return nil }
            if let key = call.arguments[1].stringLiteral { return "${\(stack).outputs[\(YAMLText.quoted(key))]}" }
            return nil
        default: return nil
        }
    }
}
