import Base
import Frontend
import LanguageKit
import LanguagePython
import Program
import Schema
import Testing

@Suite struct PythonProgramTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {
           "sample:index/Rule:Rule": {"type": "object", "properties": {
             "portRange": {"type": "string"}, "ids": {"type": "array", "items": {"type": "integer"}}}},
           "sample:index/Size:Size": {"type": "string", "enum": [{"value": "s-1vcpu"}, {"value": "s-2vcpu", "name": "Two"}]}},
         "resources": {
           "sample:index/server:Server": {
             "properties": {"name": {"type": "string"}, "count": {"type": "integer"}},
             "inputProperties": {
               "name": {"type": "string"}, "size": {"$ref": "#/types/sample:index%2FSize:Size"}, "weight": {"type": "number"},
               "rules": {"type": "array", "items": {"$ref": "#/types/sample:index%2FRule:Rule"}}, "serverId": {"type": "integer"},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}}}},
           "sample:lambda/function:Function": {"inputProperties": {"from": {"type": "string"}}}},
         "functions": {"sample:index/getServer:getServer": {
           "inputs": {"properties": {"id": {"type": "string"}, "name": {"type": "string"}}},
           "outputs": {"properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}}}
        """

    private func emission(_ yaml: String, style: [String: String] = [:]) -> Emission {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        return PythonLanguage(style: StyleSection(style)).emit(program)
    }

    @Test func writesResources() {
        let yaml = """
            resources:
              # The first.
              web:
                type: sample:Server
                properties:
                  size: s-1vcpu
                  weight: 3
                  rules:
                    - portRange: "80"
              lambda:
                type: sample:lambda:Function
                properties:
                  from: ${web.name}
                options:
                  dependsOn:
                    - ${web}
            """
        #expect(
            emission(yaml).text == """
                import pulumi
                import pulumi_sample as sample

                # The first.
                web = sample.Server("web",
                    size=sample.Size.S_1VCPU,
                    weight=float(3),
                    rules=[{
                        "port_range": "80",
                    }])
                lambda_ = sample.lambda_.Function("lambda", from_=web.name,
                opts = pulumi.ResourceOptions(depends_on=[web]))

                """)
        let classic = ["nestedObjects": "classes", "optionsArgument": "compact", "enums": "values", "conversions": "none"]
        #expect(
            emission(yaml, style: classic).text == """
                import pulumi
                import pulumi_sample as sample

                # The first.
                web = sample.Server("web",
                    size="s-1vcpu",
                    weight=3,
                    rules=[sample.RuleArgs(
                        port_range="80",
                    )])
                lambda_ = sample.lambda_.Function("lambda", from_=web.name,
                opts=pulumi.ResourceOptions(depends_on=[web]))

                """)
    }

    @Test func convertsIdsToNumbers() {
        let yaml = """
            resources:
              web:
                type: sample:Server
              other:
                type: sample:Server
                properties:
                  serverId: ${web.id}
                  name: ${found.id}
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    name: web
            """
        let text = emission(yaml).text
        #expect(text.contains("server_id=web.id.apply(lambda x: int(x))"))
        #expect(text.contains("found = sample.get_server(name=\"web\")"))
        #expect(text.contains("name=found.id)"))
    }

    @Test func readsConfiguration() {
        let yaml = """
            configuration:
              maxSize:
                type: integer
                default: 3
              password:
                type: string
                secret: true
            outputs:
              size: ${maxSize}
            """
        #expect(
            emission(yaml).text == """
                import pulumi

                config = pulumi.Config()
                max_size = config.get_int("maxSize")
                if max_size is None:
                    max_size = 3
                password = config.require_secret("password")
                pulumi.export("size", max_size)

                """)
    }

    @Test func keepsNamesApart() {
        let yaml = """
            variables:
              sample:
                fn::invoke:
                  function: sample:getServer
                  arguments: {name: a}
              json: a
              text:
                fn::toJSON: {a: b}
            outputs:
              result: ${sample.name}
            """
        let text = emission(yaml).text
        #expect(text.contains("sample_1 = sample.get_server(name=\"a\")"))
        #expect(text.contains("json_1 = \"a\""))
        #expect(text.contains("json.dumps({"))
        #expect(text.contains("pulumi.export(\"result\", sample_1.name)"))
    }

    @Test func quotesLiteralsWithoutSchema() {
        let yaml = """
            resources:
              vault:
                type: azurerm:KeyVault
                properties:
                  name: some-name
                  tags: {key-one: a}
            """
        #expect(
            emission(yaml).text == """
                import pulumi
                import pulumi_azurerm as azurerm

                vault = azurerm.KeyVault("vault",
                    name="some-name",
                    tags={
                        "key-one": "a",
                    })

                """)
    }

    @Test func readsResourcesWithoutSchemaByAttributes() {
        let yaml = """
            resources:
              vault:
                type: azurerm:KeyVault
              key:
                type: azurerm:Key
                properties:
                  vault: ${vault.vaultUri}
                  owner: ${vault.owners[0].name}
            """
        #expect(
            emission(yaml).text == """
                import pulumi
                import pulumi_azurerm as azurerm

                vault = azurerm.KeyVault("vault")
                key = azurerm.Key("key",
                    vault=vault.vault_uri,
                    owner=vault.owners[0]["name"])

                """)
    }

    @Test func makesResourcesInLoops() {
        let value = Expression.reference(
            ReferenceExpression(
                root: .range, name: "range", rootType: .object(.literal([LiteralMember("value", .integer)])),
                steps: [.member("value")]))
        let text = Expression.literal(LiteralExpression(.string("n-")))
        let resource = ResourceDeclaration(
            name: "main", sourceName: "main", logicalName: "main", token: "sample:Server", schema: nil,
            inputs: [Attribute(name: "name", value: .template(TemplateExpression([text, value])))],
            range: .count(.literal(LiteralExpression(.number(NumberLiteral(2))))))
        let program = Program(declarations: [.resource(resource)], source: SourceFile(name: "test", text: ""))
        #expect(
            PythonLanguage(style: StyleSection()).emit(program).text == """
                import pulumi
                from typing import Any
                import pulumi_sample as sample

                main: list[sample.Server] = []
                for main_range in [{"value": i} for i in range(0, 2)]:
                    main.append(sample.Server(f"main-{main_range['value']}", name=f"n-{main_range['value']}"))

                """)
        #expect(
            PythonLanguage(style: StyleSection(["loops": "untyped"])).emit(program).text == """
                import pulumi
                import pulumi_sample as sample

                main = []
                for range in [{"value": i} for i in range(0, 2)]:
                    main.append(sample.Server(f"main-{range['value']}", name=f"n-{range['value']}"))

                """)
    }

    @Test func writesComponents() {
        let input = ConfigurationVariable(name: "input", logicalName: "input", type: .boolean)
        let reference = Expression.reference(ReferenceExpression(root: .declaration(0), name: "input", rootType: .boolean))
        let resource = ResourceDeclaration(
            name: "res", sourceName: "res", logicalName: "res", token: "simple:Resource", schema: nil,
            inputs: [Attribute(name: "value", value: reference)])
        let source = SourceFile(name: "test", text: "")
        let inner = Program(declarations: [.configuration(input), .resource(resource)], source: source)
        let component = ComponentDeclaration(
            name: "some", logicalName: "some", directory: "./my-component", className: "MyComponent",
            inputs: [Attribute(name: "input", value: .literal(LiteralExpression(.boolean(true))))])
        let program = Program(declarations: [.component(component)], source: source, components: ["some": inner])
        let files = PythonLanguage(style: StyleSection()).emit(program).files
        #expect(files.map(\.path) == ["__main__.py", "my_component.py"])
        #expect(
            String(decoding: files.first?.bytes ?? [], as: UTF8.self) == """
                import pulumi
                from my_component import MyComponent

                some = MyComponent("some", {
                    'input': True})

                """)
        #expect(
            String(decoding: files.last?.bytes ?? [], as: UTF8.self) == """
                import pulumi
                from pulumi import Input
                from typing import Optional, Dict, TypedDict, Any
                import pulumi_simple as simple

                class MyComponentArgs(TypedDict, total=False):
                    input: Input[bool]

                class MyComponent(pulumi.ComponentResource):
                    def __init__(self, name: str, args: MyComponentArgs, opts:Optional[pulumi.ResourceOptions] = None):
                        super().__init__("components:index:MyComponent", name, args, opts)

                        res = simple.Resource(f"{name}-res", value=args["input"],
                        opts = pulumi.ResourceOptions(parent=self))

                        self.register_outputs({})

                """)
    }
}
