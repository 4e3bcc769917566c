"""The Java classes that every program sees: outputs, options, assets. Texts by the name of the class.

Programs are compiled against them, and can run: resources, calls and stack outputs are recorded (`Recorder`). Outputs are evaluated when they are
first asked for, and all of them at the end.
"""

from java_runtime import JSON, MOCKS, RECORDER



def numbered(form, n, between=", "):
    """A form for each of the numbers from 1 on."""
    return between.join(form.format(i) for i in range(1, n + 1))


TUPLES = "".join(
    f"  public static class Tuple{n}<{numbered('T{0}', n)}> {{ {numbered('public T{0} t{0};', n, ' ')} }}\n"
    for n in range(2, 9)
)
TUPLE = "".join(
    f"  @SuppressWarnings(\"unchecked\") static <{numbered('T{0}', n)}> Output<Tuples.Tuple{n}<{numbered('T{0}', n)}>> tuple("
    f"{numbered('Output<T{0}> t{0}', n)}) {{ return all(List.<Output<Object>>of({numbered('(Output<Object>) (Output<?>) t{0}', n)}))"
    f".applyValue(v -> {{ var t = new Tuples.Tuple{n}<{numbered('T{0}', n)}>(); "
    + " ".join(f"t.t{i} = (T{i}) v.get({i - 1});" for i in range(1, n + 1))
    + " return t; }); }\n"
    for n in range(2, 9)
)

BUILDER = (
    "  public static Builder builder() {{ return new Builder(); }}\n"
    "  public static class Builder {{ private final {0} made = new {0}();\n{1}  public {0} build() {{ return made; }} }} }}\n"
)

CORE = {
    "com.pulumi.core.Tuples": "package com.pulumi.core;\npublic class Tuples {\n" + TUPLES + "}\n",
    "com.pulumi.core.Output": """package com.pulumi.core;
import java.util.*; import java.util.function.*;
public interface Output<T> {
  State state();
  @SuppressWarnings("unchecked") default <U> Output<U> apply(Function<T, Output<U>> f) {
    return new Lazy<>(() -> { State s = state(); Output<U> o = f.apply((T) s.value); State inner = o.state();
      return new State(inner.value, s.secret || inner.secret, State.union(s.deps, inner.deps)); });
  }
  default <U> Output<U> applyValue(Function<T, U> f) { return apply(v -> Output.ofNullable(f.apply(v))); }
  default Output<T> asSecret() { return new Lazy<>(() -> new State(state().value, true, state().deps)); }
  default Output<T> asPlaintext() { return new Lazy<>(() -> new State(state().value, false, state().deps)); }
  static <T> Output<T> of(T v) { return ofNullable(Objects.requireNonNull(v)); }
  static <T> Output<T> ofSecret(T v) { return new Lazy<>(() -> new State(v, true, Set.of())); }
  static <T> Output<T> of(java.util.concurrent.CompletableFuture<T> v) { return new Lazy<>(() -> { if (!v.isDone()) Recorder.drain(); return new State(v.getNow(null), false, Set.of()); }); }
  static <T> Output<T> ofNullable(T v) { return new Lazy<>(() -> new State(v, false, Set.of())); }
  static Output<String> format(String form, Object... values) {
    return new Lazy<>(() -> { State s = State.of(Arrays.asList(values), false); return new State(String.format(form, ((List<?>) s.value).toArray()), s.secret, s.deps); });
  }
  @SafeVarargs static <T> Output<List<T>> all(Output<T>... values) { return State.all(Arrays.asList(values)); }
  static <T> Output<List<T>> all(Iterable<Output<T>> values) { List<Output<T>> list = new ArrayList<>(); values.forEach(list::add); return State.all(list); }
"""
    + TUPLE
    + "}\n",
    "com.pulumi.core.Lazy": """package com.pulumi.core;
import java.util.function.Supplier;
public final class Lazy<T> implements Output<T> {
  private Supplier<State> supplier; private State state; private RuntimeException problem;
  public Lazy(Supplier<State> supplier) { this.supplier = supplier; Recorder.pending(this); }
  public State state() {
    if (problem != null) throw problem;
    if (state == null) {
      Supplier<State> own = supplier; supplier = () -> { throw new IllegalStateException("an output waits for itself"); };
      try { state = own.get(); } catch (RuntimeException e) { problem = e; throw e; }
    }
    return state;
  }
  @Override public String toString() { throw new IllegalStateException("an output has no text before it is known"); }
}
""",
    "com.pulumi.core.State": """package com.pulumi.core;
import java.util.*;
public final class State {
  public final Object value; public final boolean secret; public final Set<String> deps;
  public State(Object value, boolean secret, Set<String> deps) { this.value = value; this.secret = secret; this.deps = deps; }
  public static Set<String> union(Set<String> a, Set<String> b) { Set<String> all = new TreeSet<>(a); all.addAll(b); return all; }
  static <T> Output<List<T>> all(List<Output<T>> values) {
    return new Lazy<>(() -> { List<Object> list = new ArrayList<>(); boolean secret = false; Set<String> deps = Set.of();
      for (Output<T> o : values) { State s = o.state(); list.add(s.value); secret |= s.secret; deps = union(deps, s.deps); }
      return new State(list, secret, deps); });
  }
  /** A value once all that it holds is known. What is secret within it is the whole's, unless `keeps`, which marks it where it stands. */
  public static State of(Object value, boolean keeps) {
    if (value instanceof Output<?> o) { State s = o.state(), inner = of(s.value, keeps);
      return new State(inner.value, s.secret || inner.secret, union(s.deps, inner.deps)); }
    if (value instanceof Optional<?> o) return of(o.orElse(null), keeps);
    if (value instanceof Either<?, ?> e) return of(e.left() != null ? e.left() : e.right(), keeps);
    if (value instanceof Valued v) return of(v.recordedValues(), keeps);
    if (value instanceof com.pulumi.resources.Resource r) return new State(r, false, Set.of(r.record.name()));
    if (value instanceof Object[] a) return of(Arrays.asList(a), keeps);
    if (value instanceof Map<?, ?> m) { Map<String, Object> found = new LinkedHashMap<>(); boolean secret = false; Set<String> deps = Set.of();
      for (Map.Entry<?, ?> e : m.entrySet()) { State s = of(e.getValue(), keeps); if (s.value == null) continue;
        found.put(String.valueOf(e.getKey()), keeps && s.secret ? new Secret(s.value) : s.value); secret |= s.secret; deps = union(deps, s.deps); }
      return new State(found, secret && !keeps, deps); }
    if (value instanceof Iterable<?> list) { List<Object> found = new ArrayList<>(); boolean secret = false; Set<String> deps = Set.of();
      for (Object e : list) { State s = of(e, keeps); found.add(keeps && s.secret ? new Secret(s.value) : s.value); secret |= s.secret; deps = union(deps, s.deps); }
      return new State(found, secret && !keeps, deps); }
    return new State(value, false, Set.of());
  }
}
""",
    "com.pulumi.core.Secret": "package com.pulumi.core;\npublic record Secret(Object value) { }\n",
    "com.pulumi.core.Valued": "package com.pulumi.core;\npublic interface Valued { Object recordedValues(); }\n",
    "com.pulumi.core.Either": """package com.pulumi.core;
public record Either<L, R>(L left, R right) { public static <L, R> Either<L, R> ofLeft(L v) { return new Either<>(v, null); }
  public static <L, R> Either<L, R> ofRight(R v) { return new Either<>(null, v); } }
""",
    "com.pulumi.Pulumi": """package com.pulumi;
import java.util.function.Consumer;
public interface Pulumi { static void run(Consumer<Context> stack) { stack.accept(new Context()); } }
""",
    "com.pulumi.Context": """package com.pulumi;
import com.pulumi.core.*;
public class Context {
  public Context export(String name, Output<?> value) { Recorder.export(name, value); return this; }
  public <T> Context export(String name, T value) { Recorder.export(name, value); return this; }
  public Config config() { return new Config("project"); } public Config config(String name) { return new Config(name); }
  public String stackName() { return "stack"; } public String projectName() { return "project"; } public String organizationName() { return "organization"; } }
""",
    "com.pulumi.Config": """package com.pulumi;
import com.pulumi.core.*; import java.util.Optional;
public class Config {
  private final String name; Config(String name) { this.name = name; }
  private <T> T present(Optional<T> v, String k) { return v.orElseThrow(() -> new RuntimeException("missing configuration " + k)); }
  public Optional<String> get(String k) { return Optional.ofNullable(Recorder.config.get(name + ":" + k)); }
  public String require(String k) { return present(get(k), k); }
  public Optional<Boolean> getBoolean(String k) { return get(k).map(Boolean::parseBoolean); }
  public boolean requireBoolean(String k) { return present(getBoolean(k), k); }
  public Optional<Integer> getInteger(String k) { return get(k).map(Integer::parseInt); }
  public int requireInteger(String k) { return present(getInteger(k), k); }
  public Optional<Double> getDouble(String k) { return get(k).map(Double::parseDouble); }
  public double requireDouble(String k) { return present(getDouble(k), k); }
  public Output<Optional<String>> getSecret(String k) { return Output.ofSecret(get(k)); }
  public Output<String> requireSecret(String k) { return Output.ofSecret(require(k)); }
  public Output<Optional<Boolean>> getSecretBoolean(String k) { return Output.ofSecret(getBoolean(k)); }
  public Output<Boolean> requireSecretBoolean(String k) { return Output.ofSecret(requireBoolean(k)); }
  public Output<Optional<Integer>> getSecretInteger(String k) { return Output.ofSecret(getInteger(k)); }
  public Output<Integer> requireSecretInteger(String k) { return Output.ofSecret(requireInteger(k)); }
  public Output<Double> requireSecretDouble(String k) { return Output.ofSecret(requireDouble(k)); }
  public <T> Optional<T> getObject(String k, Class<T> t) { return get(k).map(v -> t.cast(new TypeShape<T>(t, null).read(Json.parse(v)))); }
  @SuppressWarnings("unchecked") public <T> Optional<T> getObject(String k, TypeShape<T> t) { return get(k).map(v -> (T) t.read(Json.parse(v))); }
  public <T> T requireObject(String k, Class<T> t) { return present(getObject(k, t), k); }
  public <T> T requireObject(String k, TypeShape<T> t) { return present(getObject(k, t), k); }
  public <T> Output<Optional<T>> getSecretObject(String k, Class<T> t) { return Output.ofSecret(getObject(k, t)); }
  public <T> Output<Optional<T>> getSecretObject(String k, TypeShape<T> t) { return Output.ofSecret(getObject(k, t)); }
  public <T> Output<T> requireSecretObject(String k, Class<T> t) { return Output.ofSecret(requireObject(k, t)); }
  public <T> Output<T> requireSecretObject(String k, TypeShape<T> t) { return Output.ofSecret(requireObject(k, t)); } }
""",
    "com.pulumi.core.TypeShape": """package com.pulumi.core;
import java.util.*;
public class TypeShape<T> {
  private final Class<?> type; private final Class<?> element;
  public TypeShape(Class<?> type, Class<?> element) { this.type = type; this.element = element; }
  public static <T> TypeShape<List<T>> list(Class<T> t) { return new TypeShape<>(List.class, t); }
  public static <K, V> TypeShape<Map<K, V>> map(Class<K> k, Class<V> v) { return new TypeShape<>(Map.class, v); }
  /** What Gson makes of JSON: numbers are of the type that is asked for, doubles where none is. */
  public Object read(Object json) {
    if (json instanceof List<?> list && element != null) return list.stream().map(v -> new TypeShape<>(element, null).read(v)).toList();
    if (json instanceof Map<?, ?> map && element != null) { Map<Object, Object> found = new LinkedHashMap<>();
      map.forEach((k, v) -> found.put(k, new TypeShape<>(element, null).read(v))); return found; }
    if (json instanceof Double d && type == Integer.class) return d.intValue();
    if (json instanceof Double d && type == Long.class) return d.longValue();
    if (json instanceof Number n && type == String.class) return String.valueOf(n);
    return json;
  } }
""",
    "com.pulumi.core.Alias": """package com.pulumi.core;
import com.pulumi.resources.Resource; import java.util.*;
public class Alias implements Valued { private final Map<String, Object> values = new LinkedHashMap<>(); private String urn;
  public Object recordedValues() { return urn != null ? urn : values; }
  public static Alias withUrn(String v) { Alias a = new Alias(); a.urn = v; return a; }
  public static Alias noParent() { Alias a = new Alias(); a.values.put("noParent", true); return a; }
"""
    + BUILDER.format(
        "Alias",
        "".join(
            f"  public Builder {n}({t} v) {{ made.values.put(\"{n}\", v); return this; }}\n"
            for n in ("name", "type", "stack", "project")
            for t in ("String", "Output<String>")
        )
        + '  public Builder noParent() { made.values.put("noParent", true); return this; }\n'
        + '  public Builder parent(Resource v) { made.values.put("parent", v); return this; }\n'
        + '  public Builder parentUrn(Output<String> v) { made.values.put("parentUrn", v); return this; }\n',
    ),
    "com.pulumi.resources.Resource": """package com.pulumi.resources;
import com.pulumi.core.*;
public class Resource { public final Recorder.Registered record;
  protected Resource(Recorder.Registered record) { this.record = record; }
  public Output<String> urn() { return new Lazy<>(() -> new State("urn:pulumi:stack::project::" + record.type() + "::" + record.name(), false, java.util.Set.of(record.name()))); }
  public String pulumiResourceName() { return record.name(); } public String pulumiResourceType() { return record.type(); } }
""",
    "com.pulumi.resources.CustomResource": """package com.pulumi.resources;
import com.pulumi.core.*; import java.util.*;
public class CustomResource extends Resource {
  protected CustomResource(String type, String name, Valued args, Valued options) { this(type, name, args, options, null); }
  protected CustomResource(String type, String name, Valued args, Valued options, Output<String> read) { super(Recorder.register(type, name, args, options, true, false, read)); }
  public Output<String> id() { return new Lazy<>(() -> new State(record.read() != null ? record.read().state().value : Mocks.identifier(record.type(), record.name()), false, Set.of(record.name()))); } }
""",
    "com.pulumi.resources.ComponentResource": """package com.pulumi.resources;
import com.pulumi.core.*; import java.util.Map;
public class ComponentResource extends Resource {
  public ComponentResource(String t, String n) { this(t, n, null, null, false); }
  public ComponentResource(String t, String n, ComponentResourceOptions o) { this(t, n, null, o, false); }
  protected ComponentResource(String t, String n, Valued args, Valued o, boolean isRemote) { super(Recorder.register(t, n, args, o, false, isRemote, null)); }
  protected void registerOutputs(Map<String, Output<?>> o) { record.setOutputs(o); }
  protected void registerOutputs(Output<Map<String, Output<?>>> o) { record.setOutputs(o); } }
""",
    "com.pulumi.resources.ProviderResource": """package com.pulumi.resources;
import com.pulumi.core.*;
public class ProviderResource extends CustomResource { protected ProviderResource(String t, String n, Valued a, Valued o) { super(t, n, a, o); } }
""",
    "com.pulumi.resources.ResourceArgs": """package com.pulumi.resources;
import java.util.*;
public class ResourceArgs implements com.pulumi.core.Valued { public static final ResourceArgs Empty = new ResourceArgs();
  public final Map<String, Object> given = new LinkedHashMap<>(); public Object recordedValues() { return given; } }
""",
    "com.pulumi.resources.InvokeArgs": """package com.pulumi.resources;
public class InvokeArgs extends ResourceArgs { public static final InvokeArgs Empty = new InvokeArgs(); }
""",
    "com.pulumi.resources.CustomTimeouts": """package com.pulumi.resources;
import java.time.Duration; import java.util.*;
public class CustomTimeouts implements com.pulumi.core.Valued { private final Map<String, Object> values = new LinkedHashMap<>();
  private static final Map<Duration, String> TEXTS = new IdentityHashMap<>(); private static long count;
  public Object recordedValues() { return values; }
  public static Duration parseTimeoutString(String v) { Duration made = Duration.ofNanos(++count); TEXTS.put(made, v); return made; }
"""
    + BUILDER.format(
        "CustomTimeouts",
        "".join(
            f"  public Builder {n}(Duration v) {{ made.values.put(\"{n}\", TEXTS.get(v)); return this; }}\n"
            for n in ("create", "update", "delete")
        ),
    ),
    "com.pulumi.resources.StackReference": """package com.pulumi.resources;
import com.pulumi.core.*; import java.util.*;
public class StackReference extends CustomResource { public StackReference(String n) { this(n, null, null); }
  public StackReference(String n, StackReferenceArgs a) { this(n, a, null); }
  public StackReference(String n, StackReferenceArgs a, CustomResourceOptions o) { super("pulumi:pulumi:StackReference", n, named(n, a), o, new Lazy<>(() -> State.of(a == null ? n : a.given.getOrDefault("name", n), false))); }
  private static StackReferenceArgs named(String n, StackReferenceArgs a) { StackReferenceArgs made = a == null ? new StackReferenceArgs() : a; made.given.putIfAbsent("name", n); return made; }
  public Output<String> name() { return Recorder.output(this, false, () -> record.name()); }
  public Output<Map<String, Object>> outputs() { return Recorder.output(this, false, () -> { Map<String, Object> found = new LinkedHashMap<>();
    for (String k : Mocks.keys) found.put(k, Mocks.text("pulumi:pulumi:StackReference|" + record.name() + "|outputs." + k)); return found; }); }
  public Output<List<String>> secretOutputNames() { return Recorder.output(this, false, () -> List.of()); }
  public Output<?> output(String k) { return outputs().applyValue(o -> o.get(k)); } public Output<?> output(Output<String> k) { return k.apply(n -> outputs().applyValue(o -> o.get(n))); }
  public Output<?> requireOutput(String k) { return output(k); } public Output<?> requireOutput(Output<String> k) { return output(k); } }
""",
    "com.pulumi.resources.StackReferenceArgs": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class StackReferenceArgs extends ResourceArgs { public static final StackReferenceArgs Empty = new StackReferenceArgs();
"""
    + BUILDER.format(
        "StackReferenceArgs",
        "".join(f'  public Builder name({t} v) {{ made.given.put("name", v); return this; }}\n' for t in ("String", "Output<String>")),
    ),
    "com.pulumi.resources.Stash": """package com.pulumi.resources;
import com.pulumi.core.*;
public class Stash extends CustomResource { private final StashArgs args;
  public Stash(String n, StashArgs a) { this(n, a, null); }
  public Stash(String n, StashArgs a, CustomResourceOptions o) { super("pulumi:index:Stash", n, a, o); args = a; }
  public Output<Object> output() { return new Lazy<>(() -> { State s = State.of(args.given.get("input"), false); return new State(s.value, s.secret, State.union(s.deps, java.util.Set.of(record.name()))); }); }
  public Output<Object> input() { return output(); } }
""",
    "com.pulumi.resources.StashArgs": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class StashArgs extends ResourceArgs { public static final StashArgs Empty = new StashArgs();
"""
    + BUILDER.format(
        "StashArgs",
        "".join(f'  public Builder input({t} v) {{ made.given.put("input", v); return this; }}\n' for t in ("Object", "Output<Object>")),
    ),
    "com.pulumi.deployment.Deployment": """package com.pulumi.deployment;
public interface Deployment { static DeploymentInstance getInstance() { return new DeploymentInstance() {}; }
  default String getStackName() { return "stack"; } default String getProjectName() { return "project"; }
  default String getOrganizationName() { return "organization"; } default String getRootDirectory() { return "root_directory"; }
  default void requirePulumiVersion(String v) {} }
""",
    "com.pulumi.deployment.DeploymentInstance": """package com.pulumi.deployment;
public interface DeploymentInstance extends Deployment { }
""",
    "com.pulumi.codegen.internal.Strings": """package com.pulumi.codegen.internal;
public class Strings { public static int length(String s) { return s.codePointCount(0, s.length()); } }
""",
    "com.pulumi.codegen.internal.Files": """package com.pulumi.codegen.internal;
import java.util.*;
public class Files { public static List<KeyedValue<String>> readDir(String p) {
  String[] names = new java.io.File(System.getProperty("user.dir"), p).list(); Arrays.sort(names); return KeyedValue.of(Arrays.asList(names)); } }
""",
    "com.pulumi.core.Options": """package com.pulumi.core;
import java.util.*;
public class Options implements Valued { public final Map<String, Object> given = new LinkedHashMap<>(); public Object recordedValues() { return given; } }
""",
    "com.pulumi.core.Mocks": MOCKS,
    "com.pulumi.core.Recorder": RECORDER,
    "com.pulumi.core.Json": JSON,
}
for _name, _methods in {
    "com.pulumi.resources.CustomResourceOptions": [
        "dependsOn(Resource... v)",
        "dependsOn(java.util.List<Resource> v)",
        "parent(Resource v)",
        "provider(ProviderResource v)",
        "protect(Boolean v)",
        "version(String v)",
        "pluginDownloadURL(String v)",
        "ignoreChanges(String... v)",
        "ignoreChanges(java.util.List<String> v)",
        "retainOnDelete(boolean v)",
        "deletedWith(Resource v)",
        "deleteBeforeReplace(boolean v)",
        "additionalSecretOutputs(String... v)",
        "additionalSecretOutputs(java.util.List<String> v)",
        "replaceOnChanges(String... v)",
        "importId(String v)",
        "aliases(com.pulumi.core.Alias... v)",
        "customTimeouts(CustomTimeouts v)",
        "hideDiffs(String... v)",
        "hideDiffs(java.util.List<String> v)",
        "replaceOnChanges(java.util.List<String> v)",
        "replaceWith(Resource... v)",
        "replaceWith(java.util.List<Resource> v)",
        "replacementTrigger(com.pulumi.core.Output<?> v)",
        "dependsOn(com.pulumi.core.Output<java.util.List<Resource>> v)",
    ],
    "com.pulumi.deployment.InvokeOptions": [
        "parent(com.pulumi.resources.Resource v)",
        "provider(com.pulumi.resources.ProviderResource v)",
        "version(String v)",
        "pluginDownloadURL(String v)",
    ],
    "com.pulumi.deployment.InvokeOutputOptions": [
        "dependsOn(com.pulumi.resources.Resource... v)",
        "parent(com.pulumi.resources.Resource v)",
        "provider(com.pulumi.resources.ProviderResource v)",
    ],
}.items():
    _package, _simple = _name.rsplit(".", 1)
    _base = " extends InvokeOptions" if _simple == "InvokeOutputOptions" else " extends com.pulumi.core.Options"
    _maker = "" if _simple == "InvokeOutputOptions" else "public static Builder builder() { return new Builder(); }"
    CORE[_name] = (
        f"package {_package};\npublic class {_simple}{_base} {{ {_maker}\n"
        f"  public static class Builder {{ private final {_simple} made = new {_simple}(); public Builder() {{}}\n"
        + "".join(f"    public Builder {m} {{ made.given.put(\"{m.split('(')[0]}\", v); return this; }}\n" for m in _methods)
        + f"    public {_simple} build() {{ return made; }} }} }}\n"
    )
CORE["com.pulumi.resources.ComponentResourceOptions"] = (
    CORE["com.pulumi.resources.CustomResourceOptions"]
    .replace("CustomResourceOptions", "ComponentResourceOptions")
    .replace(
        "public Builder() {}",
        'public Builder() {} public Builder providers(ProviderResource... v) { made.given.put("providers", v); return this; }\n'
        '    public Builder providers(java.util.List<ProviderResource> v) { made.given.put("providers", v); return this; }',
    )
)
for _simple, _parent in {
    "AssetOrArchive": "",
    "Asset": "AssetOrArchive",
    "Archive": "AssetOrArchive",
    "FileAsset": "Asset",
    "StringAsset": "Asset",
    "RemoteAsset": "Asset",
    "FileArchive": "Archive",
    "RemoteArchive": "Archive",
}.items():
    CORE[f"com.pulumi.asset.{_simple}"] = (
        f"package com.pulumi.asset;\npublic class {_simple}{' extends ' + _parent if _parent else ''} {{ "
        f"{'public Object of; ' if not _parent else ''}public {_simple}() {{}} public {_simple}(String v) {{ of = v; }} "
        + (f"public {_simple}(java.nio.file.Path v) {{ of = v.toString(); }} " if "File" in _simple else "")
        + "}\n"
    )
CORE["com.pulumi.asset.AssetArchive"] = (
    "package com.pulumi.asset;\npublic class AssetArchive extends Archive { "
    "public AssetArchive(java.util.Map<String, AssetOrArchive> v) { of = v; } }\n"
)
CORE["com.pulumi.codegen.internal.KeyedValue"] = """package com.pulumi.codegen.internal;
import java.util.*;
public class KeyedValue<T> { private final String key; private final T value; private KeyedValue(String k, T v) { key = k; value = v; }
  public String key() { return key; } public T value() { return value; }
  public static <T> KeyedValue<T> create(String k, T v) { return new KeyedValue<>(k, v); }
  public static <T> List<KeyedValue<T>> of(Iterable<T> v) { List<KeyedValue<T>> all = new ArrayList<>(); for (T e : v) all.add(create(String.valueOf(all.size()), e)); return all; } }
"""
CORE["com.pulumi.codegen.internal.Serialization"] = """package com.pulumi.codegen.internal;
import java.util.*;
public class Serialization {
  public static String serializeJson(Map<String, Object> v) { return com.pulumi.core.Json.text(v); }
  @SafeVarargs public static Map<String, Object> jsonObject(Map.Entry<String, Object>... p) { return Map.ofEntries(p); }
  public static Object[] jsonArray(Object... v) { return v; }
  public static Map.Entry<String, Object> jsonProperty(String k, Object v) { return Map.entry(k, v); } }
"""
