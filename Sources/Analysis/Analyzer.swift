public import Program

/// Finds out which values of a bound program may be absent, and stores it in the program's references.
///
/// It runs once, after binding. Types already tell when a value is known (`ValueType.timing`); presence needs more than types: the
/// declarations of packages, the values of variables, and the conditions around an expression.
public struct Analyzer {
    private let isComponent: Bool
    private var program: Program
    /// Facts of the program's variables analysed so far, by position.
    private var variables: [Int: ReferenceFacts] = [:]
    /// Facts of the variables of loops around the current expression.
    private var elements: [VariableID: ReferenceFacts] = [:]
    /// Facts of what `range` goes through.
    private var range = ReferenceFacts()
    /// Values that a condition around the current expression shows to be there.
    private var present: [ReferenceExpression] = []

    /// The program with facts in its references. In a component, configuration variables are arguments.
    public static func analysed(_ program: Program, isComponent: Bool) -> Program {
        var analyzer = Analyzer(program, isComponent: isComponent)
        analyzer.run()
        return analyzer.program
    }

    private init(_ program: Program, isComponent: Bool) {
        self.program = program
        self.isComponent = isComponent
    }

    private mutating func run() {
        for index in program.declarations.indices {
            let declaration = analysed(program.declarations[index])
            program.declarations[index] = declaration
            if case .variable(let d) = declaration {
                var facts = ReferenceFacts()
                facts.presence = d.value.presence
                facts.elements = d.value.elementPresence
                facts.isConfigured = d.value.isConfigured
                variables[index] = facts
            }
        }
        if let version = program.requiredVersion { program.requiredVersion = analysed(version) }
    }

    // MARK: Declarations

    private mutating func analysed(_ declaration: Declaration) -> Declaration {
        switch declaration {
        case .configuration(var d):
            d.defaultValue = d.defaultValue.map { analysed($0) }
            return .configuration(d)
        case .variable(var d):
            d.value = analysed(d.value)
            return .variable(d)
        case .output(var d):
            d.value = analysed(d.value)
            return .output(d)
        case .resource(var d):
            d.range = analysed(d.range)
            analyse(&d.inputs)
            analyse(&d.options.items)
            if var lookup = d.lookup {
                lookup.id = analysed(lookup.id)
                analyse(&lookup.state)
                d.lookup = lookup
            }
            range = ReferenceFacts()
            return .resource(d)
        case .component(var d):
            d.range = analysed(d.range)
            analyse(&d.inputs)
            analyse(&d.options.items)
            range = ReferenceFacts()
            return .component(d)
        case .hook(var d):
            d.command = d.command.map { analysed($0) }
            d.onDryRun = d.onDryRun.map { analysed($0) }
            d.ignoreErrors = d.ignoreErrors.map { analysed($0) }
            return .hook(d)
        }
    }

    private mutating func analyse(_ attributes: inout [Attribute]) {
        for i in attributes.indices where attributes[i].value.holdsReference {
            attributes[i].value = analysed(attributes[i].value)
        }
    }

    /// Analyses what a resource ranges over, and notes what its `range` is.
    private mutating func analysed(_ given: ResourceDeclaration.Range?) -> ResourceDeclaration.Range? {
        switch given {
        case nil: return nil
        case .condition(let e): return .condition(analysed(e))
        case .count(let e): return .count(analysed(e))
        case .elements(let e, let key, let value):
            let elements = analysed(e)
            range.elements = elements.elementPresence
            range.isConfigured = elements.isConfigured
            return .elements(elements, keyType: key, valueType: value)
        }
    }

    // MARK: Expressions

    private mutating func analysed(_ expression: Expression) -> Expression {
        switch expression {
        case .literal: return expression
        case .reference(var e):
            e.facts = facts(of: e)
            return .reference(e)
        case .template(var e):
            e.parts = e.parts.map { analysed($0) }
            return .template(e)
        case .object(var e):
            for i in e.items.indices {
                e.items[i].key = analysed(e.items[i].key)
                e.items[i].value = analysed(e.items[i].value)
            }
            return .object(e)
        case .list(var e):
            for i in e.items.indices { e.items[i].value = analysed(e.items[i].value) }
            return .list(e)
        case .access(var e):
            e.source = analysed(e.source)
            return .access(e)
        case .index(var e):
            e.collection = analysed(e.collection)
            e.key = analysed(e.key)
            return .index(e)
        case .call(var e):
            e.arguments = e.arguments.map { analysed($0) }
            return .call(e)
        case .invoke(var e):
            e.arguments = e.arguments.map { analysed($0) }
            for i in e.options.indices { e.options[i].value = analysed(e.options[i].value) }
            return .invoke(e)
        case .method(var e):
            e.receiver = analysed(e.receiver)
            e.arguments = e.arguments.map { analysed($0) }
            return .method(e)
        case .conditional(var e):
            e.condition = analysed(e.condition)
            e.whenTrue = analysed(e.whenTrue, knowing: e.condition.presentValues(if: true))
            e.whenFalse = analysed(e.whenFalse, knowing: e.condition.presentValues(if: false))
            return .conditional(e)
        case .binary(var e):
            e.left = analysed(e.left)
            switch e.operation {
            case .and: e.right = analysed(e.right, knowing: e.left.presentValues(if: true))
            case .or: e.right = analysed(e.right, knowing: e.left.presentValues(if: false))
            default: e.right = analysed(e.right)
            }
            return .binary(e)
        case .unary(var e):
            e.operand = analysed(e.operand)
            return .unary(e)
        case .forEach(var e):
            e.collection = analysed(e.collection)
            enter(e.valueVariable, over: e.collection)
            e.condition = e.condition.map { analysed($0) }
            let known = e.condition?.presentValues(if: true) ?? []
            e.key = e.key.map { analysed($0, knowing: known) }
            e.value = analysed(e.value, knowing: known)
            return .forEach(e)
        case .splat(var e):
            e.source = analysed(e.source)
            enter(e.item, over: e.source)
            e.each = analysed(e.each)
            return .splat(e)
        case .convert(var e):
            e.value = analysed(e.value)
            return .convert(e)
        case .apply(var e):
            e.sources = e.sources.map { analysed($0) }
            e.body = analysed(e.body)
            return .apply(e)
        }
    }

    private mutating func analysed(_ expression: Expression, knowing values: [ReferenceExpression]) -> Expression {
        present += values
        defer { present.removeLast(values.count) }
        return analysed(expression)
    }

    /// Notes the facts of a loop's variable.
    private mutating func enter(_ variable: Variable, over collection: Expression) {
        var facts = ReferenceFacts()
        facts.presence = collection.elementPresence
        facts.isConfigured = collection.isConfigured
        elements[variable.id] = facts
    }

    // MARK: References

    private func facts(of e: ReferenceExpression) -> ReferenceFacts {
        var root = facts(ofRoot: e)
        if present.contains(where: { $0.root == e.root && $0.steps.isEmpty && ($0.root != .undeclared || $0.name == e.name) }) {
            root.presence = .always
        }
        if e.steps.isEmpty { return root }
        var facts = ReferenceFacts()
        facts.isConfigured = root.isConfigured
        if present.contains(where: { $0.isSame(as: e) }) { return facts }
        // Each entry of a range has its key and its value.
        let isEntry = e.root == .range
        let steps = isEntry ? Array(e.steps.dropFirst()) : e.steps
        let types = isEntry ? Array(e.types.dropFirst()) : e.types
        let inner = steps.presence(types, elements: isEntry ? .always : root.elements, isConfigured: root.isConfigured)
        if isEntry, e.steps.first?.name == "value" {
            facts.presence = root.elements.then(inner)
        } else {
            facts.presence = root.presence.then(inner)
        }
        return facts
    }

    private func facts(ofRoot e: ReferenceExpression) -> ReferenceFacts {
        var facts = ReferenceFacts()
        let isOptional = e.types.first?.resolved.isOptional ?? false
        switch e.root {
        case .declaration(let index):
            guard program.declarations.indices.contains(index) else { return facts }
            switch program.declarations[index] {
            case .configuration:
                if isOptional { facts.presence = .optional(.configuration) }
                facts.isConfigured = !isComponent
            case .variable: facts = variables[index] ?? facts
            case .resource(let d): if case .condition = d.range { facts.presence = .optional(.condition) }
            case .component(let d): if case .condition = d.range { facts.presence = .optional(.condition) }
            case .output, .hook: break
            }
        case .variable(let id):
            if let known = elements[id] { return known }
            if isOptional { facts.presence = .optional(.type) }
        case .range: facts = range
        case .undeclared: if isOptional { facts.presence = .optional(.type) }
        }
        return facts
    }
}

extension ReferenceExpression {
    fileprivate func isSame(as other: ReferenceExpression) -> Bool {
        root == other.root && steps == other.steps && (root != .undeclared || name == other.name)
    }
}

extension Expression {
    /// Whether there is anything in it to store facts in.
    fileprivate var holdsReference: Bool {
        containsNested { if case .reference = $0 { true } else { false } }
    }

    /// The references whose values are there if the condition that this expression is holds, or if it doesn't.
    fileprivate func presentValues(if expected: Bool) -> [ReferenceExpression] {
        switch self {
        case .unary(let e) where e.operation == .not: return e.operand.presentValues(if: !expected)
        case .convert(let e): return e.value.presentValues(if: expected)
        case .binary(let e):
            switch e.operation {
            case .equal, .notEqual:
                guard (e.operation == .notEqual) == expected else { return [] }
                if e.right.isNull, case .reference(let value) = e.left { return [value] }
                if e.left.isNull, case .reference(let value) = e.right { return [value] }
                return []
            case .and, .or:
                guard (e.operation == .and) == expected else { return [] }
                return e.left.presentValues(if: expected) + e.right.presentValues(if: expected)
            case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual: return []
            }
        case .literal, .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .unary,
            .forEach, .splat, .apply:
            return []
        }
    }
}
