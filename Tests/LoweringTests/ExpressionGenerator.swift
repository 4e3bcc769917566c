import Program

/// Makes random, well-typed expressions over a few declared values. The same seed gives the same expressions.
struct ExpressionGenerator {
    private var state: UInt64
    private var variables = 0
    /// Loop variables in scope, innermost last.
    private var scope: [Variable] = []

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    /// The declared values: plain ones, promises, outputs, and lists of outputs.
    private static let roots: [(name: String, type: ValueType)] = {
        let crane = ValueType.object(
            .literal([
                LiteralMember("name", .string), LiteralMember("weight", .optional(.integer)),
                LiteralMember("tags", .list(.string)),
            ]))
        return [
            ("plain", .string), ("count", .integer), ("flag", .boolean), ("crane", crane), ("promised", .promise(crane)),
            ("made", .output(crane)), ("names", .list(.string)), ("madeNames", .output(.list(.string))),
            ("outputs", .list(.output(.string))),
            ("maybe", .optional(.string)),
        ]
    }()

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// A random expression in which at most `depth` others are nested in each other.
    mutating func expression(depth: Int = 4) -> Expression {
        if depth == 0 { return leaf() }
        switch next(9) {
        case 0: return .template(TemplateExpression([string("a-"), expression(depth: depth - 1)]))
        case 1:
            return .object(ObjectExpression([ObjectItem(key: string("k"), value: expression(depth: depth - 1))]))
        case 2: return .list(ListExpression((0...next(2)).map { _ in ListItem(expression(depth: depth - 1)) }))
        case 3:
            return .conditional(
                ConditionalExpression(reference("flag"), expression(depth: depth - 1), expression(depth: depth - 1)))
        case 4: return .binary(BinaryExpression(.equal, text(depth: depth - 1), text(depth: depth - 1)))
        case 5: return loop(depth: depth)
        case 6: return call(.toJSON, [expression(depth: depth - 1)])
        default: return leaf()
        }
    }

    private mutating func loop(depth: Int) -> Expression {
        let collection = reference(["names", "madeNames", "outputs"][next(3)])
        variables += 1
        let variable = Variable(
            id: VariableID(1000 + variables), name: "item\(variables)", type: collection.type.resolved.element)
        scope.append(variable)
        defer { scope.removeLast() }
        return .forEach(
            ForExpression(
                keyVariable: nil, valueVariable: variable, collection: collection, key: nil, value: expression(depth: depth - 1),
                condition: nil, isGrouped: false))
    }

    /// A string, or an output or promise of one.
    private mutating func text(depth: Int) -> Expression {
        switch next(4) {
        case 0: return string("text")
        case 1: return reference("plain")
        case 2: return reference(["made", "promised"][next(2)], [.member("name")])
        default:
            return depth > 0 ? .template(TemplateExpression([string("b-"), expression(depth: depth - 1)])) : reference("plain")
        }
    }

    private mutating func leaf() -> Expression {
        switch next(6) {
        case 0: return string("text")
        case 1: return .literal(LiteralExpression(.number(NumberLiteral(Int64(next(100))))))
        case 2 where !scope.isEmpty:
            let variable = scope[next(scope.count)]
            return .reference(ReferenceExpression(root: .variable(variable.id), name: variable.name, rootType: variable.type))
        default:
            let root = Self.roots[next(Self.roots.count)]
            let isObject = root.type.member("name") != nil
            return reference(root.name, isObject && next(3) > 0 ? [.member(["name", "weight"][next(2)])] : [])
        }
    }

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }

    private func call(_ function: BuiltinFunction, _ arguments: [Expression]) -> Expression {
        .call(CallExpression(function, arguments))
    }

    private func reference(_ name: String, _ steps: [Step] = []) -> Expression {
        let position = Self.roots.firstIndex { $0.name == name } ?? 0
        let type = Self.roots[position].type
        var reference = ReferenceExpression(root: .declaration(position), name: name, rootType: type, steps: steps)
        reference.facts.presence = reference.types.contains { $0.resolved.isOptional } ? .optional(.type) : .always
        return .reference(reference)
    }
}
