"""The core of Pulumi's C# SDK as a C# source: what programs may write, and nothing behind it.

Overloads and conversions are those of the published SDK, for they decide what compiles. Every member that would do something
throws, since nothing of this ever runs.
"""


def tuples():
    """`Output.Tuple`, for two to eight values, all inputs or all outputs."""
    lines = []
    for count in range(2, 9):
        kinds = ", ".join(f"T{i}" for i in range(1, count + 1))
        for shape in ("Input", "Output"):
            items = ", ".join(f"{shape}<T{i}> item{i}" for i in range(1, count + 1))
            lines.append(f"        public static Output<({kinds})> Tuple<{kinds}>({items}) => throw null!;")
    return "\n".join(lines)


def conversions(name, sources):
    """The implicit conversions to a type."""
    return "\n".join(f"        public static implicit operator {name}({source} value) => throw null!;" for source in sources)


def configuration():
    """`Config`'s readers: of each kind one that may find nothing and one that must find something, each also as a secret."""
    lines = []
    for suffix, kind in (("", "string"), ("Boolean", "bool"), ("Int32", "int"), ("Double", "double")):
        lines += [
            f"        public {kind}? Get{suffix}(string key) => throw null!;",
            f"        public {kind} Require{suffix}(string key) => throw null!;",
            f"        public Output<{kind}>? GetSecret{suffix}(string key) => throw null!;",
            f"        public Output<{kind}> RequireSecret{suffix}(string key) => throw null!;",
        ]
    for options in ("", ", JsonSerializerOptions options"):
        lines += [
            f"        public T GetObject<T>(string key{options}) => throw null!;",
            f"        public T RequireObject<T>(string key{options}) => throw null!;",
            f"        public Output<T>? GetSecretObject<T>(string key{options}) => throw null!;",
            f"        public Output<T> RequireSecretObject<T>(string key{options}) => throw null!;",
        ]
    return "\n".join(lines)


def log():
    """`Log`'s writers, which differ in name and, for exceptions, in what they are given."""
    rest = "Resource? resource = null, int? streamId = null, bool? ephemeral = null) => throw null!;"
    kinds = {"Debug": "string", "Info": "string", "Warn": "string", "Error": "string", "Exception": "Exception"}
    return "\n".join(f"        public static void {name}({kind} value, {rest}" for name, kind in kinds.items())


LISTS = ["{}", "Output<{}>", "Input<{}>"]
LISTS += [form.format(inner) for form in ("{}[]", "List<{}>", "ImmutableArray<{}>") for inner in LISTS[:3]]
LISTS += ["Output<{}[]>", "Output<List<{}>>", "Output<IEnumerable<{}>>", "Output<ImmutableArray<{}>>"]
MAPS = ["Dictionary<string, V>", "ImmutableDictionary<string, V>"]
MAPS += [f"Output<{kind}>" for kind in ("Dictionary<string, V>", "IDictionary<string, V>", "ImmutableDictionary<string, V>")]
UNIONS = ["Union<T0, T1>", "T0", "T1", "Input<T0>", "Input<T1>", "Output<Union<T0, T1>>", "Output<T0>", "Output<T1>"]
JSONS = ["string", "JsonDocument", "JsonElement", "Output<string>", "Output<JsonDocument>", "Output<JsonElement>"]

CORE = f"""#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Pulumi
{{
    public sealed class Output<T>
    {{
        internal Output() {{ }}
        public static Output<T> Create(Task<T> value) => throw null!;
        public Output<ValueTuple> Apply(Func<T, Task> func) => throw null!;
        public Output<R> Apply<R>(Func<T, R> func) => throw null!;
        public Output<R> Apply<R>(Func<T, Task<R>> func) => throw null!;
        public Output<R> Apply<R>(Func<T, Input<R>?> func) => throw null!;
        public Output<R> Apply<R>(Func<T, Output<R>?> func) => throw null!;
    }}

    public static class Output
    {{
        public static Output<T> Create<T>(T value) => throw null!;
        public static Output<T> Create<T>(Task<T> value) => throw null!;
        public static Output<T> CreateSecret<T>(T value) => throw null!;
        public static Output<T> CreateSecret<T>(Task<T> value) => throw null!;
        public static Output<T> CreateSecret<T>(Output<T> value) => throw null!;
        public static Output<T> Unsecret<T>(Output<T> output) => throw null!;
        public static Task<bool> IsSecretAsync<T>(Output<T> output) => throw null!;
        public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => throw null!;
        public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => throw null!;
        public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => throw null!;
        public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => throw null!;
        public static Output<string> Format(FormattableString text) => throw null!;
        public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) => throw null!;
        public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) => throw null!;
{tuples()}
    }}

    public static class OutputExtensions
    {{
        public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) => throw null!;
        public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => throw null!;
        public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => throw null!;
        public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => throw null!;
        public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => throw null!;
        public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => throw null!;
        public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => throw null!;
        public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => throw null!;
    }}

    public class Input<T>
    {{
        private protected Input() {{ }}
{conversions("Input<T>", ["T", "Output<T>"])}
        public static implicit operator Output<T>(Input<T> input) => throw null!;
    }}

    public static class InputExtensions
    {{
        public static Output<R> Apply<T, R>(this Input<T>? input, Func<T, R> func) => throw null!;
        public static Output<R> Apply<T, R>(this Input<T>? input, Func<T, Task<R>> func) => throw null!;
        public static Output<R> Apply<T, R>(this Input<T>? input, Func<T, Input<R>?> func) => throw null!;
        public static Output<R> Apply<T, R>(this Input<T>? input, Func<T, Output<R>?> func) => throw null!;
        public static Output<T> ToOutput<T>(this Input<T>? input) => throw null!;
    }}

    public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
    {{
        public InputList() {{ }}
        public void Add(params Input<T>[] inputs) => throw null!;
        public void Add(InputList<T> inputs) => throw null!;
        public void AddRange(InputList<T> inputs) => throw null!;
        public InputList<T> Concat(InputList<T> other) => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        public IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken token) => throw null!;
{conversions("InputList<T>", [form.format("T") for form in LISTS])}
    }}

    public static class InputListExtensions
    {{
        public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) => throw null!;
        public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) => throw null!;
    }}

    public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, V>>>
    {{
        public InputMap() {{ }}
        public void Add(string key, Input<V> value) => throw null!;
        public void Add(InputMap<V> values) => throw null!;
        public void AddRange(InputMap<V> values) => throw null!;
        public Input<V> this[string key] {{ set => throw null!; }}
        public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        public IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(CancellationToken token) => throw null!;
{conversions("InputMap<V>", MAPS)}
    }}

    public static class InputMapExtensions
    {{
        public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) => throw null!;
        public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) => throw null!;
    }}

    public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
    {{
        public InputUnion() {{ }}
{conversions("InputUnion<T0, T1>", UNIONS)}
    }}

    public sealed class InputJson : Input<JsonElement>
    {{
        public InputJson() {{ }}
{conversions("InputJson", JSONS)}
    }}

    public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>
    {{
        public T0 AsT0 => throw null!;
        public T1 AsT1 => throw null!;
        public bool IsT0 => throw null!;
        public bool IsT1 => throw null!;
        public object Value => throw null!;
        public bool Equals(Union<T0, T1> other) => throw null!;
        public static Union<T0, T1> FromT0(T0 input) => throw null!;
        public static Union<T0, T1> FromT1(T1 input) => throw null!;
        public R Match<R>(Func<T0, R> f0, Func<T1, R> f1) => throw null!;
        public void Switch(Action<T0> f0, Action<T1> f1) => throw null!;
{conversions("Union<T0, T1>", ["T0", "T1"])}
    }}

    public abstract class AssetOrArchive {{ private protected AssetOrArchive() {{ }} }}
    public abstract class Asset : AssetOrArchive {{ private protected Asset() {{ }} }}
    public sealed class FileAsset : Asset {{ public FileAsset(string path) {{ }} }}
    public sealed class StringAsset : Asset {{ public StringAsset(string text) {{ }} }}
    public sealed class RemoteAsset : Asset {{ public RemoteAsset(string uri) {{ }} }}
    public abstract class Archive : AssetOrArchive {{ private protected Archive() {{ }} }}
    public sealed class AssetArchive : Archive {{ public AssetArchive(IDictionary<string, AssetOrArchive> assets) {{ }} }}
    public sealed class FileArchive : Archive {{ public FileArchive(string path) {{ }} }}
    public sealed class RemoteArchive : Archive {{ public RemoteArchive(string uri) {{ }} }}

    public sealed class InputAttribute : Attribute
    {{
        public InputAttribute(string name, bool required = false, bool json = false) {{ }}
    }}

    public sealed class OutputAttribute : Attribute {{ public OutputAttribute(string? name = null) {{ }} }}
    public sealed class OutputTypeAttribute : Attribute {{ }}
    public sealed class OutputConstructorAttribute : Attribute {{ }}
    public sealed class EnumTypeAttribute : Attribute {{ }}

    public abstract class InputArgs {{ protected InputArgs() {{ }} }}
    public abstract class ResourceArgs : InputArgs {{ public static readonly ResourceArgs Empty = null!; }}
    public abstract class InvokeArgs : InputArgs {{ public static readonly InvokeArgs Empty = null!; }}
    public abstract class CallArgs : InputArgs {{ public static readonly CallArgs Empty = null!; }}

    public class Resource
    {{
        private protected Resource() {{ }}
        public Output<string> Urn => throw null!;
        public string GetResourceType() => throw null!;
        public string GetResourceName() => throw null!;
    }}

    public class CustomResource : Resource
    {{
        public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null) {{ }}
        public Output<string> Id => throw null!;
    }}

    public class ProviderResource : CustomResource
    {{
        public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
            : base(package, name, args, options) {{ }}
    }}

    public class ComponentResource : Resource
    {{
        public ComponentResource(string type, string name, ComponentResourceOptions? options = null) {{ }}
        public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null,
            bool remote = false) {{ }}
        protected void RegisterOutputs() => throw null!;
        protected void RegisterOutputs(IDictionary<string, object?> outputs) => throw null!;
        protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => throw null!;
        protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => throw null!;
    }}

    public class Stack : ComponentResource
    {{
        public Stack(StackOptions? options = null) : base("", "") {{ }}
    }}

    public class StackOptions
    {{
        public List<ResourceTransformation> ResourceTransformations {{ get; set; }} = null!;
        public List<ResourceTransform> ResourceTransforms {{ get; set; }} = null!;
    }}

    public class StackReference : CustomResource
    {{
        public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
            : base(name, name, args, options) {{ }}
        public Output<string> Name => throw null!;
        public Output<ImmutableDictionary<string, object>> Outputs => throw null!;
        public Output<ImmutableArray<string>> SecretOutputNames => throw null!;
        public Output<object?> GetOutput(Input<string> name) => throw null!;
        public Output<object> RequireOutput(Input<string> name) => throw null!;
        public Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name) => throw null!;
        public Task<object?> GetValueAsync(Input<string> name) => throw null!;
        public Task<object> RequireValueAsync(Input<string> name) => throw null!;
    }}

    public class Stash : CustomResource
    {{
        public Stash(string name, StashArgs? args = null, CustomResourceOptions? options = null)
            : base(name, name, args, options) {{ }}
        public Output<object?> Input => throw null!;
        public Output<object?> Output => throw null!;
    }}

    public class StashArgs : ResourceArgs
    {{
        public Input<object>? Input {{ get; set; }}
    }}

    public class StackReferenceArgs : ResourceArgs
    {{
        public Input<string>? Name {{ get; set; }}
    }}

    public sealed class StackReferenceOutputDetails
    {{
        public object? Value {{ get; set; }}
        public object? SecretValue {{ get; set; }}
    }}

    public sealed class Alias
    {{
        public string? Urn {{ get; set; }}
        public Input<string>? Name {{ get; set; }}
        public Input<string>? Type {{ get; set; }}
        public Input<string>? Stack {{ get; set; }}
        public Input<string>? Project {{ get; set; }}
        public Resource? Parent {{ get; set; }}
        public Input<string>? ParentUrn {{ get; set; }}
        public bool NoParent {{ get; set; }}
    }}

    public sealed class CustomTimeouts
    {{
        public TimeSpan? Create {{ get; set; }}
        public TimeSpan? Update {{ get; set; }}
        public TimeSpan? Delete {{ get; set; }}
    }}

    public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

    public readonly struct ResourceTransformationArgs
    {{
        public Resource Resource => throw null!;
        public ResourceArgs Args => throw null!;
        public ResourceOptions Options => throw null!;
    }}

    public readonly struct ResourceTransformationResult
    {{
        public ResourceTransformationResult(ResourceArgs args, ResourceOptions options) {{ }}
    }}

    public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken t = default);

    public readonly struct ResourceTransformArgs
    {{
        public string Name => throw null!;
        public string Type => throw null!;
        public bool Custom => throw null!;
        public ImmutableDictionary<string, object?> Args => throw null!;
        public ResourceOptions Options => throw null!;
    }}

    public readonly struct ResourceTransformResult
    {{
        public ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options) {{ }}
    }}

    public abstract class ResourceOptions
    {{
        public Input<string>? Id {{ get; set; }}
        public Resource? Parent {{ get; set; }}
        public InputList<Resource> DependsOn {{ get; set; }} = null!;
        public bool? Protect {{ get; set; }}
        public List<string> IgnoreChanges {{ get; set; }} = null!;
        public string? Version {{ get; set; }}
        public ProviderResource? Provider {{ get; set; }}
        public CustomTimeouts? CustomTimeouts {{ get; set; }}
        public List<ResourceTransformation> ResourceTransformations {{ get; set; }} = null!;
        public List<ResourceTransform> ResourceTransforms {{ get; set; }} = null!;
        public List<Input<Alias>> Aliases {{ get; set; }} = null!;
        public string? Urn {{ get; set; }}
        public List<string> ReplaceOnChanges {{ get; set; }} = null!;
        public string? PluginDownloadURL {{ get; set; }}
        public bool? RetainOnDelete {{ get; set; }}
        public Resource? DeletedWith {{ get; set; }}
        public InputList<Resource> ReplaceWith {{ get; set; }} = null!;
        public List<string> HideDiffs {{ get; set; }} = null!;
        public Input<object>? ReplacementTrigger {{ get; set; }}
    }}

    public sealed class CustomResourceOptions : ResourceOptions
    {{
        public bool? DeleteBeforeReplace {{ get; set; }}
        public List<string> AdditionalSecretOutputs {{ get; set; }} = null!;
        public string? ImportId {{ get; set; }}
        public Dictionary<string, string> EnvVarMappings {{ get; set; }} = null!;
    }}

    public sealed class ComponentResourceOptions : ResourceOptions
    {{
        public List<ProviderResource> Providers {{ get; set; }} = null!;
    }}

    public class InvokeOptions
    {{
        public Resource? Parent {{ get; set; }}
        public ProviderResource? Provider {{ get; set; }}
        public string? Version {{ get; set; }}
        public string? PluginDownloadURL {{ get; set; }}
    }}

    public class InvokeOutputOptions : InvokeOptions
    {{
        public InputList<Resource> DependsOn {{ get; set; }} = null!;
    }}

    public sealed class Config
    {{
        public Config(string? name = null) {{ }}
{configuration()}
    }}

    public static class Log
    {{
{log()}
    }}

    public sealed class Deployment
    {{
        private Deployment() {{ }}
        public static DeploymentInstance Instance => throw null!;
        public static Task<int> RunAsync(Action action) => throw null!;
        public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => throw null!;
        public static Task<int> RunAsync(Func<Task> func) => throw null!;
        public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? o = null) => throw null!;
        public static Task<int> RunAsync<S>() where S : Stack, new() => throw null!;
        public static Task<int> RunAsync<S>(IServiceProvider serviceProvider) where S : Stack => throw null!;
    }}

    public sealed class DeploymentInstance
    {{
        private DeploymentInstance() {{ }}
        public string StackName => throw null!;
        public string ProjectName => throw null!;
        public string OrganizationName => throw null!;
        public string RootDirectory => throw null!;
        public bool IsDryRun => throw null!;
        public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => throw null!;
        public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => throw null!;
        public Output<T> Call<T>(string token, CallArgs args, Resource? self = null) => throw null!;
    }}
}}
"""
