"""The Go packages `pulumi` and `pulumi/config`, as far as programs see them."""

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

func (Map) ToMapOutput() MapOutput       { return MapOutput{} }
func (Array) ToArrayOutput() ArrayOutput { return ArrayOutput{} }

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
func Sprintf(format string, args ...interface{}) StringOutput          { return StringOutput{} }
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

type StackReference struct {
	CustomResourceState
	Name    StringOutput
	Outputs MapOutput
}
type StackReferenceArgs struct{ Name StringInput }

func NewStackReference(ctx *Context, name string, args *StackReferenceArgs, opts ...ResourceOption) (*StackReference, error) {
	return nil, nil
}
func (*StackReference) GetOutput(name StringInput) AnyOutput             { return AnyOutput{} }
func (*StackReference) GetStringOutput(name StringInput) StringOutput    { return StringOutput{} }
func (*StackReference) GetIntOutput(name StringInput) IntOutput          { return IntOutput{} }
func (*StackReference) GetFloat64Output(name StringInput) Float64Output  { return Float64Output{} }
func (*StackReference) GetIDOutput(name StringInput) IDOutput            { return IDOutput{} }

func StringRef(v string) *string     { return &v }
func IntRef(v int) *int              { return &v }
func BoolRef(v bool) *bool           { return &v }
func Float64Ref(v float64) *float64  { return &v }
func ToArray(in []interface{}) Array       { return nil }
func ToMap(in map[string]interface{}) Map  { return nil }
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


def collection(t, prefix="", taken=(), only=None):
    """Array and map of an element type, and what converts to them; names that a package declares itself are its own."""
    lines = []
    for kind, form in (("Array", f"[]{t}Input"), ("Map", f"map[string]{t}Input")):
        n = t + kind
        if n in taken or only not in (None, kind):
            continue
        index = (
            f"func ({n}Output) Index(i {prefix}IntInput) {t}Output {{ return {t}Output{{}} }}"
            if kind == "Array"
            else f"func ({n}Output) MapIndex(k {prefix}StringInput) {t}Output {{ return {t}Output{{}} }}"
        )
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
        also = (
            "".join(
                f"\nfunc ({r}) ToStringOutput() StringOutput {{ return StringOutput{{}} }}"
                f"\nfunc ({r}) ToStringPtrOutput() StringPtrOutput {{ return StringPtrOutput{{}} }}"
                for r in (t, t + "Output")
            )
            if t in ("ID", "URN")
            else ""
        )
        lines.append(f"""
type {t} {plain}
type {t}Input interface {{
	Input
	To{t}Output() {t}Output
}}
func {t}PtrFromPtr(v *{t if t in ("ID", "URN") else plain}) {t}PtrInput {{ return {t}PtrOutput{{}} }}
func To{t}Array(in []{t if t in ("ID", "URN") else plain}) {t}Array {{ return nil }}
func To{t}Map(in map[string]{t if t in ("ID", "URN") else plain}) {t}Map {{ return nil }}
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
    lines += [converters(t, plain) for t, plain in [*PLAIN.items(), ("", "interface{}")]]
    return "".join(lines)


def converters(name, plain):
    """What makes collections of collections of plain ones."""
    forms = {"Array": "[]", "Map": "map[string]"}
    lines = []
    for first in forms:
        for second in forms:
            n = first + second
            lines.append(f"func To{name}{n}(in {forms[second]}{forms[first]}{plain}) {name}{n} {{ return nil }}\n")
            for third in forms:
                n = first + second + third
                if n != "MapArrayArray":
                    form = forms[third] + forms[second] + forms[first]
                    lines.append(f"func To{name}{n}(in {form}{plain}) {name}{n} {{ return nil }}\n")
                    lines.append(collection(f"{name}{first}{second}", only=third))
    return "".join(lines)


def config():
    lines = [CONFIG]
    for suffix, plain in (("", "string"), ("Bool", "bool"), ("Int", "int"), ("Float64", "float64")):
        output = (suffix or "String") + "Output"
        lines.append(f"""
func (*Config) Get{suffix}(key string) {plain} {{ var v {plain}; return v }}
func (*Config) Require{suffix}(key string) {plain} {{ var v {plain}; return v }}
func (*Config) Try{suffix}(key string) ({plain}, error) {{ var v {plain}; return v, nil }}
func (*Config) TrySecret{suffix}(key string) (pulumi.{output}, error) {{ return pulumi.{output}{{}}, nil }}
func (*Config) GetSecret{suffix}(key string) pulumi.{output} {{ return pulumi.{output}{{}} }}
func (*Config) RequireSecret{suffix}(key string) pulumi.{output} {{ return pulumi.{output}{{}} }}
""")
    lines.append("""
func (*Config) GetObject(key string, output interface{}) error           { return nil }
func (*Config) RequireObject(key string, output interface{})             {}
func (*Config) TryObject(key string, output interface{}) error           { return nil }
func (*Config) GetSecretObject(key string, output interface{}) (pulumi.Output, error)     { return nil, nil }
func (*Config) TrySecretObject(key string, output interface{}) (pulumi.Output, error)     { return nil, nil }
func (*Config) RequireSecretObject(key string, output interface{}) pulumi.Output { return nil }
""")
    return "".join(lines)
