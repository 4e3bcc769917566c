import Base
import Lowering
import Program
import Schema
import Testing

/// Expressions for tests, written short.
private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }
private func number(_ value: Int64) -> Expression { .literal(LiteralExpression(.number(NumberLiteral(value)))) }
private func output(_ name: String, _ type: ValueType = .string, at position: Int = 0, _ steps: Step...) -> Expression {
    .reference(ReferenceExpression(root: .declaration(position), name: name, rootType: .output(type), steps: steps))
}
private func item(_ name: String, _ value: Expression) -> ObjectItem { ObjectItem(key: string(name), value: value) }

private let options = LoweringOptions(appliesPromises: true, jsonTakesOutputs: false) { $0 }

@Suite struct ConversionTests {
    @Test func literalsTakeTheTypeOfTheirPlace() {
        guard case .literal(let n) = string("250").converted(to: .integer) else { Issue.record("no literal"); return }
        #expect(n.value == .number(NumberLiteral(250)))
        guard case .literal(let b) = string("true").converted(to: .boolean) else { Issue.record("no literal"); return }
        #expect(b.value == .boolean(true))
        guard case .literal(let s) = number(8).converted(to: .string) else { Issue.record("no literal"); return }
        #expect(s.value == .string("8"))
    }

    @Test func textThatIsNoNumberIsConvertedAtRunTime() {
        guard case .convert(let e) = string("12 apples").converted(to: .integer) else { Issue.record("no conversion"); return }
        #expect(e.target == .integer)
    }

    @Test func placesThatTakeOutputsAlwaysConvert() {
        guard case .convert(let e) = string("a").converted(to: .optional(.input(.string))) else {
            Issue.record("no conversion"); return
        }
        #expect(e.target == .optional(.input(.string)))
        guard case .literal = string("a").converted(to: .optional(.string)) else { Issue.record("converted"); return }
    }

    @Test func listsHandTheTypeOfTheirElementsDown() {
        let list = Expression.list(ListExpression([ListItem(string("1")), ListItem(string("2"))]))
        guard case .list(let e) = list.converted(to: .list(.integer)) else { Issue.record("no list"); return }
        #expect(e.items.map(\.value.constantValue) == [.integer(1), .integer(2)])
    }

    @Test func unionsPreferWhatTheValueIs() {
        let place = ValueType.optional(.input(.union(UnionShape([.string, .integer]))))
        #expect(number(3).conversionTarget(in: place) == .integer)
        #expect(string("x").conversionTarget(in: place) == .string)
        #expect(ValueType.string.conversion(from: .integer) == .safe)
        #expect(ValueType.integer.conversion(from: .string) == .unsafe)
        #expect(ValueType.integer.conversion(from: .output(.integer)) == .none)
    }
}

@Suite struct OutputLiftingTests {
    @Test func anOutputAloneStaysAsItIs() {
        guard case .reference(let e) = output("server").liftingOutputs(options) else { Issue.record("lifted"); return }
        #expect(e.name == "server")
    }

    @Test func textAroundAnOutputIsLifted() {
        let template = Expression.template(TemplateExpression([string("id: "), output("server")]))
        guard case .apply(let e) = template.liftingOutputs(options) else { Issue.record("not lifted"); return }
        #expect(e.parameters.map(\.name) == ["server"])
        #expect(e.type == .output(.string))
        guard case .template(let body) = e.body, case .reference(let part) = body.parts[1] else {
            Issue.record("no template"); return
        }
        #expect(part.root == .variable(e.parameters[0].id))
        #expect(part.name == "server")
        #expect(body.type == .string)
    }

    @Test func aMemberOfAnOutputIsReadInTheCallback() {
        let object = ValueType.object(.literal([LiteralMember("host", .string)]))
        guard case .apply(let e) = output("endpoint", object, at: 0, .member("host")).liftingOutputs(options) else {
            Issue.record("not lifted")
            return
        }
        guard case .reference(let source) = e.sources[0], case .reference(let body) = e.body else {
            Issue.record("no references"); return
        }
        #expect(source.steps.isEmpty)
        #expect(body.steps == [.member("host")])
        #expect(body.name == "endpoint")
    }

    @Test func theSameOutputHasOneParameter() {
        let template = Expression.template(TemplateExpression([output("a"), string("-"), output("a"), output("b", at: 1)]))
        guard case .apply(let e) = template.liftingOutputs(options) else { Issue.record("not lifted"); return }
        #expect(e.parameters.map(\.name) == ["a", "b"])
    }

    @Test func equalNamesAreToldApart() {
        let object = ValueType.object(.literal([LiteralMember("id", .output(.string))]))
        let first = Expression.reference(
            ReferenceExpression(root: .declaration(0), name: "a", rootType: object, steps: [.member("id")]))
        let second = Expression.reference(
            ReferenceExpression(root: .declaration(1), name: "b", rootType: object, steps: [.member("id")]))
        let template = Expression.template(TemplateExpression([first, second]))
        guard case .apply(let e) = template.liftingOutputs(options) else { Issue.record("not lifted"); return }
        #expect(Set(e.parameters.map(\.name)).count == 2)
    }

    @Test func anObjectOfOutputsIsNotLifted() {
        let object = Expression.object(ObjectExpression([item("a", output("server"))]))
        guard case .object = object.liftingOutputs(options) else { Issue.record("lifted"); return }
    }

    @Test func jsonOfAnOutputIsLiftedUnlessItTakesOutputs() {
        let json = Expression.call(CallExpression(.toJSON, [.object(ObjectExpression([item("a", output("server"))]))]))
        guard case .apply = json.liftingOutputs(options) else { Issue.record("not lifted"); return }
        let other = LoweringOptions(appliesPromises: true, jsonTakesOutputs: true) { $0 }
        guard case .call(let call) = json.liftingOutputs(other) else { Issue.record("lifted"); return }
        #expect(call.type == .output(.string))
    }

    @Test func promisesAreWaitedForOnlyWhereTheLanguageDoes() {
        let object = ValueType.object(.literal([LiteralMember("id", .string)]))
        let access = Expression.reference(
            ReferenceExpression(root: .declaration(0), name: "image", rootType: .promise(object), steps: [.member("id")]))
        guard case .apply(let e) = access.liftingOutputs(options) else { Issue.record("not lifted"); return }
        #expect(e.type == .promise(.string))
        let plain = LoweringOptions(appliesPromises: false, jsonTakesOutputs: false) { $0 }
        guard case .reference = access.liftingOutputs(plain) else { Issue.record("lifted"); return }
    }
}
