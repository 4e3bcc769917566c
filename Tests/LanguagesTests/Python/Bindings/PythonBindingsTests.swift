import Base
import LanguageKit
import LanguagePython
import Schema
import Testing

/// SDKs of a small schema, expected as the published generators lay them out.
@Suite struct PythonBindingsTests {
    private static let schema = """
        {"name": "farm", "version": "1.2.3-alpha.1",
         "language": {"python": {"respectSchemaVersion": true, "pyproject": {"enabled": true}}},
         "config": {"variables": {"redBarn": {"type": "boolean", "default": true}}},
         "types": {
          "farm:index:Stall": {"type": "object", "properties": {"size": {"type": "integer", "default": 2}, "doorWidth": {"type": "number"}}},
          "farm:index:Colour": {"type": "string", "enum": [{"value": "dark-red", "description": "Red."}]}},
         "resources": {
          "farm:index:Cow": {
           "description": "Gives milk.",
           "properties": {"fullName": {"type": "string"}, "key": {"type": "string", "secret": true}, "stall": {"$ref": "#/types/farm:index:Stall"}},
           "required": ["key"],
           "inputProperties": {"fullName": {"type": "string", "description": "Its \\"name\\"."}, "stall": {"$ref": "#/types/farm:index:Stall"}},
           "requiredInputs": ["fullName"]}},
         "functions": {
          "farm:index:getCow": {"inputs": {"properties": {"name": {"type": "string"}}},
           "outputs": {"properties": {"age": {"type": "number"}}, "required": ["age"]}}}}
        """

    private func file(_ path: String, style: [String: String] = [:]) throws -> String {
        let source = SourceFile(name: "farm.json", text: Self.schema)
        let package = try #require(Package.read(from: source).package)
        let target = PythonBindings(style: StyleSection(style))
        let part = try #require(target.parts(of: BindingsRequest(package)).first { $0.path == path })
        return String(decoding: part.make().bytes, as: UTF8.self)
    }

    @Test func sdkHasAModuleForEachDeclaration() throws {
        let source = SourceFile(name: "farm.json", text: Self.schema)
        let package = try #require(Package.read(from: source).package)
        let parts = PythonBindings(style: StyleSection()).parts(of: BindingsRequest(package))
        #expect(
            parts.map(\.path).sorted() == [
                ".gitattributes", ".gitignore", "pulumi_farm/README.md", "pulumi_farm/__init__.py", "pulumi_farm/_enums.py",
                "pulumi_farm/_inputs.py",
                "pulumi_farm/_utilities.py", "pulumi_farm/config/__init__.py", "pulumi_farm/config/__init__.pyi",
                "pulumi_farm/config/vars.py", "pulumi_farm/cow.py", "pulumi_farm/get_cow.py", "pulumi_farm/outputs.py",
                "pulumi_farm/provider.py", "pulumi_farm/pulumi-plugin.json", "pulumi_farm/py.typed", "pyproject.toml",
            ])
    }

    @Test func argumentsComeFirstIfTheyAreRequired() throws {
        #expect(
            try file("pulumi_farm/cow.py").contains(
                """
                from . import _utilities
                from . import outputs
                from ._inputs import *

                __all__ = ['CowArgs', 'Cow']

                @pulumi.input_type
                class CowArgs:
                    def __init__(__self__, *,
                                 full_name: pulumi.Input[_builtins.str],
                                 stall: pulumi.Input[Optional['StallArgs']] = None):
                        \"\"\"
                        The set of arguments for constructing a Cow resource.

                        :param pulumi.Input[_builtins.str] full_name: Its "name".
                        \"\"\"
                        pulumi.set(__self__, "full_name", full_name)
                        if stall is not None:
                            pulumi.set(__self__, "stall", stall)

                    @_builtins.property
                    @pulumi.getter(name="fullName")
                    def full_name(self) -> pulumi.Input[_builtins.str]:
                        \"\"\"
                        Its "name".
                        \"\"\"
                        return pulumi.get(self, "full_name")

                    @full_name.setter
                    def full_name(self, value: pulumi.Input[_builtins.str]):
                        pulumi.set(self, "full_name", value)

                """))
    }

    @Test func constructorTakesObjectsAndDictionaries() throws {
        let text = try file("pulumi_farm/cow.py")
        #expect(
            text.contains(
                """
                    def _internal_init(__self__,
                                 resource_name: str,
                                 opts: Optional[pulumi.ResourceOptions] = None,
                                 full_name: pulumi.Input[Optional[_builtins.str]] = None,
                                 stall: pulumi.Input[Optional[Union['StallArgs', 'StallArgsDict']]] = None,
                                 __props__=None):
                        opts = pulumi.ResourceOptions.merge(_utilities.get_resource_opts_defaults(), opts)
                        if not isinstance(opts, pulumi.ResourceOptions):
                            raise TypeError('Expected resource options to be a ResourceOptions instance')
                        if opts.id is None:
                            if __props__ is not None:
                                raise TypeError('__props__ is only valid when passed in combination with a valid opts.id to get an existing resource')
                            __props__ = CowArgs.__new__(CowArgs)

                            if full_name is None and not opts.urn:
                                raise TypeError("Missing required property 'full_name'")
                            __props__.__dict__["full_name"] = full_name
                            __props__.__dict__["stall"] = stall
                            __props__.__dict__["key"] = None
                        secret_opts = pulumi.ResourceOptions(additional_secret_outputs=["key"])
                        opts = pulumi.ResourceOptions.merge(opts, secret_opts)
                        super(Cow, __self__).__init__(
                            'farm:index:Cow',
                            resource_name,
                            __props__,
                            opts)

                """))
    }

    @Test func outputTypesWarnOfTheSchemasKeys() throws {
        #expect(
            try file("pulumi_farm/outputs.py").contains(
                """
                @pulumi.output_type
                class Stall(dict):
                    @staticmethod
                    def __key_warning(key: str):
                        suggest = None
                        if key == "doorWidth":
                            suggest = "door_width"

                        if suggest:
                            pulumi.log.warn(f"Key '{key}' not found in Stall. Access the value via the '{suggest}' property getter instead.")

                    def __getitem__(self, key: str) -> Any:
                        Stall.__key_warning(key)
                        return super().__getitem__(key)

                    def get(self, key: str, default = None) -> Any:
                        Stall.__key_warning(key)
                        return super().get(key, default)

                    def __init__(__self__, *,
                                 door_width: Optional[_builtins.float] = None,
                                 size: Optional[_builtins.int] = None):
                        if door_width is not None:
                            pulumi.set(__self__, "door_width", door_width)
                        if size is None:
                            size = 2
                        if size is not None:
                            pulumi.set(__self__, "size", size)

                """))
    }

    @Test func functionHasBothForms() throws {
        #expect(
            try file("pulumi_farm/get_cow.py").hasSuffix(
                """
                def get_cow(name: Optional[_builtins.str] = None,
                            opts: Optional[pulumi.InvokeOptions] = None) -> AwaitableGetCowResult:
                    \"\"\"
                    Use this data source to access information about an existing resource.
                    \"\"\"
                    __args__ = dict()
                    __args__['name'] = name
                    opts = pulumi.InvokeOptions.merge(_utilities.get_invoke_opts_defaults(), opts)
                    __ret__ = pulumi.runtime.invoke('farm:index:getCow', __args__, opts=opts, typ=GetCowResult).value

                    return AwaitableGetCowResult(
                        age=pulumi.get(__ret__, 'age'))
                def get_cow_output(name: pulumi.Input[Optional[Optional[_builtins.str]]] = None,
                                   opts: Optional[Union[pulumi.InvokeOptions, pulumi.InvokeOutputOptions]] = None) -> pulumi.Output[GetCowResult]:
                    \"\"\"
                    Use this data source to access information about an existing resource.
                    \"\"\"
                    __args__ = dict()
                    __args__['name'] = name
                    opts = pulumi.InvokeOutputOptions.merge(_utilities.get_invoke_opts_defaults(), opts)
                    __ret__ = pulumi.runtime.invoke_output('farm:index:getCow', __args__, opts=opts, typ=GetCowResult)
                    return __ret__.apply(lambda __response__: GetCowResult(
                        age=pulumi.get(__response__, 'age')))

                """))
    }

    @Test func configurationIsAModuleOfProperties() throws {
        #expect(
            try file("pulumi_farm/config/vars.py").hasSuffix(
                """
                class _ExportableConfig(types.ModuleType):
                    @_builtins.property
                    def red_barn(self) -> bool:
                        return __config__.get_bool('redBarn') or True


                """))
    }

    @Test func projectFileHasThePythonVersion() throws {
        #expect(
            try file("pyproject.toml") == """
                [project]
                  name = "pulumi_farm"
                  dependencies = ["parver>=0.2.1", "pulumi>=3.231.0,<4.0.0", "semver>=2.8.1", "typing-extensions>=4.11,<5; python_version < \\"3.11\\""]
                  readme = "README.md"
                  requires-python = ">=3.9"
                  version = "1.2.3a1"

                [build-system]
                  requires = ["setuptools>=61.0"]
                  build-backend = "setuptools.build_meta"

                [tool]
                  [tool.setuptools]
                    [tool.setuptools.package-data]
                      pulumi_farm = ["py.typed", "pulumi-plugin.json"]

                """)
    }

    @Test func styleOptionsKeepOlderForms() throws {
        #expect(
            try file("pulumi_farm/cow.py", style: ["wrapInputsInOptional": "true"]).contains(
                "stall: Optional[pulumi.Input['StallArgs']] = None):"))
    }
}
