import Base
import LanguageKit
import Program
import Schema

/// What the value of a variable shows of what may be missing.
struct VariableFacts {
    /// Whether it may be missing itself.
    var isMissing: Bool
    /// Whether elements of it may be missing.
    var holdsMissing: Bool
    /// Whether it is taken from the configuration.
    var isConfigured: Bool
}

/// What TypeScript takes for a value that may be `undefined`, and how that is written where a value is needed.
extension TypeScriptEmitter {
    /// Whether the compiler takes what is written for a value that may be missing. The types of the program can't tell: in them every
    /// member of an object may be missing, while the declarations of a package say which ones are.
    func mayBeMissing(_ expression: Expression) -> Bool {
        if expression.type.eventualElement != nil { return false }
        switch expression {
        case .reference(let e):
            if presentValues.contains(where: { $0.root == e.root && $0.steps == e.steps }) { return false }
            return mayBeMissing(root: e, then: e.steps, e.types)
        case .access(let e):
            return mayBeMissing(e.steps, e.types, of: e.source, isMissing: mayBeMissing(e.source), isConfigured: false)
        case .index(let e): return mayBeMissing(e.collection) || mayHoldMissing(e.collection)
        case .conditional(let e): return mayBeMissing(e.whenTrue) || mayBeMissing(e.whenFalse)
        case .convert(let e):
            if case .none = conversion(of: e) { return mayBeMissing(e.value) }
            return false
        case .call(let e):
            guard let first = e.arguments.first else { return false }
            switch e.function {
            case .element: return mayBeMissing(first) || mayHoldMissing(first)
            case .lookup: return e.arguments.count < 3 && (mayBeMissing(first) || mayHoldMissing(first))
            case .singleOrNone: return true
            case .entries, .length, .range, .join, .split, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset,
                .remoteAsset, .readFile, .readDir, .fileBase64, .fileBase64SHA256, .mimeType, .secret, .unsecret, .toJSON,
                .toBase64, .fromBase64, .sha1, .stack, .project, .organization, .currentDirectory, .rootDirectory,
                .notImplemented, .getOutput, .tryCatch, .can, .resourceName, .resourceType, .maximum, .minimum, .unknown:
                return false
            }
        case .literal, .template, .object, .list, .invoke, .method, .binary, .unary, .forEach, .splat, .apply: return false
        }
    }

    private func mayBeMissing(root: ReferenceExpression, then steps: [Step], _ types: [ValueType]) -> Bool {
        let isMissing: Bool
        switch root.root {
        case .declaration(let index):
            guard program.declarations.indices.contains(index) else { return false }
            switch program.declarations[index] {
            case .configuration: isMissing = types.first?.isOptional ?? false
            case .variable: isMissing = variables[index]?.isMissing ?? false
            case .resource, .component, .output, .hook: isMissing = false
            }
        case .variable(let id): isMissing = elementsMissing[id] ?? types.first?.isOptional ?? false
        case .undeclared: isMissing = types.first?.isOptional ?? false
        case .range: isMissing = false
        }
        let bare = Expression.reference(
            ReferenceExpression(root: root.root, name: root.name, steps: [], types: Array(types.prefix(1)), span: root.span))
        return mayBeMissing(steps, types, of: bare, isMissing: isMissing, isConfigured: isConfigured(root))
    }

    /// Whether steps lead to what may be missing; once a value on the way may be, so may all that is read of it.
    private func mayBeMissing(_ steps: [Step], _ types: [ValueType], of source: Expression, isMissing: Bool, isConfigured: Bool)
        -> Bool
    {
        if isMissing, types.first?.isNullable ?? false, !steps.isEmpty { return true }
        var isRange = false
        if case .reference(let e) = source { isRange = e.root == .range }
        for (position, step) in steps.enumerated() {
            guard types.indices.contains(position + 1) else { return false }
            // Of an output, the next member is an output again, which is there.
            if types[position + 1].eventualElement != nil { return false }
            // Each entry of a range has its key and its value.
            let isEntry = position == 0 && isRange
            if !isEntry, let name = step.name,
                types[position].resolved.mayLack(name, inLiteral: { isConfigured || $0.type.isOptional })
            {
                return true
            }
            if position == 0, mayHoldMissing(source) { return true }
        }
        return steps.isEmpty && isMissing
    }

    /// Whether elements of a collection may be missing, which only those are that a loop makes.
    func mayHoldMissing(_ collection: Expression) -> Bool {
        switch collection {
        case .forEach(let e): return !e.isGrouped && mayBeMissing(e.value)
        case .splat(let e): return mayBeMissing(e.each)
        case .list(let e): return e.items.contains { mayBeMissing($0.value) }
        case .reference(let e):
            guard e.steps.isEmpty, case .declaration(let index) = e.root else { return false }
            return variables[index]?.holdsMissing ?? false
        case .literal, .template, .object, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary, .convert,
            .apply:
            return false
        }
    }

    /// Whether a reference starts from what is configured: such objects are read as a type whose members may all be missing.
    func isConfigured(_ reference: ReferenceExpression) -> Bool {
        switch reference.root {
        case .declaration(let index):
            guard program.declarations.indices.contains(index) else { return false }
            switch program.declarations[index] {
            case .configuration: return !isComponent
            case .variable: return variables[index]?.isConfigured ?? false
            case .resource, .component, .output, .hook: return false
            }
        case .variable(let id): return configuredVariables.contains(id)
        case .range: return rangeIsConfigured
        case .undeclared: return false
        }
    }

    /// Whether a value, or what it holds, is taken from the configuration.
    func isConfigured(_ value: Expression) -> Bool {
        switch value {
        case .reference(let e): return isConfigured(e)
        case .access(let e): return isConfigured(e.source)
        case .index(let e): return isConfigured(e.collection)
        case .forEach(let e): return isElement(e.value, e.valueVariable, of: e.collection)
        case .splat(let e): return isElement(e.each, e.item, of: e.source)
        case .convert(let e): return isConfigured(e.value)
        case .conditional(let e): return isConfigured(e.whenTrue) || isConfigured(e.whenFalse)
        case .call(let e):
            return (e.function == .element || e.function == .lookup) && e.arguments.first.map(isConfigured) ?? false
        case .literal, .template, .object, .list, .invoke, .method, .binary, .unary, .apply: return false
        }
    }

    /// Whether what a loop makes of each element is the element, or a part of it, and the elements are configured.
    private func isElement(_ value: Expression, _ variable: Variable, of collection: Expression) -> Bool {
        guard isConfigured(collection), case .reference(let e) = value else { return isConfigured(value) }
        return e.root == .variable(variable.id)
    }

    /// Notes what is known of a variable of the program, for what is written after it.
    mutating func enter(_ variable: LocalVariable, at index: Int) {
        variables[index] = VariableFacts(
            isMissing: mayBeMissing(variable.value), holdsMissing: mayHoldMissing(variable.value),
            isConfigured: isConfigured(variable.value))
    }

    /// Notes what is known of a loop's variable: whether it may be missing, and whether it was configured.
    mutating func enter(_ variable: Variable, over collection: Expression) {
        elementsMissing[variable.id] = mayHoldMissing(collection)
        if isConfigured(collection) { configuredVariables.insert(variable.id) }
    }

    /// The values that are there if a condition is met, or if it isn't, as the compiler follows it.
    func presentValues(if condition: Expression, is expected: Bool) -> [ReferenceExpression] {
        switch condition {
        case .unary(let e) where e.operation == .not: return presentValues(if: e.operand, is: !expected)
        case .convert(let e): return presentValues(if: e.value, is: expected)
        case .binary(let e):
            switch e.operation {
            case .equal, .notEqual:
                guard (e.operation == .notEqual) == expected else { return [] }
                if e.right.isNull, case .reference(let value) = e.left { return [value] }
                if e.left.isNull, case .reference(let value) = e.right { return [value] }
                return []
            case .and, .or:
                guard (e.operation == .and) == expected else { return [] }
                return presentValues(if: e.left, is: expected) + presentValues(if: e.right, is: expected)
            case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual: return []
            }
        case .literal, .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .unary,
            .forEach, .splat, .apply:
            return []
        }
    }

    /// Does some writing where more values are known to be there.
    mutating func knowing(_ values: [ReferenceExpression], _ write: (inout Self) -> Void) {
        presentValues += values
        write(&self)
        presentValues.removeLast(values.count)
    }

    /// Writes a value that has to be there: the compiler is told that it is.
    mutating func writePresent(_ expression: Expression, precedence: Int = 0, isRight: Bool = false, to out: inout CodeWriter) {
        guard mayBeMissing(expression) else { return write(expression, precedence: precedence, isRight: isRight, to: &out) }
        // What is read of `a?.b!` would still be skipped where `a` is missing.
        let isWrapped = precedence >= 20 && isGuarded(expression)
        if isWrapped { out.write("(") }
        write(expression, precedence: 18, to: &out)
        out.write(isWrapped ? ")!" : "!")
    }

    /// Whether a step is written that is skipped where the value before it is missing.
    private func isGuarded(_ expression: Expression) -> Bool {
        switch expression {
        case .reference(let e):
            e.types.prefix(e.steps.count).contains { $0.isNullable }
                || (isConfigured(e) && e.types.prefix(e.steps.count).dropLast().contains { $0.withoutOptional.isLiteralObject })
        case .access(let e): e.types.prefix(e.steps.count).contains { $0.isNullable } || isGuarded(e.source)
        case .index(let e): mayBeMissing(e.collection) || isGuarded(e.collection)
        case .convert(let e): isGuarded(e.value)
        case .call: true
        case .literal, .template, .object, .list, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .apply: false
        }
    }

    /// Writes an operand of an operator; arithmetic and order need values.
    mutating func writeOperand(_ operand: Expression, of operation: BinaryOperator, isRight: Bool, to out: inout CodeWriter) {
        switch operation {
        case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual:
            writePresent(operand, precedence: operation.precedence, isRight: isRight, to: &out)
        case .equal, .notEqual, .and, .or: write(operand, precedence: operation.precedence, isRight: isRight, to: &out)
        }
    }

    /// Writes a list or map; an empty one stands for what may be missing.
    mutating func writeCollection(
        _ collection: Expression, orEmpty empty: StaticString, precedence: Int, to out: inout CodeWriter
    ) {
        guard mayBeMissing(collection) else { return write(collection, precedence: precedence, to: &out) }
        let isInner = precedence > 0
        if isInner { out.write("(") }
        write(collection, precedence: 6, to: &out)
        out.write(" ?? ")
        out.write(empty)
        if isInner { out.write(")") }
    }
}

extension ValueType {
    /// Whether it is an object that may lack every member, so that the compiler takes an empty one for it.
    var isWeak: Bool {
        switch self {
        case .optional(let t): t.isWeak
        case .object(.declared(let type, _)): type.properties.allSatisfy { !$0.isRequired }
        case .object(.literal(let members)): members.allSatisfy { $0.type.isOptional }
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .list, .map,
            .tuple, .object, .union, .enumeration, .constant, .input, .output, .promise:
            false
        }
    }
}
