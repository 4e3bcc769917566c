"""Go packages written from schemas, with the core beside them, so that programs can be checked without a module proxy."""

import pathlib
import re

from go_core import PLAIN, collection, config, core

PRIMITIVES = {"string": "String", "integer": "Int", "number": "Float64", "boolean": "Bool"}


def title(name):
    """An exported identifier."""
    words = re.split(r"[-._$/ ]+", name) if re.search(r"[-.$/ ]", name) else [name]
    joined = "".join(w[:1].upper() + w[1:] for w in words if w)
    return joined.lstrip("_")[:1].upper() + joined.lstrip("_")[1:]


def enum_member(name, kind):
    """The name of an enum's constant: an underscore sets off what holds one itself."""
    name = re.sub(r"\W", "_", re.sub(r"-(\w?)", lambda m: "_" + m.group(1).upper(), name[:1].upper() + name[1:]))
    name = re.sub("_+", "_", "_" + name if name[:1].isdigit() else name)
    return kind + ("_" if "_" in name and not name.startswith("_") else "") + name


class Writer:
    """Writes one package: a folder for each of its Go packages. `granted` stubs have the functions that look resources up as
    style `current` names and calls them, in place of the SDK's own."""

    def __init__(self, package, granted):
        self.package = package
        self.granted = granted
        go = package.language("go")
        self.root = go.get("importBasePath") or f"github.com/pulumi/pulumi-{package.name}/sdk/go/{package.name}"
        self.modules = go.get("moduleToPackage", {})
        self.root_name = go.get("rootPackageName") or package.name.replace("-", "")
        self.written = {}
        self.type_names, self.function_names = {}, {}
        self.name_all()
        self.containers = {self.type_name(t) + k for t in package.types for k in ("Input", "Array", "Map")}
        self.names = {*self.type_names.values(), *(title(package.member(t)) for t in package.resources)}

    def place(self, token):
        module = self.package.module(token)
        return self.modules.get(module, module.lower())

    def type_name(self, token):
        """The name of a type, moved out of the way of what else its Go package declares."""
        return self.type_names[token]

    def name_all(self):
        """Names for types and functions, as the published SDK chooses them: what comes later gives way to what is there, a
        type as `FooType`, then `FooTyp`; a function `getFoo` as `LookupFoo`."""
        taken = {}
        for token in self.package.resources:
            name = title(self.package.member(token))
            taken.setdefault(self.place(token), set()).update(
                name + k for k in ("", "Args", "State", "Input", "Output", "Array", "Map")
            )
            taken[self.place(token)] |= {f"New{name}", f"Get{name}"}
        for token, spec in self.package.types.items():
            own, here = title(self.package.member(token)), taken.setdefault(self.place(token), set())
            for suffix in ("", "Enum") if "enum" in spec else ("", "Type", "Typ"):
                wrappers = {own + suffix + k for k in ("", "Input", "Output")}
                if not wrappers & here:
                    break
            self.type_names[token] = own + suffix
            here |= wrappers
        for token in self.package.functions:
            name, here = title(self.package.member(token)), taken.setdefault(self.place(token), set())
            if {name, name + "Args", name + "Result"} & here:
                name = re.sub("^Get", "Lookup", re.sub("^New", "Create", name))
            self.function_names[token] = name
            here |= {name, name + "Args", name + "Result"}

    def qualified(self, token, here):
        """Prefix of a type of this package as seen from one of its Go packages."""
        there = self.place(token)
        return "" if there == here else re.sub(r"\W", "", there.split("/")[-1] or self.root_name) + "."

    def form(self, spec, here):
        """The wrapper name of a schema position (`pulumi.String`, `FooArray`), or None where nothing is known."""
        reference = spec.get("$ref")
        if reference:
            if reference.startswith("pulumi.json#/"):
                return {"Asset": "pulumi.AssetOrArchive", "Archive": "pulumi.Archive", "Json": "pulumi.String"}.get(
                    reference.split("/")[-1]
                )
            token = self.package.resolve(reference)
            if token not in self.package.types:
                return None
            return self.qualified(token, here) + self.type_name(token)
        if "oneOf" in spec:
            return None
        if spec.get("type") == "array":
            inner = self.form(spec.get("items", {}), here)
            return (inner + "Array") if inner else "pulumi.Array"
        if spec.get("type") == "object":
            inner = self.form(spec.get("additionalProperties", {"type": "any"}), here)
            return (inner + "Map") if inner else "pulumi.Map"
        known = PRIMITIVES.get(spec.get("type"))
        return f"pulumi.{known}" if known else None

    def is_collection(self, spec):
        return spec.get("type") in ("array", "object") and "$ref" not in spec

    def input(self, spec, required, here):
        form = self.form(spec, here)
        if form is None:
            return "pulumi.Input"
        pointer = not required and not self.is_collection(spec) and form not in ("pulumi.AssetOrArchive", "pulumi.Archive")
        return form + ("PtrInput" if pointer else "Input")

    def output(self, spec, required, here):
        form = self.form(spec, here)
        if form is None:
            return "pulumi.AnyOutput"
        pointer = not required and not self.is_collection(spec) and form not in ("pulumi.AssetOrArchive", "pulumi.Archive")
        return form + ("PtrOutput" if pointer else "Output")

    def plain(self, spec, required, here):
        reference = spec.get("$ref")
        if reference:
            token = self.package.resolve(reference)
            if token not in self.package.types:
                return "interface{}"
            return ("" if required else "*") + self.qualified(token, here) + self.type_name(token)
        if "oneOf" in spec:
            return "interface{}"
        if spec.get("type") == "array":
            return "[]" + self.plain(spec.get("items", {}), True, here)
        if spec.get("type") == "object":
            return "map[string]" + self.plain(spec.get("additionalProperties", {"type": "any"}), True, here)
        known = PLAIN.get(PRIMITIVES.get(spec.get("type"), ""))
        return (("" if required else "*") + known) if known else "interface{}"

    def read(self, receiver, property, spec, required, here):
        """A method that reads a property of an output."""
        kind = self.output(spec, required, here)
        return f"func ({receiver}) {title(property)}() {kind} {{ return {kind}{{}} }}\n"

    def struct(self, name, properties, required, kind, here, head=""):
        fields = "".join(f"\t{title(p)} {kind(s, p in required, here)}\n" for p, s in properties.items())
        return f"type {name} struct {{\n{head}{fields}}}\n"

    def is_granted(self, here, name):
        """Whether there is a function that style `current` calls otherwise: in the root package it says `Get` for `Lookup`."""
        called = "Get" + name.removeprefix("Lookup")
        is_free = not {called, called + "Result"} & set(self.type_names.values())
        return self.granted and here == "" and name.startswith("Lookup") and name in self.function_names.values() and is_free

    def add(self, here, text):
        self.written.setdefault(here, []).append(text)

    def object(self, token, spec):
        here, n = self.place(token), self.type_name(token)
        if "enum" in spec:
            self.enum(here, n, spec)
            return
        properties, required = spec.get("properties", {}), spec.get("required", [])
        fields = "".join(
            self.read(f"{n}Output", p, s, p in required, here) + self.read(f"{n}PtrOutput", p, s, False, here)
            for p, s in properties.items()
            if "Input" not in self.output(s, p in required, here)
        )
        self.add(
            here,
            self.struct(n, properties, required, self.plain, here)
            + self.struct(f"{n}Args", properties, required, self.input, here)
            + self.wrappers(n, f"{n}Args")
            + fields,
        )

    def wrappers(self, n, value):
        return f"""
type {n}Input interface {{
	pulumi.Input
	To{n}Output() {n}Output
}}
type {n}PtrInput interface {{
	pulumi.Input
	To{n}PtrOutput() {n}PtrOutput
}}
type {n}Output struct{{ pulumi.OutputState }}
type {n}PtrOutput struct{{ pulumi.OutputState }}

func ({value}) To{n}Output() {n}Output {{ return {n}Output{{}} }}
func ({value}) To{n}PtrOutput() {n}PtrOutput {{ return {n}PtrOutput{{}} }}
func ({n}Output) To{n}Output() {n}Output {{ return {n}Output{{}} }}
func ({n}Output) To{n}PtrOutput() {n}PtrOutput {{ return {n}PtrOutput{{}} }}
func ({n}PtrOutput) To{n}PtrOutput() {n}PtrOutput {{ return {n}PtrOutput{{}} }}
func ({n}PtrOutput) Elem() {n}Output {{ return {n}Output{{}} }}
""" + collection(n, "pulumi.", self.names)

    def enum(self, here, n, spec):
        base = PRIMITIVES.get(spec.get("type"), "String")
        constants = "".join(
            f"const {enum_member(str(m.get('name') or m['value']), n)} = {n}({literal(m['value'])})\n" for m in spec["enum"]
        )
        converts = "".join(
            f"func ({r}) To{base}Output() pulumi.{base}Output {{ return pulumi.{base}Output{{}} }}\n"
            f"func ({r}) To{base}PtrOutput() pulumi.{base}PtrOutput {{ return pulumi.{base}PtrOutput{{}} }}\n"
            for r in (n, n + "Output")
        )
        self.add(here, f"type {n} {PLAIN[base]}\n{constants}" + self.wrappers(n, n) + converts)

    def resource(self, token, spec):
        here, n = self.place(token), title(self.package.member(token))
        outputs = {p: s for p, s in spec.get("properties", {}).items() if p not in ("id", "urn")}
        state = spec.get("stateInputs", {}).get("properties", {})
        base = (
            "ProviderResourceState"
            if token.startswith("pulumi:providers:")
            else "ResourceState" if spec.get("isComponent") else "CustomResourceState"
        )
        self.add(
            here,
            self.struct(n, outputs, spec.get("required", []), self.output, here, f"\tpulumi.{base}\n\n")
            + self.struct(f"{n}Args", spec.get("inputProperties", {}), spec.get("requiredInputs", []), self.input, here)
            + self.struct(f"{n}State", state, [], self.input, here)
            + f"func (*{n}) IsInput() {{}}\n"
            + f"func New{n}(ctx *pulumi.Context, name string, args *{n}Args, "
            f"opts ...pulumi.ResourceOption) (*{n}, error) {{ return nil, nil }}\n"
            + self.resource_lookup(here, n)
            + self.resource_containers(n),
        )

    def resource_lookup(self, here, n):
        if self.is_granted(here, f"Lookup{n}"):
            return ""
        return (
            f"func Get{n}(ctx *pulumi.Context, name string, id pulumi.IDInput, state *{n}State, "
            f"opts ...pulumi.ResourceOption) (*{n}, error) {{ return nil, nil }}\n"
        )

    def resource_containers(self, n):
        forms = {f"{n}Input": "interface{ pulumi.Input }", f"{n}Array": f"[]{n}Input", f"{n}Map": f"map[string]{n}Input"}
        return "".join(
            f"type {name} {form}\n" for name, form in forms.items() if name not in self.names and name not in self.containers
        )

    def function(self, token, spec):
        here, n = self.place(token), self.function_names[token]
        inputs = spec.get("inputs") or {}
        properties, required = inputs.get("properties", {}), inputs.get("required", [])
        outputs = spec.get("outputs") or {}
        text = ""
        if outputs.get("properties") is not None:
            text += self.struct(f"{n}Result", outputs["properties"], outputs.get("required", []), self.plain, here)
            text += self.struct(f"{n}ResultOutput", {}, [], self.plain, here, "\tpulumi.OutputState\n")
            text += "".join(
                self.read(f"{n}ResultOutput", p, s, p in outputs.get("required", []), here)
                for p, s in outputs["properties"].items()
            )
            result, lifted = f"*{n}Result", f"{n}ResultOutput"
        else:
            result = self.plain(outputs or spec.get("returnType") or {}, True, here)
            lifted = self.output(outputs or spec.get("returnType") or {}, True, here)
        text += self.struct(f"{n}Args", properties, required, self.plain, here) + self.struct(
            f"{n}OutputArgs", properties, required, self.input, here
        )
        plain, output = (f"args *{n}Args, ", f"args {n}OutputArgs, ") if "inputs" in spec else ("", "")
        if self.granted and "inputs" not in spec:
            plain = output = "args map[string]interface{}, "
        called = n
        if self.is_granted(here, n):
            called = "Get" + n.removeprefix("Lookup")
            text += "".join(f"type {called}{k} = {n}{k}\n" for k in ("OutputArgs", "Result", "ResultOutput"))
        text += f"func {called}(ctx *pulumi.Context, {plain}opts ...pulumi.InvokeOption) ({result}, error) {{ panic(0) }}\n"
        text += f"func {called}Output(ctx *pulumi.Context, {output}opts ...pulumi.InvokeOption) {lifted} {{ panic(0) }}\n"
        self.add(here, text)

    def write(self, source):
        package = self.package
        for token, spec in package.types.items():
            self.object(token, spec)
        for token, spec in package.resources.items():
            self.resource(token, spec)
        for token, spec in package.functions.items():
            if ":" in token and not token.startswith("pulumi:"):
                self.function(token, spec)
        provider = package.schema.get("provider", {})
        self.add(
            "",
            self.struct("Provider", {}, [], self.output, "", "\tpulumi.ProviderResourceState\n")
            + self.struct(
                "ProviderArgs", provider.get("inputProperties", {}), provider.get("requiredInputs", []), self.input, ""
            )
            + "func NewProvider(ctx *pulumi.Context, name string, args *ProviderArgs, "
            "opts ...pulumi.ResourceOption) (*Provider, error) { return nil, nil }\n",
        )
        for here, texts in self.written.items():
            body = "".join(texts)
            name = re.sub(r"\W", "", here.split("/")[-1]) or self.root_name
            imports = '\t"github.com/pulumi/pulumi/sdk/v3/go/pulumi"\n'
            for other in self.written:
                alias = re.sub(r"\W", "", other.split("/")[-1]) or self.root_name
                if other != here and re.search(rf"\b{alias}\.[A-Z]", body):
                    imports += f'\t{alias} "{self.root}{"/" + other if other else ""}"\n'
            place = pathlib.Path(source, self.root, *([here] if here else []))
            place.mkdir(parents=True, exist_ok=True)
            (place / "stub.go").write_text(f"package {name}\n\nimport (\n{imports})\n\nvar _ pulumi.Input\n\n" + fill(body))


def fill(body):
    """Every value that stands for an input says so."""
    named = re.findall(r"^func \((\w+Args|\w+)\) To(\w+)PtrOutput\(\) \2PtrOutput", body, re.M)
    values = {v for v, _ in named if not v.endswith("Output")}
    return body + "".join(f"func ({v}) IsInput() {{}}\n" for v in sorted(values))


def literal(value):
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower() if isinstance(value, bool) else str(value)


def write(packages, source, granted=False):
    """Writes a GOPATH's src folder: the core and every package."""
    for path, text in (("pulumi", core()), ("pulumi/config", config())):
        place = pathlib.Path(source, "github.com/pulumi/pulumi/sdk/v3/go", path)
        place.mkdir(parents=True, exist_ok=True)
        (place / "stub.go").write_text(text)
    for package in packages.values():
        Writer(package, granted).write(source)
