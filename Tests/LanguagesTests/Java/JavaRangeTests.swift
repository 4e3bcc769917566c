import Base
import LanguageJava
import LanguageKit
import Program
import Testing

@Suite struct JavaRangeTests {
    @Test func writesRanges() {
        let range = ReferenceExpression(root: .range, name: "range", rootType: .dynamic, steps: [.member("value")])
        func resource(_ range: ResourceDeclaration.Range, value: Expression) -> Declaration {
            .resource(
                ResourceDeclaration(
                    name: "web", sourceName: "web", logicalName: "web", token: "other:index:Server", schema: nil,
                    inputs: [Attribute(name: "index", value: value)], range: range))
        }
        func body(_ declarations: [Declaration]) -> String {
            let program = Program(declarations: declarations, source: SourceFile(name: "test", text: ""))
            let text = JavaLanguage(style: StyleSection()).emit(program).text
            return text.firstRange(of: "stack(Context ctx) {\n").map { String(text[$0.upperBound...]) } ?? text
        }
        let three = Expression.literal(LiteralExpression(.number(NumberLiteral(3))))
        #expect(
            body([resource(.count(three), value: .reference(range))]).hasPrefix(
                """
                        for (var i = 0; i < 3; i++) {
                            new Server("web-" + i, ServerArgs.builder()
                                .index(i)
                                .build());
                        }

                """))
        let names = Expression.reference(ReferenceExpression(root: .undeclared, name: "names", rootType: .list(.string)))
        let use = Expression.reference(
            ReferenceExpression(root: .declaration(0), name: "web", rootType: .list(.dynamic), steps: [.index(0), .member("id")]))
        #expect(
            body([
                resource(.elements(names, keyType: .integer, valueType: .string), value: .reference(range)),
                .output(OutputVariable(name: "id", logicalName: "id", value: use)),
            ]).hasPrefix(
                """
                        final var web = new ArrayList<Server>();
                        for (var range : KeyedValue.of(names)) {
                            web.add(new Server("web-" + range.key(), ServerArgs.builder()
                                .index(range.value())
                                .build()));
                        }

                        ctx.export("id", web.get(0).id());

                """))
        let condition = Expression.reference(ReferenceExpression(root: .undeclared, name: "isOn", rootType: .boolean))
        #expect(body([resource(.condition(condition), value: three)]).hasPrefix("        if (isOn) {\n"))
    }

    @Test func putsMapRangesInMaps() {
        let pcl = """
            config "zones" "map(string)" { }
            resource "web" "sample:index/server:Server" {
              options { range = zones }
              name = "${range.key}: ${range.value}"
            }
            output "first" { value = web["a"].name }
            """
        #expect(
            JavaSample.body(pcl: pcl) == """
                        final var config = ctx.config();
                        final var zones = config.requireObject("zones", com.pulumi.core.TypeShape.map(String.class, String.class));
                        final var web = new HashMap<String, Server>();
                        for (var range : zones.entrySet()) {
                            web.put(range.getKey(), new Server("web-" + range.getKey(), ServerArgs.builder()
                                .name(String.format("%s: %s", range.getKey(),range.getValue()))
                                .build()));
                        }

                        ctx.export("first", web.get("a").name());

                """)
    }

    @Test func copiesTheCounterThatCallbacksRead() {
        let pcl = """
            resource "first" "sample:index/server:Server" { }
            resource "web" "sample:index/server:Server" {
              options { range = 2 }
              name = "${first.id} ${range.value}"
            }
            """
        #expect(
            JavaSample.body(pcl: pcl).contains(
                """
                        for (var i = 0; i < 2; i++) {
                            final var index = i;
                            new Server("web-" + i, ServerArgs.builder()
                                .name(first.id().applyValue(_id -> String.format("%s %s", _id,index)))
                                .build());
                        }

                """))
    }
}
