"""Go packages that record what programs register, written from schemas: the stubs of go_stubs.py with bodies."""

import pathlib
import re

import go_core
import go_stubs

HERE = pathlib.Path(__file__).resolve().parent
ROOT = "github.com/pulumi/pulumi/sdk/v3/go"
# What the runtime declares itself (runtime.go): taken out of the stubs' core.
OWN = set(re.findall(r"^(?:type|func) (\w+)", (HERE / "runtime.go").read_text(), re.M))


class Writer(go_stubs.Writer):
    def __init__(self, package):
        super().__init__(package, False)
        major = str(package.schema.get("version") or "0").split(".")[0]
        if not package.language("go").get("importBasePath") and package.schema.get("version"):
            version = f"/v{major}" if int(major) > 1 else ""
            self.root = f"example.com/pulumi-{package.name}/sdk/go{version}/{self.root_name}"
        self.tokens = {}
        for token in package.resources:
            self.tokens[self.place(token), go_stubs.title(package.member(token))] = token
        for token, name in self.function_names.items():
            self.tokens[self.place(token), "()" + name] = token
        self.tokens["", "Provider"] = f"pulumi:providers:{package.name}"

    def form(self, spec, here):
        # An enum beside the primitive that its values are is that primitive.
        kinds = {s.get("type") or self.base(s) for s in spec.get("oneOf", [])}
        if len(kinds) == 1 and None not in kinds and any("$ref" in s for s in spec["oneOf"]):
            return super().form({"type": kinds.pop()}, here)
        return super().form(spec, here)

    def base(self, spec):
        """The primitive type of an enum's values; None for other types."""
        found = self.package.types.get(self.package.resolve(spec.get("$ref", "")) or "", {})
        return found.get("type") if "enum" in found else None

    def input(self, spec, required, here):
        return self.plain_input(spec, required, here) if spec.get("plain") else super().input(spec, required, here)

    def plain_input(self, spec, required, here):
        """The type of an input that takes no outputs: structs are those of arguments, all of whose fields may do so, too."""
        pointer = "" if required else "*"
        reference = spec.get("$ref", "")
        token = (self.package.resolve(reference) or reference.removeprefix("#/resources/")).replace("%2F", "/")
        if token in self.package.resources:
            return "*" + self.qualified(token, here) + go_stubs.title(self.package.member(token))
        if "properties" in self.package.types.get(token, {}):
            return pointer + self.qualified(token, here) + self.type_name(token) + "Args"
        if spec.get("type") == "array":
            return "[]" + self.plain_input(spec.get("items", {}), True, here)
        if spec.get("type") == "object":
            return "map[string]" + self.plain_input(spec.get("additionalProperties", {"type": "any"}), True, here)
        return self.plain(spec, required, here)

    def read(self, receiver, property, spec, required, here):
        kind = self.output(spec, required, here)
        state = f'{kind}{{pulumi.AtKey(o, "{property}")}}'
        return f"func (o {receiver}) {go_stubs.title(property)}() {kind} {{ return {with_state(kind, state)} }}\n"

    def struct(self, name, properties, required, kind, here, head=""):
        fields = "".join(f'\t{go_stubs.title(p)} {kind(s, p in required, here)} `pulumi:"{p}"`\n' for p, s in properties.items())
        return f"type {name} struct {{\n{head}{fields}}}\n"

    def methods(self, token, spec):
        """The methods of a resource, whose functions are those of the schema that take `__self__`."""
        here, n = self.place(token), go_stubs.title(self.package.member(token))
        for name, function in spec.get("methods", {}).items():
            declared = self.package.functions.get(function, {})
            inputs = {k: v for k, v in (declared.get("inputs") or {}).get("properties", {}).items() if k != "__self__"}
            required = (declared.get("inputs") or {}).get("required", [])
            own, outputs = go_stubs.title(name), declared.get("outputs") or {}
            text, result = "", n + own + "ResultOutput"
            if outputs.get("properties") is not None:
                text += self.struct(f"{n}{own}Result", outputs["properties"], outputs.get("required", []), self.plain, here)
                text += self.struct(result, {}, [], self.plain, here, "\tpulumi.OutputState\n")
                text += "".join(self.read(result, p, s, p in outputs.get("required", []), here) for p, s in outputs["properties"].items())
            else:
                result = self.output(outputs or declared.get("returnType") or {}, True, here)
            args = ""
            if inputs:
                text += self.struct(f"{n}{own}Args", inputs, required, self.input, here)
                args = f", args *{n}{own}Args"
            text += f"func (r *{n}) {own}(ctx *pulumi.Context{args}) ({result}, error) {{\n"
            text += f'\treturn {result}{{ctx.CallOutput("{function}", {"args" if inputs else "nil"}, r)}}, nil\n}}\n'
            self.add(here, text)

    def write(self, source):
        package = self.package
        for token, spec in package.types.items():
            self.object(token, spec)
        for token, spec in package.resources.items():
            self.resource(token, spec)
            self.methods(token, spec)
        for token, spec in package.functions.items():
            if ":" in token and not token.startswith("pulumi:") and "/" not in package.member(token):
                self.function(token, spec)
        provider = package.schema.get("provider", {})
        inputs, required = provider.get("inputProperties", {}), provider.get("requiredInputs", [])
        outputs = {p: s for p, s in provider.get("properties", {}).items() if s.get("type") == "string"}
        self.add(
            "",
            self.struct("Provider", outputs, provider.get("required", []), self.output, "", "\tpulumi.ProviderResourceState\n")
            + self.struct("ProviderArgs", inputs, required, self.input, "")
            + "func NewProvider(ctx *pulumi.Context, name string, args *ProviderArgs, "
            "opts ...pulumi.ResourceOption) (*Provider, error) { return nil, nil }\n",
        )
        for here, texts in self.written.items():
            body = self.with_bodies(go_stubs.fill("".join(texts)), here)
            name = re.sub(r"\W", "", here.split("/")[-1]) or self.root_name
            imports = f'\t"reflect"\n\t"{ROOT}/pulumi"\n'
            for other in self.written:
                alias = re.sub(r"\W", "", other.split("/")[-1]) or self.root_name
                if other != here and re.search(rf"\b{alias}\.[A-Z]", body):
                    imports += f'\t{alias} "{self.root}{"/" + other if other else ""}"\n'
            save(pathlib.Path(source, self.root, here, "stub.go"), f"package {name}\n\nimport (\n{imports})\n\nvar _ pulumi.Input\n\n{body}")

    def with_bodies(self, body, here):
        components = {go_stubs.title(self.package.member(t)) for t, s in self.package.resources.items() if s.get("isComponent")}

        def constructor(m):
            name, register = m.group(2), "RegisterRemote" if m.group(2) in components else "Register"
            token = self.tokens[here, name]
            return f'{m.group(1)} {{ r := &{name}{{}}; return r, ctx.{register}("{token}", name, args, r, opts...) }}'

        def getter(m):
            token = self.tokens[here, m.group(2)]
            return f'{m.group(1)} {{ r := &{m.group(2)}{{}}; return r, ctx.Read("{token}", name, id, state, r, opts...) }}'

        def function(m):
            head, name, arguments, results = m.groups()
            given = "args" if "args " in arguments else "nil"
            plain = re.match(r"\((.*), error\)", results)
            token = self.tokens.get((here, "()" + (name if plain or (here, "()" + name) in self.tokens else name.removesuffix("Output"))))
            if plain:
                kind = plain.group(1)
                made = f"var r {kind.removeprefix('*') if kind.startswith('*') and kind.endswith('Result') else kind}"
                back = "&r" if kind.startswith("*") and kind.endswith("Result") else "r"
                return f'{head} {{ {made}; err := ctx.Invoke("{token}", {given}, &r, opts...); return {back}, err }}'
            state = f'{results}{{ctx.InvokeOutput("{token}", {given}, opts...)}}'
            return f"{head} {{ return {with_state(results, state)} }}"

        body = re.sub(r"(func New(\w+)\(ctx .*?\) \(\*\2, error\)) \{ return nil, nil \}", constructor, body)
        body = re.sub(r"(func Get(\w+)\(ctx \*pulumi.Context, name .*?\) \(\*\2, error\)) \{ return nil, nil \}", getter, body)
        body = re.sub(r"(func (\w+)\(ctx \*pulumi.Context, (.*?)opts \.\.\.pulumi.InvokeOption\) (.*?)) \{ panic\(0\) \}", function, body)
        return converted(body, "pulumi.")


def with_state(kind, text):
    """An AnyOutput and others hold their state in the same way."""
    return text


def converted(body, prefix):
    """The text of stubs with bodies: conversions share the state, steps go into it. Every output type is registered."""
    body = re.sub(r"func \((\w+)\) (To\w*Output)\(\) (\S+) +\{ return \3\{\} \}", rf"func (v \1) \2() \3 {{ return \3{{{prefix}StateOf(v)}} }}", body)
    body = re.sub(r"func \((\w+)\) (Index)\((\w+) (\S+)\) (\S+) +\{ return \5\{\} \}", rf"func (o \1) \2(\3 \4) \5 {{ return \5{{{prefix}AtIndex(o, \3)}} }}", body)
    body = re.sub(r"func \((\w+)\) (MapIndex)\((\w+) (\S+)\) (\S+) +\{ return \5\{\} \}", rf"func (o \1) \2(\3 \4) \5 {{ return \5{{{prefix}AtKey(o, \3)}} }}", body)
    body = re.sub(r"func \((\w+)\) Elem\(\) (\S+) +\{ return \2\{\} \}", r"func (o \1) Elem() \2 { return \2{o.OutputState} }", body)
    types = re.findall(rf"^type (\w+)Output struct *\{{\s*{re.escape(prefix)}OutputState\s*\}}", body, re.M)
    known, declared = set(types), set(re.findall(r"^type (\w+) (?:struct|string|int|float64|bool)\b", body, re.M))

    def element(name):
        for suffix, form in (("Ptr", "*"), ("Array", "[]"), ("Map", "map[string]")):
            base = name.removesuffix(suffix)
            if base != name and (base in known or not base) and name not in declared:
                return form + (element(base) if base else "interface{}")
        if prefix:
            return name
        plain = {"String": "string", "Int": "int", "Float64": "float64", "Bool": "bool", "AssetOrArchive": "interface{}", "Asset": "interface{}"}
        return {**plain, "Archive": "interface{}", "Any": "interface{}"}.get(name, name)

    lines = []
    for name in types:
        of = f"reflect.TypeOf((*{element(name)})(nil)).Elem()"
        lines.append(f"func ({name}Output) ElementType() reflect.Type {{ return {of} }}")
        if element(name) != "interface{}":
            lines.append(f"func init() {{ {prefix}Register({name}Output{{}}, {of}) }}")
        elif not prefix:
            lines.append(f"func init() {{ named[\"{ROOT}/pulumi.{name}Output\"] = reflect.TypeOf({name}Output{{}}) }}")
    if prefix and not lines:
        lines.append("var _ reflect.Type")
    return body + "\n" + "\n".join(lines) + "\n"


def core():
    """The core package but for what runtime.go declares."""
    text = go_core.core()
    # One declaration at a time: those of the runtime replace the stubs'.
    kept = []
    for part in re.split(r"\n(?=(?:type|func|import|package)\b)", text):
        declared = re.match(r"(?:type|func) (?:\((?:\w+ )?(\*?\w+)\) )?(\w+)", part)
        if not declared:
            continue
        receiver, name = (declared.group(1) or "").lstrip("*"), declared.group(2)
        if receiver in OWN or not receiver and name in OWN:
            continue
        kept.append(part)
    text = "\n".join(kept)
    text = re.sub(r"func (\w+PtrFromPtr)\((.*?)\) (\w+)PtrInput \{ return (\w+)\{\} \}", r"func \1(\2) \3PtrInput { return \4{StateOf(v)} }", text)
    text = re.sub(r"func (To\w+)\(in (.*?)\) +(\w+) +\{ return nil \}", r"func \1(in \2) \3 { var out \3; fill(&out, in); return out }", text)
    text = re.sub(r"func (String|Int|Bool|Float64)Ptr\(v (\w+)\) (\w+) +\{ return nil \}", r"func \1Ptr(v \2) \3 { return \1PtrOutput{StateOf(v)} }", text)
    body = converted(text, "")
    body += """
func (v asset) IsInput() {}
func (v asset) isAsset() {}
func (v asset) isArchive() {}
func (v asset) isAssetOrArchive() {}
func (v asset) ToAssetOutput() AssetOutput { return AssetOutput{StateOf(v)} }
func (v asset) ToArchiveOutput() ArchiveOutput { return ArchiveOutput{StateOf(v)} }
func (v asset) ToAssetOrArchiveOutput() AssetOrArchiveOutput { return AssetOrArchiveOutput{StateOf(v)} }
"""
    return 'package pulumi\n\nimport (\n\t"reflect"\n)\n\n' + body


CONFIG_HEAD = f"""package config

import (
	"encoding/json"
	"fmt"
	"strconv"

	"{ROOT}/pulumi"
)

type Config struct{{ namespace string }}

func New(ctx *pulumi.Context, namespace string) *Config {{
	if namespace == "" {{
		namespace = "project"
	}}
	return &Config{{namespace}}
}}

func (c *Config) Try(key string) (string, error) {{
	if v, ok := pulumi.Configuration[c.namespace+":"+key]; ok {{
		return v, nil
	}}
	return "", fmt.Errorf("missing required configuration variable %q", key)
}}
func (c *Config) TryObject(key string, output interface{{}}) error {{
	text, err := c.Try(key)
	if err != nil {{
		return err
	}}
	return json.Unmarshal([]byte(text), output)
}}
func (c *Config) GetObject(key string, output interface{{}}) error {{
	if _, err := c.Try(key); err != nil {{
		return nil
	}}
	return c.TryObject(key, output)
}}
func (c *Config) RequireObject(key string, output interface{{}}) {{
	if err := c.TryObject(key, output); err != nil {{
		panic(err)
	}}
}}
func (c *Config) GetSecretObject(key string, output interface{{}}) (pulumi.Output, error) {{
	if err := c.GetObject(key, output); err != nil {{
		return nil, err
	}}
	return secretOf(output), nil
}}
func (c *Config) TrySecretObject(key string, output interface{{}}) (pulumi.Output, error) {{
	if err := c.TryObject(key, output); err != nil {{
		return nil, err
	}}
	return secretOf(output), nil
}}
func (c *Config) RequireSecretObject(key string, output interface{{}}) pulumi.Output {{
	c.RequireObject(key, output)
	return secretOf(output)
}}
"""


def config():
    lines = [CONFIG_HEAD]
    parsed = {"Bool": "strconv.ParseBool(text)", "Int": "strconv.Atoi(text)", "Float64": "strconv.ParseFloat(text, 64)"}
    for suffix, plain in (("", "string"), ("Bool", "bool"), ("Int", "int"), ("Float64", "float64")):
        output = (suffix or "String") + "Output"
        if suffix:
            lines.append(f"func (c *Config) Try{suffix}(key string) ({plain}, error) {{\n\ttext, err := c.Try(key)\n"
                         f"\tif err != nil {{\n\t\tvar v {plain}\n\t\treturn v, err\n\t}}\n\treturn {parsed[suffix]}\n}}\n")
        lines.append(f"""
func (c *Config) Get{suffix}(key string) {plain} {{ v, _ := c.Try{suffix}(key); return v }}
func (c *Config) Require{suffix}(key string) {plain} {{
	v, err := c.Try{suffix}(key)
	if err != nil {{
		panic(err)
	}}
	return v
}}
func (c *Config) GetSecret{suffix}(key string) pulumi.{output} {{ return pulumi.ToSecret(c.Get{suffix}(key)).(pulumi.{output}) }}
func (c *Config) RequireSecret{suffix}(key string) pulumi.{output} {{ return pulumi.ToSecret(c.Require{suffix}(key)).(pulumi.{output}) }}
func (c *Config) TrySecret{suffix}(key string) (pulumi.{output}, error) {{
	v, err := c.Try{suffix}(key)
	if err != nil {{
		return pulumi.{output}{{}}, err
	}}
	return pulumi.ToSecret(v).(pulumi.{output}), nil
}}
func Get{suffix}(ctx *pulumi.Context, key string) {plain} {{ return New(ctx, "").Get{suffix}(key) }}
func Require{suffix}(ctx *pulumi.Context, key string) {plain} {{ return New(ctx, "").Require{suffix}(key) }}
""")
    lines.append("func secretOf(output interface{}) pulumi.Output { return pulumi.SecretOf(output) }\n")
    return "".join(lines)


def save(place, text):
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists() or place.read_text() != text:
        place.write_text(text)


def write(packages, source):
    core_folder = pathlib.Path(source, ROOT, "pulumi")
    for name in ("runtime.go", "mocks.go"):
        save(core_folder / name, (HERE / name).read_text())
    save(core_folder / "stub.go", core())
    save(core_folder / "config/stub.go", config())
    for package in packages.values():
        Writer(package).write(source)
