import Base
import LanguageKit
import Program
import Schema

extension CSharpEmitter {
    /// Writes an expression.
    ///
    /// - Parameters:
    ///   - precedence: how tightly the surroundings bind: what binds less gets parentheses.
    ///   - onRight: whether it is a right operand: what binds just as much gets parentheses too.
    ///   - bare: whether an object without a class may be bare braces here, since it initializes a member.
    mutating func write(
        _ expression: Expression, _ w: inout CodeWriter, within precedence: Int = 0, onRight: Bool = false, bare: Bool = false
    ) {
        let own = precedence > 0 || onRight ? self.precedence(of: expression) : Int.max
        let needsParentheses = own < precedence || (own == precedence && onRight)
        if needsParentheses { w.write("(") }
        switch expression {
        case .literal(let e): write(e, &w)
        case .template(let e): write(e, &w)
        case .object(let e): writeUntyped(e, &w, bare: bare)
        case .list(let e): write(e, &w, bare: bare)
        case .reference(let e): write(e, &w)
        case .access(let e):
            write(e.source, &w, within: CSharpPrecedence.primary)
            write(e.steps, from: e.types, &w, isDictionary: Self.object(in: e.source) != nil)
        case .index(let e):
            write(e.collection, &w, within: CSharpPrecedence.primary)
            w.write("[")
            write(e.key, &w)
            w.write("]")
        case .call(let e): write(e, &w)
        case .invoke(let e): write(e, &w)
        case .method(let e): write(e, &w)
        case .conditional(let e):
            write(e.condition, &w, within: CSharpPrecedence.conditional)
            w.write(" ? ")
            write(e.whenTrue, &w, within: CSharpPrecedence.conditional)
            w.write(" : ")
            write(e.whenFalse, &w, within: CSharpPrecedence.conditional)
        case .binary(let e):
            let level = e.operation.precedence
            write(e.left, &w, within: level)
            w.write(" ")
            w.write(e.operation.rawValue)
            w.write(" ")
            write(e.right, &w, within: level, onRight: true)
        case .unary(let e):
            let isDoubled = e.operation == .negate && e.operand.startsWithMinus
            w.write(isDoubled ? "-(" : e.operation.rawValue)
            write(e.operand, &w, within: CSharpPrecedence.unary)
            if isDoubled { w.write(")") }
        case .forEach(let e): write(e, &w)
        case .splat(let e): write(e, &w)
        case .convert(let e): write(e, &w, bare: bare)
        case .apply(let e): write(e, &w)
        }
        if needsParentheses { w.write(")") }
    }

    private func write(_ literal: LiteralExpression, _ w: inout CodeWriter) {
        switch literal.value {
        case .null: w.write("null")
        case .boolean(let b): w.write(b ? "true" : "false")
        case .number(let n): w.write(n.publishedText)
        case .string(let s): w.write(CSharpStrings.literal(s))
        }
    }

    // MARK: Names

    private mutating func write(_ reference: ReferenceExpression, _ w: inout CodeWriter) {
        if style.keepsUndeclaredNames, reference.root == .undeclared {
            w.write(CSharpNames.identifier(reference.rawName ?? reference.name))
            write(reference.rawSteps ?? reference.steps, from: [], &w)
            return
        }
        var isDictionary = false
        switch reference.root {
        case .declaration(let position) where plan.names.indices.contains(position):
            w.write(plan.names[position])
            isDictionary = dictionaries.contains(position)
        case .variable(let id) where splatVariables.contains(id): w.write("__item")
        case .variable(let id):
            let name = CSharpNames.identifier(reference.name)
            w.write(invokeParameters[id].map { plan.names[$0] } ?? renamedParameters[id] ?? name)
        case .declaration, .range, .undeclared: w.write(CSharpNames.identifier(reference.name))
        }
        guard !reference.steps.isEmpty else { return }
        if !plan.isAsync, let function = function(heldBy: reference) {
            let parameter = Self.parameterName(for: function)
            w.write(".Apply(\(parameter) => \(parameter)")
            write(reference.steps, from: reference.types, &w)
            w.write(")")
        } else {
            write(reference.steps, from: reference.types, &w, isDictionary: isDictionary)
        }
    }

    /// The function whose result the variable holds that a reference names.
    func function(heldBy reference: ReferenceExpression) -> Function? {
        switch reference.root {
        case .declaration(let position): return plan.invokes[position]
        case .variable(let id):
            return invokeParameters[id].flatMap { plan.invokes[$0] }
        case .range, .undeclared: return nil
        }
    }

    /// The name of the parameter for a function's result: its type's name, as in `getUserResult`.
    static func parameterName(for function: Function) -> String {
        switch function.result {
        case .object(let type):
            let name = Token(type.token).member
            return CSharpNames.lowered(type.token == function.token ? name + "Result" : name)
        case .none, .value: return "invoke"
        }
    }

    /// Writes the steps from a value; `types` has the type before each.
    private func write(_ steps: [Step], from types: [ValueType], _ w: inout CodeWriter, isDictionary: Bool = false) {
        for (position, step) in steps.enumerated() {
            let type = types.indices.contains(position) ? types[position] : .dynamic
            switch step {
            case .index(let index): w.write("[\(index)]")
            case .member(let name), .key(let name):
                if isDictionary, position == 0 {
                    w.write("[\(quoted(name))]")
                    continue
                }
                if Self.mayBeNull(type) { w.write("?") }
                if case .map = type.unwrapped {
                    w.write("[\(quoted(name))]")
                    continue
                }
                w.write(".")
                w.write(CSharpNames.property(Self.property(name, of: type)?.name(in: "csharp") ?? name))
            }
        }
    }
}

extension CSharpEmitter {
    /// Whether a value of the type may be null, so that its members are read by `?.`.
    private static func mayBeNull(_ type: ValueType) -> Bool {
        switch type {
        case .none, .optional: return true
        case .output(let t), .promise(let t):
            if case .dynamic = t { return true }
            return mayBeNull(t)
        case .input(let t): return mayBeNull(t)
        case .union(let u):
            return u.elements.contains {
                if case .dynamic = $0 { return true }
                return mayBeNull($0)
            }
        case .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple,
            .object, .enumeration, .constant:
            return false
        }
    }

    /// The declaration of a member, where the type is declared by a schema.
    private static func property(_ name: String, of type: ValueType) -> Property? {
        switch type.unwrapped {
        case .object(.declared(let t, _)): t.properties[name]
        case .object(.resource(let r)), .object(.resolvedResource(let r)): r.outputs[name] ?? r.inputs[name]
        default: nil
        }
    }
}
