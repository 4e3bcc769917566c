package pulumi

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"sort"
	"strings"
)

// What an output holds once it is known. Nothing here waits: mocks answer at once.
type state struct {
	v      interface{} // as JSON has it: nil, bool, string, int64, float64, []interface{}, map[string]interface{}; or a mark below
	secret bool
	deps   map[string]bool
}

// A secret within a value that isn't one as a whole.
type Secret struct{ V interface{} }

// A resource, or an asset, within a value.
type mark struct{ json map[string]interface{} }

// A value of Go whose type matters to who reads it.
type typed struct{ v interface{} }

type OutputState struct{ s *state }

func (OutputState) IsInput()           {}
func (o OutputState) getState() *state { return o.s }
func (o OutputState) ElementType() reflect.Type {
	return reflect.TypeOf((*interface{})(nil)).Elem()
}

type holder interface{ getState() *state }

type Output interface {
	Input
	ElementType() reflect.Type
	ApplyT(applier interface{}) Output
	ApplyTWithContext(ctx context.Context, applier interface{}) Output
}

// Output types by what they hold, and by name.
var outputs = map[reflect.Type]reflect.Type{}
var named = map[string]reflect.Type{}

func Register(output interface{}, element reflect.Type) {
	t := reflect.TypeOf(output)
	if _, ok := outputs[element]; !ok {
		outputs[element] = t
	}
	named[t.PkgPath()+"."+t.Name()] = t
}

func wrap(t reflect.Type, s *state) Output {
	v := reflect.New(t).Elem()
	v.FieldByName("OutputState").Set(reflect.ValueOf(OutputState{s}))
	return v.Interface().(Output)
}

func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, set := range sets {
		for k := range set {
			all[k] = true
		}
	}
	return all
}

func StateOf(v interface{}) OutputState {
	s := resolve(v, false)
	return OutputState{&s}
}

// What a value is once all that it holds is known. With keep, a secret within stays marked where it stands.
func resolve(v interface{}, keep bool) state {
	if v == nil {
		return state{}
	}
	switch x := v.(type) {
	case typed:
		return resolve(x.v, keep)
	case mark:
		return state{v: x}
	case Secret:
		inner := resolve(x.V, keep)
		inner.secret = true
		return inner
	case Resource:
		if reflect.ValueOf(x).IsNil() || x.getRecord() == nil {
			return state{}
		}
		name := x.getRecord().Name
		return state{v: mark{map[string]interface{}{"$resource": name}}, deps: map[string]bool{name: true}}
	case asset:
		inner := resolve(x.of, keep)
		return state{v: mark{map[string]interface{}{"$asset": x.kind, "of": plain(inner.v)}}, secret: inner.secret, deps: inner.deps}
	case holder:
		s := x.getState()
		if s == nil {
			return state{}
		}
		inner := resolve(s.v, keep)
		return state{inner.v, s.secret || inner.secret, union(s.deps, inner.deps)}
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Ptr, reflect.Interface:
		if r.IsNil() {
			return state{}
		}
		return resolve(r.Elem().Interface(), keep)
	case reflect.String:
		return state{v: r.String()}
	case reflect.Bool:
		return state{v: r.Bool()}
	case reflect.Int, reflect.Int64, reflect.Int32:
		return state{v: r.Int()}
	case reflect.Float64, reflect.Float32:
		return state{v: r.Float()}
	case reflect.Slice, reflect.Array:
		if r.Kind() == reflect.Slice && r.IsNil() {
			return state{}
		}
		whole := state{deps: map[string]bool{}}
		list := []interface{}{}
		for i := 0; i < r.Len(); i++ {
			list = append(list, part(&whole, r.Index(i).Interface(), keep))
		}
		whole.v = list
		return whole
	case reflect.Map:
		if r.IsNil() {
			return state{}
		}
		whole := state{deps: map[string]bool{}}
		found := map[string]interface{}{}
		for _, key := range r.MapKeys() {
			found[key.String()] = part(&whole, r.MapIndex(key).Interface(), keep)
		}
		whole.v = found
		return whole
	case reflect.Struct:
		whole := state{deps: map[string]bool{}}
		found := map[string]interface{}{}
		for i := 0; i < r.NumField(); i++ {
			if name := r.Type().Field(i).Tag.Get("pulumi"); name != "" {
				if one := part(&whole, r.Field(i).Interface(), keep); one != nil {
					found[name] = one
				}
			}
		}
		whole.v = found
		return whole
	}
	return state{v: fmt.Sprint(v)}
}

func part(whole *state, v interface{}, keep bool) interface{} {
	s := resolve(v, keep)
	whole.deps = union(whole.deps, s.deps)
	if s.secret && keep {
		return Secret{s.v}
	}
	whole.secret = whole.secret || s.secret
	return s.v
}

// A resolved value as JSON.
func plain(v interface{}) interface{} {
	switch x := v.(type) {
	case typed:
		return plain(resolve(x.v, true).v)
	case Secret:
		return map[string]interface{}{"$secret": plain(x.V)}
	case mark:
		return x.json
	case float64:
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return map[string]interface{}{"$number": fmt.Sprint(x)}
		}
	case []interface{}:
		list := []interface{}{}
		for _, one := range x {
			list = append(list, plain(one))
		}
		return list
	case map[string]interface{}:
		found := map[string]interface{}{}
		for k, one := range x {
			found[k] = plain(one)
		}
		return found
	}
	return v
}

// The value as a type of Go takes it.
func convert(v interface{}, t reflect.Type) reflect.Value {
	if x, ok := v.(typed); ok {
		if r := reflect.ValueOf(x.v); r.IsValid() && r.Type().AssignableTo(t) {
			return r
		}
		return convert(resolve(x.v, false).v, t)
	}
	if x, ok := v.(Secret); ok {
		return convert(x.V, t)
	}
	made := reflect.New(t).Elem()
	if v == nil {
		return made
	}
	switch t.Kind() {
	case reflect.Ptr:
		made.Set(reflect.New(t.Elem()))
		made.Elem().Set(convert(v, t.Elem()))
	case reflect.Interface:
		made.Set(reflect.ValueOf(native(v)))
	case reflect.String:
		text, ok := v.(string)
		if !ok {
			panic(fmt.Sprintf("%T where a %v is wanted", v, t))
		}
		made.SetString(text)
	case reflect.Bool:
		made.SetBool(v.(bool))
	case reflect.Int, reflect.Int64:
		if x, ok := v.(float64); ok {
			made.SetInt(int64(x))
		} else {
			made.SetInt(v.(int64))
		}
	case reflect.Float64:
		if x, ok := v.(int64); ok {
			made.SetFloat(float64(x))
		} else {
			made.SetFloat(v.(float64))
		}
	case reflect.Slice:
		list := v.([]interface{})
		made.Set(reflect.MakeSlice(t, len(list), len(list)))
		for i, one := range list {
			made.Index(i).Set(convert(one, t.Elem()))
		}
	case reflect.Map:
		made.Set(reflect.MakeMap(t))
		for k, one := range v.(map[string]interface{}) {
			made.SetMapIndex(reflect.ValueOf(k), convert(one, t.Elem()))
		}
	case reflect.Struct:
		fields, ok := v.(map[string]interface{})
		if !ok {
			panic(fmt.Sprintf("%T where a %v is wanted", v, t))
		}
		for i := 0; i < t.NumField(); i++ {
			if name := t.Field(i).Tag.Get("pulumi"); name != "" && fields[name] != nil {
				made.Field(i).Set(convert(fields[name], t.Field(i).Type))
			}
		}
	default:
		panic(fmt.Sprintf("no value of %v can be made", t))
	}
	return made
}

func native(v interface{}) interface{} {
	switch x := v.(type) {
	case typed:
		return x.v
	case Secret:
		return native(x.V)
	case int64:
		return float64(x)
	case []interface{}:
		list := []interface{}{}
		for _, one := range x {
			list = append(list, native(one))
		}
		return list
	case map[string]interface{}:
		found := map[string]interface{}{}
		for k, one := range x {
			found[k] = native(one)
		}
		return found
	}
	return v
}

// The value of an output as its own type holds it.
func own(o Output) interface{} {
	s := o.(holder).getState()
	if s == nil {
		return nil
	}
	return convert(s.v, o.ElementType()).Interface()
}

func (o OutputState) ApplyT(f interface{}) Output { return apply(o, f) }
func (o OutputState) ApplyTWithContext(ctx context.Context, f interface{}) Output {
	return apply(o, f)
}

func apply(o OutputState, f interface{}) Output {
	s := o.s
	if s == nil {
		s = &state{}
	}
	fv := reflect.ValueOf(f)
	arguments := []reflect.Value{}
	for i := 0; i < fv.Type().NumIn(); i++ {
		if fv.Type().In(i) == reflect.TypeOf((*context.Context)(nil)).Elem() {
			arguments = append(arguments, reflect.ValueOf(context.Background()))
			continue
		}
		arguments = append(arguments, convert(s.v, fv.Type().In(i)))
	}
	results := fv.Call(arguments)
	if len(results) > 1 && !results[1].IsNil() {
		panic(results[1].Interface())
	}
	value := results[0].Interface()
	inner := resolve(value, false)
	made := &state{inner.v, s.secret || inner.secret, union(s.deps, inner.deps)}
	declared := fv.Type().Out(0)
	if _, isOutput := value.(Output); declared.Kind() == reflect.Interface && declared.NumMethod() == 0 && !isOutput {
		// The SDK goes by the type that the callback declares.
		return wrap(reflect.TypeOf(AnyOutput{}), made)
	}
	return wrap(outputType(declared, value), made)
}

// The type of the output of a value that is declared as t.
func outputType(t reflect.Type, value interface{}) reflect.Type {
	if o, ok := value.(Output); ok {
		return reflect.TypeOf(o)
	}
	if found, ok := outputs[t]; ok {
		return found
	}
	if t.Kind() != reflect.Interface {
		for i := 0; i < t.NumMethod(); i++ {
			m := t.Method(i)
			if strings.HasPrefix(m.Name, "To") && strings.HasSuffix(m.Name, "Output") && !strings.HasSuffix(m.Name, "PtrOutput") && m.Type.NumOut() == 1 {
				if strings.TrimSuffix(m.Type.Out(0).Name(), "Output") == strings.TrimSuffix(t.Name(), "Args") || t.Name() == "" {
					return m.Type.Out(0)
				}
			}
		}
	} else if value != nil && reflect.TypeOf(value).Kind() != reflect.Interface {
		return outputType(reflect.TypeOf(value), value)
	}
	return reflect.TypeOf(AnyOutput{})
}

func AtIndex(o interface{}, i interface{}) OutputState {
	s, at := resolve(o, false), resolve(i, false)
	list, _ := s.v.([]interface{})
	n, _ := at.v.(int64)
	made := &state{nil, s.secret || at.secret, union(s.deps, at.deps)}
	if n >= 0 && int(n) < len(list) {
		made.v = list[n]
	}
	return OutputState{made}
}

func AtKey(o interface{}, key interface{}) OutputState {
	s, at := resolve(o, false), resolve(key, false)
	fields, _ := s.v.(map[string]interface{})
	k, _ := at.v.(string)
	return OutputState{&state{fields[k], s.secret || at.secret, union(s.deps, at.deps)}}
}

type AnyOutput struct{ OutputState }

func (o AnyOutput) AsStringOutput() StringOutput { return StringOutput{o.OutputState} }

func Any(v interface{}) AnyOutput { return AnyOutput{StateOf(v)} }
func All(args ...interface{}) ArrayOutput {
	whole, list := state{deps: map[string]bool{}}, []interface{}{}
	for _, arg := range args {
		s := resolve(arg, false)
		whole.secret = whole.secret || s.secret
		whole.deps = union(whole.deps, s.deps)
		if o, ok := arg.(Output); ok {
			list = append(list, typed{own(o)})
		} else if _, ok := arg.(Input); ok {
			list = append(list, typed{own(wrap(outputType(reflect.TypeOf(arg), arg), &s))})
		} else {
			list = append(list, typed{arg})
		}
	}
	whole.v = list
	return ArrayOutput{OutputState{&whole}}
}
func ToOutput(v interface{}) Output {
	s := resolve(v, false)
	return wrap(outputType(reflect.TypeOf(v), v), &s)
}
func ToSecret(v interface{}) Output {
	s := resolve(v, false)
	s.secret = true
	return wrap(outputType(reflect.TypeOf(v), v), &s)
}
func Unsecret(v Output) Output {
	s := resolve(v, false)
	s.secret = false
	return wrap(reflect.TypeOf(v), &s)
}
func Sprintf(format string, args ...interface{}) StringOutput {
	return StringOutput{All(args...).ApplyT(func(values []interface{}) string { return fmt.Sprintf(format, values...) }).(StringOutput).OutputState}
}
func JSONMarshal(v interface{}) StringOutput {
	s := resolve(v, false)
	text, err := json.Marshal(native(s.v))
	if err != nil {
		panic(err)
	}
	s.v = string(text)
	return StringOutput{OutputState{&s}}
}

// Makes a list or map of inputs of a plain one.
func fill(into interface{}, from interface{}) {
	r, v := reflect.ValueOf(into).Elem(), reflect.ValueOf(from)
	if v.IsNil() {
		return
	}
	element := func(one reflect.Value) reflect.Value {
		t := r.Type().Elem()
		output, ok := named[t.PkgPath()+"."+strings.TrimSuffix(t.Name(), "Input")+"Output"]
		if !ok {
			output = reflect.TypeOf(AnyOutput{})
		}
		s := resolve(one.Interface(), false)
		return reflect.ValueOf(wrap(output, &s))
	}
	if r.Kind() == reflect.Map {
		r.Set(reflect.MakeMap(r.Type()))
		for _, key := range v.MapKeys() {
			r.SetMapIndex(key, element(v.MapIndex(key)))
		}
		return
	}
	r.Set(reflect.MakeSlice(r.Type(), v.Len(), v.Len()))
	for i := 0; i < v.Len(); i++ {
		r.Index(i).Set(element(v.Index(i)))
	}
}

// ---------------------------------------------------------------------------------------------- what is recorded

type Record struct {
	Type    string                 `json:"type"`
	Name    string                 `json:"name"`
	Custom  bool                   `json:"custom"`
	Remote  bool                   `json:"remote"`
	Inputs  interface{}            `json:"inputs"`
	Deps    map[string][]string    `json:"deps"`
	Options map[string]interface{} `json:"options"`
	Read    interface{}            `json:"read,omitempty"`
	Outputs interface{}            `json:"outputs,omitempty"`
}

type Call struct {
	Token   string                 `json:"token"`
	Args    interface{}            `json:"args"`
	Options map[string]interface{} `json:"options"`
	Self    string                 `json:"self,omitempty"`
}

type Answer struct {
	ID        int                    `json:"id"`
	Resources []*Record              `json:"resources"`
	Calls     []*Call                `json:"calls"`
	Outputs   map[string]interface{} `json:"outputs"`
	Error     *string                `json:"error"`
}

var Current *Answer
var Configuration map[string]string
var Mocked *Mocks

func Begin(id int, config map[string]string, mocks *Mocks) {
	Current = &Answer{ID: id, Resources: []*Record{}, Calls: []*Call{}, Outputs: map[string]interface{}{}}
	Configuration, Mocked = config, mocks
}

func names(deps map[string]bool) []string {
	list := []string{}
	for name := range deps {
		list = append(list, name)
	}
	sort.Strings(list)
	return list
}

type Context struct{ context.Context }

func (*Context) Export(name string, value Input) {
	s := resolve(value, true)
	if s.secret {
		s.v = Secret{s.v}
	}
	Current.Outputs[name] = plain(s.v)
}
func (*Context) Stack() string                            { return "stack" }
func (*Context) Project() string                          { return "project" }
func (*Context) Organization() string                     { return "organization" }
func (*Context) RootDirectory() string                    { return "root_directory" }
func (*Context) RequirePulumiVersion(version string) error { return nil }

type RunFunc func(ctx *Context) error

func Run(body RunFunc) {
	if err := body(&Context{context.Background()}); err != nil {
		panic(err)
	}
}

type Resource interface {
	isResource()
	getRecord() *Record
}
type CustomResource interface {
	Resource
	ID() IDOutput
}
type ProviderResource interface {
	CustomResource
	isProvider()
}
type ComponentResource interface{ Resource }
type ResourceState struct{ record *Record }

func (ResourceState) isResource()          {}
func (r ResourceState) getRecord() *Record { return r.record }
func (r *ResourceState) setRecord(record *Record) { r.record = record }
func (r ResourceState) URN() URNOutput {
	return URNOutput{known("urn:pulumi:stack::project::"+r.record.Type+"::"+r.record.Name, r.record)}
}
func (r ResourceState) PulumiResourceName() string { return r.record.Name }
func (r ResourceState) PulumiResourceType() string { return r.record.Type }

func known(v interface{}, record *Record) OutputState {
	return OutputState{&state{v: v, deps: map[string]bool{record.Name: true}}}
}

type CustomResourceState struct{ ResourceState }

func (r CustomResourceState) ID() IDOutput {
	if r.record.Read != nil {
		return IDOutput{known(r.record.Read, r.record)}
	}
	return IDOutput{known(Mocked.Identifier(r.record.Type, r.record.Name), r.record)}
}

type ProviderResourceState struct{ CustomResourceState }

func (ProviderResourceState) isProvider() {}

func isNil(v interface{}) bool {
	r := reflect.ValueOf(v)
	return !r.IsValid() || r.Kind() == reflect.Ptr && r.IsNil()
}

func (ctx *Context) register(token, name string, args interface{}, resource interface{}, custom, remote bool, read interface{}, opts []ResourceOption) {
	record := &Record{Type: token, Name: name, Custom: custom, Remote: remote, Deps: map[string][]string{}, Options: map[string]interface{}{}}
	Current.Resources = append(Current.Resources, record)
	inputs := map[string]interface{}{}
	if !isNil(args) {
		r := reflect.Indirect(reflect.ValueOf(args))
		if r.Kind() == reflect.Map {
			for _, key := range r.MapKeys() {
				record.input(inputs, key.String(), r.MapIndex(key).Interface())
			}
		} else {
			for i := 0; i < r.NumField(); i++ {
				if tag := r.Type().Field(i).Tag.Get("pulumi"); tag != "" {
					record.input(inputs, tag, r.Field(i).Interface())
				}
			}
		}
	}
	record.Inputs = plain(inputs)
	if read != nil {
		record.Read = plain(resolve(read, true).v)
	}
	for _, opt := range opts {
		if opt != nil {
			opt.isResourceOption()(record.Options)
		}
	}
	resource.(interface{ setRecord(*Record) }).setRecord(record)
	if !custom {
		return
	}
	values := Mocked.Resource(token, name)
	r := reflect.ValueOf(resource).Elem()
	for i := 0; i < r.NumField(); i++ {
		tag := r.Type().Field(i).Tag.Get("pulumi")
		if tag == "" {
			continue
		}
		s := state{v: values[tag], deps: map[string]bool{name: true}}
		if hidden, ok := s.v.(Secret); ok {
			s.v, s.secret = hidden.V, true
		}
		r.Field(i).Set(reflect.ValueOf(wrap(r.Field(i).Type(), &s)))
	}
}

func (record *Record) input(inputs map[string]interface{}, name string, value interface{}) {
	s := resolve(value, true)
	if s.v == nil {
		return
	}
	if s.secret {
		s.v = Secret{s.v}
	}
	inputs[name] = s.v
	if len(s.deps) > 0 {
		record.Deps[name] = names(s.deps)
	}
}

func (ctx *Context) Register(token, name string, args interface{}, resource interface{}, opts ...ResourceOption) error {
	ctx.register(token, name, args, resource, true, false, nil, opts)
	return nil
}
func (ctx *Context) RegisterRemote(token, name string, args interface{}, resource interface{}, opts ...ResourceOption) error {
	ctx.register(token, name, args, resource, true, true, nil, opts)
	Current.Resources[len(Current.Resources)-1].Custom = false
	return nil
}
func (ctx *Context) Read(token, name string, id IDInput, state interface{}, resource interface{}, opts ...ResourceOption) error {
	ctx.register(token, name, state, resource, true, false, id, opts)
	return nil
}
func (ctx *Context) RegisterComponentResource(token, name string, resource interface{}, opts ...ResourceOption) error {
	ctx.register(token, name, nil, resource, false, false, nil, opts)
	return nil
}
func (ctx *Context) RegisterComponentResourceV2(token, name string, args interface{}, resource interface{}, opts ...ResourceOption) error {
	ctx.register(token, name, args, resource, false, false, nil, opts)
	return nil
}
func (ctx *Context) RegisterResourceOutputs(resource Resource, outputs Map) error {
	resource.getRecord().Outputs = plain(resolve(outputs, true).v)
	return nil
}

func (ctx *Context) call(token string, args interface{}, self Resource, opts []InvokeOption) (interface{}, state) {
	record := &Call{Token: token, Options: map[string]interface{}{}}
	Current.Calls = append(Current.Calls, record)
	given := resolve(args, true)
	if given.v == nil {
		given.v = map[string]interface{}{}
	}
	record.Args = plain(given.v)
	for _, opt := range opts {
		if opt != nil {
			opt.isInvokeOption()(record.Options)
		}
	}
	whole := resolve(args, false)
	if list, ok := record.Options["dependsOn"].([]string); ok {
		for _, name := range list {
			whole.deps = union(whole.deps, map[string]bool{name: true})
		}
	}
	if self != nil {
		record.Self = self.getRecord().Name
		whole.deps = union(whole.deps, map[string]bool{record.Self: true})
	}
	found := Mocked.Function(token)
	if single, ok := found[""]; ok {
		return single, whole
	}
	return found, whole
}

func (ctx *Context) Invoke(token string, args interface{}, result interface{}, opts ...InvokeOption) error {
	found, _ := ctx.call(token, args, nil, opts)
	r := reflect.ValueOf(result).Elem()
	r.Set(convert(found, r.Type()))
	return nil
}
func (ctx *Context) InvokeOutput(token string, args interface{}, opts ...InvokeOption) OutputState {
	found, whole := ctx.call(token, args, nil, opts)
	return OutputState{&state{found, whole.secret, whole.deps}}
}
func (ctx *Context) CallOutput(token string, args interface{}, self Resource) OutputState {
	found, whole := ctx.call(token, args, self, nil)
	return OutputState{&state{found, whole.secret, whole.deps}}
}

// ---------------------------------------------------------------------------------------------- options

type setting func(map[string]interface{})
type ResourceOption interface{ isResourceOption() setting }
type InvokeOption interface{ isInvokeOption() setting }
type ResourceOrInvokeOption interface {
	ResourceOption
	InvokeOption
}
type option struct{ set setting }

func (o option) isResourceOption() setting { return o.set }
func (o option) isInvokeOption() setting   { return o.set }
func put(name string, v interface{}) option {
	return option{func(options map[string]interface{}) { options[name] = v }}
}
func nameOf(r Resource) interface{} {
	if isNil(r) {
		return nil
	}
	return r.getRecord().Name
}
func namesOf(list []Resource) []string {
	found := map[string]bool{}
	for _, r := range list {
		if !isNil(r) {
			found[r.getRecord().Name] = true
		}
	}
	return names(found)
}

type CustomTimeouts struct{ Create, Update, Delete, Read string }
type Alias struct {
	Name, Type, Stack, Project StringInput
	Parent                     Resource
	ParentURN, URN             URNInput
	NoParent                   BoolInput
}

func DependsOn(o []Resource) ResourceOrInvokeOption {
	return option{func(options map[string]interface{}) {
		before, _ := options["dependsOn"].([]string)
		options["dependsOn"] = append(before, namesOf(o)...)
	}}
}
func DependsOnInputs(o ResourceArrayInput) ResourceOrInvokeOption { return put("dependsOn", names(resolve(o, false).deps)) }
func Parent(r Resource) ResourceOrInvokeOption              { return put("parent", nameOf(r)) }
func Provider(r ProviderResource) ResourceOrInvokeOption    { return put("provider", nameOf(r)) }
func Providers(o ...ProviderResource) ResourceOption {
	list := []Resource{}
	for _, r := range o {
		list = append(list, r)
	}
	return put("providers", namesOf(list))
}
func ProviderMap(o map[string]ProviderResource) ResourceOption {
	list := []Resource{}
	for _, r := range o {
		list = append(list, r)
	}
	return put("providers", namesOf(list))
}
func Protect(o bool) ResourceOption                         { return put("protect", o) }
func RetainOnDelete(b bool) ResourceOption                  { return put("retainOnDelete", b) }
func DeletedWith(r Resource) ResourceOption                 { return put("deletedWith", nameOf(r)) }
func DeleteBeforeReplace(o bool) ResourceOption             { return put("deleteBeforeReplace", o) }
func IgnoreChanges(o []string) ResourceOption               { return put("ignoreChanges", o) }
func AdditionalSecretOutputs(o []string) ResourceOption     { return put("additionalSecretOutputs", o) }
func ReplaceOnChanges(o []string) ResourceOption            { return put("replaceOnChanges", o) }
func ReplaceWith(o []Resource) ResourceOption               { return put("replaceWith", namesOf(o)) }
func HideDiffs(o []string) ResourceOption                   { return put("hideDiffs", o) }
func EnvVarMappings(o map[string]string) ResourceOption     { return put("envVarMappings", o) }
func ReplacementTrigger(o Input) ResourceOption             { return put("replacementTrigger", plain(resolve(o, false).v)) }
func Import(o IDInput) ResourceOption                       { return put("import", plain(resolve(o, false).v)) }
func Version(o string) ResourceOrInvokeOption               { return put("version", o) }
func PluginDownloadURL(o string) ResourceOrInvokeOption     { return put("pluginDownloadURL", o) }
func Timeouts(o *CustomTimeouts) ResourceOption {
	found := map[string]interface{}{}
	for name, v := range map[string]string{"create": o.Create, "update": o.Update, "delete": o.Delete, "read": o.Read} {
		if v != "" {
			found[name] = v
		}
	}
	return put("customTimeouts", found)
}
func Aliases(o []Alias) ResourceOption {
	list := []interface{}{}
	for _, a := range o {
		found := map[string]interface{}{}
		for name, v := range map[string]interface{}{"name": a.Name, "type": a.Type, "stack": a.Stack, "project": a.Project, "urn": a.URN} {
			if s := resolve(v, false); s.v != nil {
				found[name] = s.v
			}
		}
		if a.Parent != nil {
			found["parent"] = nameOf(a.Parent)
		}
		if s := resolve(a.NoParent, false); s.v == true {
			found["noParent"] = true
		}
		if urn, ok := found["urn"]; ok {
			list = append(list, urn)
		} else {
			list = append(list, found)
		}
	}
	return put("aliases", list)
}

type ResourceHookArgs struct {
	URN                                            URN
	ID                                             ID
	Name, Type                                     string
	NewInputs, OldInputs, NewOutputs, OldOutputs   map[string]interface{}
}
type ResourceHookOptions struct {
	OnDryRun     bool
	IgnoreErrors bool
}
type ErrorHookArgs struct {
	URN        URN
	Name, Type string
}
type ResourceHook struct{ name string }
type ErrorHook struct{ name string }
type ResourceHookFunction func(args *ResourceHookArgs) error
type ErrorHookFunction func(args *ErrorHookArgs) (bool, error)
type ResourceHookBinding struct {
	BeforeCreate, AfterCreate, BeforeUpdate, AfterUpdate, BeforeDelete, AfterDelete []*ResourceHook
	OnError                                                                         []*ErrorHook
}

func (ctx *Context) RegisterResourceHook(name string, f ResourceHookFunction, o *ResourceHookOptions) (*ResourceHook, error) {
	return &ResourceHook{name}, nil
}
func (ctx *Context) RegisterErrorHook(name string, f ErrorHookFunction) (*ErrorHook, error) {
	return &ErrorHook{name}, nil
}
func ResourceHooks(b *ResourceHookBinding) ResourceOption {
	found := map[string]interface{}{}
	r := reflect.ValueOf(*b)
	for i := 0; i < r.NumField(); i++ {
		list := []string{}
		for j := 0; j < r.Field(i).Len(); j++ {
			list = append(list, r.Field(i).Index(j).Elem().Field(0).String())
		}
		if name := r.Type().Field(i).Name; len(list) > 0 {
			found[strings.ToLower(name[:1])+name[1:]] = list
		}
	}
	return put("hooks", found)
}

type ResourceArrayInput interface{ Input }

// ---------------------------------------------------------------------------------------------- the engine's own resources

type StackReference struct {
	CustomResourceState
	Name              StringOutput      `pulumi:"name"`
	Outputs           MapOutput         `pulumi:"outputs"`
	SecretOutputNames StringArrayOutput `pulumi:"secretOutputNames"`
}
type StackReferenceArgs struct {
	Name StringInput `pulumi:"name"`
}

func NewStackReference(ctx *Context, name string, args *StackReferenceArgs, opts ...ResourceOption) (*StackReference, error) {
	made, id := &StackReference{}, IDInput(ID(name))
	if args != nil && args.Name != nil {
		id = ID(resolve(args.Name, false).v.(string))
	}
	return made, ctx.Read("pulumi:pulumi:StackReference", name, id, nil, made, opts...)
}
func (r *StackReference) GetOutput(name StringInput) AnyOutput { return AnyOutput{AtKey(r.Outputs, name)} }
func (r *StackReference) GetStringOutput(name StringInput) StringOutput {
	return StringOutput{AtKey(r.Outputs, name)}
}
func (r *StackReference) GetIDOutput(name StringInput) IDOutput { return IDOutput{AtKey(r.Outputs, name)} }

type Stash struct {
	CustomResourceState
	Output AnyOutput
	Input  AnyOutput
}
type StashArgs struct {
	Input Input `pulumi:"input"`
}

func NewStash(ctx *Context, name string, args *StashArgs, opts ...ResourceOption) (*Stash, error) {
	made := &Stash{}
	err := ctx.Register("pulumi:index:Stash", name, args, made, opts...)
	s := resolve(args.Input, false)
	s.deps = union(s.deps, map[string]bool{name: true})
	made.Output, made.Input = AnyOutput{OutputState{&s}}, AnyOutput{OutputState{&s}}
	return made, err
}

type asset struct {
	kind string
	of   interface{}
}

func NewFileAsset(path string) Asset                        { return asset{"FileAsset", path} }
func NewStringAsset(text string) Asset                      { return asset{"StringAsset", text} }
func NewRemoteAsset(uri string) Asset                       { return asset{"RemoteAsset", uri} }
func NewFileArchive(path string) Archive                    { return asset{"FileArchive", path} }
func NewRemoteArchive(uri string) Archive                   { return asset{"RemoteArchive", uri} }
func NewAssetArchive(assets map[string]interface{}) Archive { return asset{"AssetArchive", assets} }

// The value that a pointer points to, as a secret.
func SecretOf(pointer interface{}) Output {
	return ToSecret(reflect.ValueOf(pointer).Elem().Interface())
}
