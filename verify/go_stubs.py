"""Go packages written from schemas, with the core beside them, so that `go vet` can check programs without a module proxy."""

import pathlib
import re

PRIMITIVES = {"string": "String", "integer": "Int", "number": "Float64", "boolean": "Bool"}
PLAIN = {"String": "string", "Int": "int", "Float64": "float64", "Bool": "bool"}

CORE_HEAD = """package pulumi

import "context"

type Input interface{ IsInput() }
type Output interface {
	Input
	ApplyT(applier interface{}) Output
	ApplyTWithContext(ctx context.Context, applier interface{}) Output
}
type OutputState struct{}

func (OutputState) IsInput() {}
func (o OutputState) ApplyT(applier interface{}) Output { return AnyOutput{o} }
func (o OutputState) ApplyTWithContext(ctx context.Context, applier interface{}) Output { return AnyOutput{o} }

type AnyOutput struct{ OutputState }

func (AnyOutput) AsStringOutput() StringOutput { return StringOutput{} }

type Context struct{ context.Context }

func (*Context) Export(name string, value Input) {}
func (*Context) Stack() string                   { return "" }
func (*Context) Project() string                 { return "" }
func (*Context) Organization() string            { return "" }
func (*Context) RootDirectory() string           { return "" }

type RunFunc func(ctx *Context) error

func Run(body RunFunc) {}

type Resource interface{ isResource() }
type CustomResource interface {
	Resource
	ID() IDOutput
}
type ProviderResource interface {
	CustomResource
	isProvider()
}
type ResourceState struct{}

func (ResourceState) isResource()    {}
func (ResourceState) URN() URNOutput { return URNOutput{} }

type CustomResourceState struct{ ResourceState }

func (CustomResourceState) ID() IDOutput { return IDOutput{} }

type ProviderResourceState struct{ CustomResourceState }

func (ProviderResourceState) isProvider() {}

type ResourceOption interface{ isResourceOption() }
type InvokeOption interface{ isInvokeOption() }
type ResourceOrInvokeOption interface {
	ResourceOption
	InvokeOption
}
type option struct{}

func (option) isResourceOption() {}
func (option) isInvokeOption()   {}

type CustomTimeouts struct{ Create, Update, Delete, Read string }
type Alias struct {
	Name     StringInput
	Type     StringInput
	Parent   Resource
	NoParent BoolInput
}

func DependsOn(o []Resource) ResourceOption                  { return option{} }
func DependsOnInputs(o ResourceArrayInput) ResourceOption    { return option{} }
func Parent(r Resource) ResourceOrInvokeOption               { return option{} }
func Provider(r ProviderResource) ResourceOrInvokeOption     { return option{} }
func Providers(o ...ProviderResource) ResourceOption         { return option{} }
func Protect(o bool) ResourceOption                          { return option{} }
func RetainOnDelete(b bool) ResourceOption                   { return option{} }
func DeletedWith(r Resource) ResourceOption                  { return option{} }
func DeleteBeforeReplace(o bool) ResourceOption              { return option{} }
func IgnoreChanges(o []string) ResourceOption                { return option{} }
func AdditionalSecretOutputs(o []string) ResourceOption      { return option{} }
func ReplaceOnChanges(o []string) ResourceOption             { return option{} }
func HideDiffs(o []string) ResourceOption                    { return option{} }
func Import(o IDInput) ResourceOption                        { return option{} }
func Timeouts(o *CustomTimeouts) ResourceOption              { return option{} }
func Aliases(o []Alias) ResourceOption                       { return option{} }
func Version(o string) ResourceOrInvokeOption                { return option{} }
func PluginDownloadURL(o string) ResourceOrInvokeOption      { return option{} }

type ResourceArrayInput interface{ Input }

type Map map[string]Input
type Array []Input
type MapInput interface {
	Input
	isMap()
}
type ArrayInput interface {
	Input
	isArray()
}

func (Map) IsInput()   {}
func (Map) isMap()     {}
func (Array) IsInput() {}
func (Array) isArray() {}

type MapOutput struct{ OutputState }

func (MapOutput) isMap() {}
func (MapOutput) MapIndex(key StringInput) AnyOutput { return AnyOutput{} }

type ArrayOutput struct{ OutputState }

func (ArrayOutput) isArray() {}
func (ArrayOutput) Index(i IntInput) AnyOutput { return AnyOutput{} }

func Any(v interface{}) AnyOutput                                     { return AnyOutput{} }
func All(args ...interface{}) ArrayOutput                             { return ArrayOutput{} }
func ToOutput(v interface{}) Output                                   { return AnyOutput{} }
func ToSecret(v interface{}) Output                                   { return AnyOutput{} }
func Unsecret(v Output) Output                                        { return AnyOutput{} }
func Sprintf(format Input, args ...interface{}) StringOutput          { return StringOutput{} }
func JSONMarshal(v interface{}) StringOutput                          { return StringOutput{} }

type Asset interface {
	AssetOrArchive
	AssetInput
	isAsset()
}
type Archive interface {
	AssetOrArchive
	ArchiveInput
	isArchive()
}
type AssetOrArchive interface {
	AssetOrArchiveInput
	isAssetOrArchive()
}
type AssetInput interface{ ToAssetOutput() AssetOutput }
type ArchiveInput interface {
	Input
	ToArchiveOutput() ArchiveOutput
}
type AssetOrArchiveInput interface {
	Input
	ToAssetOrArchiveOutput() AssetOrArchiveOutput
}
type AssetOutput struct{ OutputState }

func (AssetOutput) ToAssetOutput() AssetOutput                   { return AssetOutput{} }
func (AssetOutput) ToAssetOrArchiveOutput() AssetOrArchiveOutput { return AssetOrArchiveOutput{} }

type ArchiveOutput struct{ OutputState }

func (ArchiveOutput) ToArchiveOutput() ArchiveOutput               { return ArchiveOutput{} }
func (ArchiveOutput) ToAssetOrArchiveOutput() AssetOrArchiveOutput { return AssetOrArchiveOutput{} }

type AssetOrArchiveOutput struct{ OutputState }

func (AssetOrArchiveOutput) ToAssetOrArchiveOutput() AssetOrArchiveOutput { return AssetOrArchiveOutput{} }

type asset struct{}

func (asset) IsInput()                                     {}
func (asset) isAsset()                                     {}
func (asset) isArchive()                                   {}
func (asset) isAssetOrArchive()                            {}
func (asset) ToAssetOutput() AssetOutput                   { return AssetOutput{} }
func (asset) ToArchiveOutput() ArchiveOutput               { return ArchiveOutput{} }
func (asset) ToAssetOrArchiveOutput() AssetOrArchiveOutput { return AssetOrArchiveOutput{} }

func NewFileAsset(path string) Asset                              { return asset{} }
func NewStringAsset(text string) Asset                            { return asset{} }
func NewRemoteAsset(uri string) Asset                             { return asset{} }
func NewFileArchive(path string) Archive                          { return asset{} }
func NewRemoteArchive(uri string) Archive                         { return asset{} }
func NewAssetArchive(assets map[string]interface{}) Archive       { return asset{} }

type StackReference struct{ CustomResourceState }
type StackReferenceArgs struct{ Name StringInput }

func NewStackReference(ctx *Context, name string, args *StackReferenceArgs, opts ...ResourceOption) (*StackReference, error) {
	return nil, nil
}
func (*StackReference) GetOutput(name StringInput) AnyOutput { return AnyOutput{} }

func StringRef(v string) *string     { return &v }
func IntRef(v int) *int              { return &v }
func BoolRef(v bool) *bool           { return &v }
func Float64Ref(v float64) *float64  { return &v }
func StringPtr(v string) StringPtrInput { return nil }
func IntPtr(v int) IntPtrInput          { return nil }
func BoolPtr(v bool) BoolPtrInput       { return nil }
func Float64Ptr(v float64) Float64PtrInput { return nil }
"""

CONFIG = """package config

import "github.com/pulumi/pulumi/sdk/v3/go/pulumi"

type Config struct{}

func New(ctx *pulumi.Context, namespace string) *Config { return nil }
"""


def collection(t, prefix="", taken=()):
    """Array and map of an element type, and what converts to them; names that a package declares itself are its own."""
    lines = []
    for kind, form in (("Array", f"[]{t}Input"), ("Map", f"map[string]{t}Input")):
        n = t + kind
        if n in taken:
            continue
        index = (f"func ({n}Output) Index(i {prefix}IntInput) {t}Output {{ return {t}Output{{}} }}" if kind == "Array"
                 else f"func ({n}Output) MapIndex(k {prefix}StringInput) {t}Output {{ return {t}Output{{}} }}")
        lines.append(f"""
type {n} {form}
type {n}Input interface {{
	{prefix}Input
	To{n}Output() {n}Output
}}
type {n}Output struct{{ {prefix}OutputState }}

func ({n}Output) To{n}Output() {n}Output {{ return {n}Output{{}} }}
{index}
{inputs(n)}
func ({n}) To{n}Output() {n}Output {{ return {n}Output{{}} }}
""")
    return "".join(lines)


def inputs(n):
    return f"func ({n}) IsInput() {{}}"


def core():
    """The core package: values, outputs, options."""
    lines = [CORE_HEAD]
    for t, plain in [*PLAIN.items(), ("ID", "string"), ("URN", "string")]:
        also = "".join(f"\nfunc ({r}) ToStringOutput() StringOutput {{ return StringOutput{{}} }}\nfunc ({r}) ToStringPtrOutput() StringPtrOutput {{ return StringPtrOutput{{}} }}"
                       for r in (t, t + "Output")) if t in ("ID", "URN") else ""
        lines.append(f"""
type {t} {plain}
type {t}Input interface {{
	Input
	To{t}Output() {t}Output
}}
type {t}PtrInput interface {{
	Input
	To{t}PtrOutput() {t}PtrOutput
}}
type {t}Output struct{{ OutputState }}
type {t}PtrOutput struct{{ OutputState }}

func ({t}) IsInput() {{}}
func ({t}) To{t}Output() {t}Output          {{ return {t}Output{{}} }}
func ({t}) To{t}PtrOutput() {t}PtrOutput       {{ return {t}PtrOutput{{}} }}
func ({t}Output) To{t}Output() {t}Output    {{ return {t}Output{{}} }}
func ({t}Output) To{t}PtrOutput() {t}PtrOutput {{ return {t}PtrOutput{{}} }}
func ({t}PtrOutput) To{t}PtrOutput() {t}PtrOutput {{ return {t}PtrOutput{{}} }}
func ({t}PtrOutput) Elem() {t}Output {{ return {t}Output{{}} }}{also}
""")
        lines.append(collection(t))
        lines += [collection(t + kind) for kind in ("Array", "Map")] if t not in ("ID", "URN") else []
    lines += [collection(t) for t in ("AssetOrArchive", "Array", "Map")]
    return "".join(lines)


def config():
    lines = [CONFIG]
    for suffix, plain in (("", "string"), ("Bool", "bool"), ("Int", "int"), ("Float64", "float64")):
        lines.append(f"""
func (*Config) Get{suffix}(key string) {plain} {{ var v {plain}; return v }}
func (*Config) Require{suffix}(key string) {plain} {{ var v {plain}; return v }}
func (*Config) GetSecret{suffix}(key string) pulumi.{suffix or 'String'}Output {{ return pulumi.{suffix or 'String'}Output{{}} }}
func (*Config) RequireSecret{suffix}(key string) pulumi.{suffix or 'String'}Output {{ return pulumi.{suffix or 'String'}Output{{}} }}
""")
    lines.append("""
func (*Config) Try(key string) (string, error)                           { return "", nil }
func (*Config) GetObject(key string, output interface{}) error           { return nil }
func (*Config) RequireObject(key string, output interface{})             {}
func (*Config) TryObject(key string, output interface{}) error           { return nil }
func (*Config) GetSecretObject(key string, output interface{}) (pulumi.Output, error)     { return nil, nil }
func (*Config) RequireSecretObject(key string, output interface{}) pulumi.Output { return nil }
""")
    return "".join(lines)


def title(name):
    """An exported identifier."""
    words = re.split(r"[-._$/ ]+", name) if re.search(r"[-.$/ ]", name) else [name]
    joined = "".join(w[:1].upper() + w[1:] for w in words if w)
    return joined.lstrip("_")[:1].upper() + joined.lstrip("_")[1:]


class Writer:
    """Writes one package: a folder for each of its Go packages."""

    def __init__(self, package):
        self.package = package
        go = package.language("go")
        self.root = go.get("importBasePath") or f"github.com/pulumi/pulumi-{package.name}/sdk/go/{package.name}"
        self.modules = go.get("moduleToPackage", {})
        self.root_name = go.get("rootPackageName") or package.name.replace("-", "")
        self.written = {}
        self.containers = {self.type_name(t) + k for t in package.types for k in ("Input", "Array", "Map")}
        self.names = {title(package.member(t)) for t in [*package.types, *package.resources]}

    def place(self, token):
        module = self.package.module(token)
        return self.modules.get(module, module)

    def type_name(self, token):
        name = title(self.package.member(token))
        taken = {title(self.package.member(t)) for t in self.package.resources if self.place(t) == self.place(token)}
        taken |= {title(self.package.member(t)) + k for t in self.package.functions for k in ("Result", "Args")}
        return name + "Type" if name in taken or name.removeprefix("Get") in taken else name

    def qualified(self, token, here):
        """Prefix of a type of this package as seen from one of its Go packages."""
        there = self.place(token)
        return "" if there == here else re.sub(r"\W", "", there.split("/")[-1] or self.root_name) + "."

    def form(self, spec, here):
        """The wrapper name of a schema position (`pulumi.String`, `FooArray`), or None where nothing is known."""
        reference = spec.get("$ref")
        if reference:
            if reference.startswith("pulumi.json#/"):
                return {"Asset": "pulumi.AssetOrArchive", "Archive": "pulumi.Archive", "Json": "pulumi.String"}.get(reference.split("/")[-1])
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

    def struct(self, name, properties, required, kind, here, head=""):
        fields = "".join(f"\t{title(p)} {kind(s, p in required, here)}\n" for p, s in properties.items())
        return f"type {name} struct {{\n{head}{fields}}}\n"

    def add(self, here, text):
        self.written.setdefault(here, []).append(text)

    def object(self, token, spec):
        here, n = self.place(token), self.type_name(token)
        if "enum" in spec:
            self.enum(here, n, spec)
            return
        properties, required = spec.get("properties", {}), spec.get("required", [])
        fields = "".join(f"func ({n}Output) {title(p)}() {self.output(s, p in required, here)} {{ return {self.output(s, p in required, here)}{{}} }}\n"
                         f"func ({n}PtrOutput) {title(p)}() {self.output(s, False, here)} {{ return {self.output(s, False, here)}{{}} }}\n"
                         for p, s in properties.items() if "Input" not in self.output(s, p in required, here))
        self.add(here, self.struct(n, properties, required, self.plain, here) + self.struct(f"{n}Args", properties, required, self.input, here)
                 + self.wrappers(n, f"{n}Args") + fields)

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
        constants = "".join(f"const {n}{title(str(m.get('name') or m['value']))} = {n}({literal(m['value'])})\n" for m in spec["enum"])
        converts = "".join(f"func ({r}) To{base}Output() pulumi.{base}Output {{ return pulumi.{base}Output{{}} }}\n"
                           f"func ({r}) To{base}PtrOutput() pulumi.{base}PtrOutput {{ return pulumi.{base}PtrOutput{{}} }}\n" for r in (n, n + "Output"))
        self.add(here, f"type {n} {PLAIN[base]}\n{constants}" + self.wrappers(n, n) + converts)

    def resource(self, token, spec):
        here, n = self.place(token), title(self.package.member(token))
        outputs = {p: s for p, s in spec.get("properties", {}).items() if p not in ("id", "urn")}
        state = spec.get("stateInputs", {}).get("properties", {})
        base = "ProviderResourceState" if token.startswith("pulumi:providers:") else "ResourceState" if spec.get("isComponent") else "CustomResourceState"
        self.add(here, self.struct(n, outputs, spec.get("required", []), self.output, here, f"\tpulumi.{base}\n\n")
                 + self.struct(f"{n}Args", spec.get("inputProperties", {}), spec.get("requiredInputs", []), self.input, here)
                 + self.struct(f"{n}State", state, [], self.input, here)
                 + f"func New{n}(ctx *pulumi.Context, name string, args *{n}Args, opts ...pulumi.ResourceOption) (*{n}, error) {{ return nil, nil }}\n"
                 + f"func Get{n}(ctx *pulumi.Context, name string, id pulumi.IDInput, state *{n}State, opts ...pulumi.ResourceOption) (*{n}, error) {{ return nil, nil }}\n"
                 + self.resource_containers(n))

    def resource_containers(self, n):
        forms = {f"{n}Input": "interface{ pulumi.Input }", f"{n}Array": f"[]{n}Input", f"{n}Map": f"map[string]{n}Input"}
        return "".join(f"type {name} {form}\n" for name, form in forms.items() if name not in self.names and name not in self.containers)

    def function(self, token, spec):
        here, n = self.place(token), title(self.package.member(token))
        if n.startswith("Get") and any(self.place(t) == here and title(self.package.member(t)) == n[3:] for t in self.package.resources):
            n = "Lookup" + n[3:]
        inputs = spec.get("inputs") or {}
        properties, required = inputs.get("properties", {}), inputs.get("required", [])
        outputs = spec.get("outputs") or {}
        text = ""
        if outputs.get("properties") is not None:
            text += self.struct(f"{n}Result", outputs["properties"], outputs.get("required", []), self.plain, here)
            text += self.struct(f"{n}ResultOutput", {}, [], self.plain, here, "\tpulumi.OutputState\n")
            text += "".join(f"func ({n}ResultOutput) {title(p)}() {self.output(s, p in outputs.get('required', []), here)} {{ return {self.output(s, p in outputs.get('required', []), here)}{{}} }}\n"
                            for p, s in outputs["properties"].items())
            result, lifted = f"*{n}Result", f"{n}ResultOutput"
        else:
            result = self.plain(outputs or spec.get("returnType") or {}, True, here)
            lifted = self.output(outputs or spec.get("returnType") or {}, True, here)
        text += self.struct(f"{n}Args", properties, required, self.plain, here) + self.struct(f"{n}OutputArgs", properties, required, self.input, here)
        plain, output = (f"args *{n}Args, ", f"args {n}OutputArgs, ") if properties else ("", "")
        text += f"func {n}(ctx *pulumi.Context, {plain}opts ...pulumi.InvokeOption) ({result}, error) {{ panic(0) }}\n"
        text += f"func {n}Output(ctx *pulumi.Context, {output}opts ...pulumi.InvokeOption) {lifted} {{ panic(0) }}\n"
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
        self.add("", self.struct(
            "Provider", {}, [], self.output, "", "\tpulumi.ProviderResourceState\n") + self.struct(
            "ProviderArgs", provider.get("inputProperties", {}), provider.get("requiredInputs", []), self.input, "")
            + "func NewProvider(ctx *pulumi.Context, name string, args *ProviderArgs, opts ...pulumi.ResourceOption) (*Provider, error) { return nil, nil }\n")
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


def write(packages, source):
    """Writes a GOPATH's src folder: the core and every package."""
    for path, text in (("pulumi", core()), ("pulumi/config", config())):
        place = pathlib.Path(source, "github.com/pulumi/pulumi/sdk/v3/go", path)
        place.mkdir(parents=True, exist_ok=True)
        (place / "stub.go").write_text(text)
    for package in packages.values():
        Writer(package).write(source)
