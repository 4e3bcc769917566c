"""The Java classes that every program sees: outputs, options, assets. Texts by the name of the class."""


def numbered(form, n, between=", "):
    """A form for each of the numbers from 1 on."""
    return between.join(form.format(i) for i in range(1, n + 1))


TUPLES = "".join(
    f"  public static class Tuple{n}<{numbered('T{0}', n)}> {{ {numbered('public T{0} t{0};', n, ' ')} }}\n"
    for n in range(2, 9)
)
TUPLE = "".join(
    f"  static <{numbered('T{0}', n)}> Output<Tuples.Tuple{n}<{numbered('T{0}', n)}>> tuple("
    f"{numbered('Output<T{0}> t{0}', n)}) {{ return null; }}\n"
    for n in range(2, 9)
)

CORE = {
    "com.pulumi.core.Tuples": "package com.pulumi.core;\npublic class Tuples {\n" + TUPLES + "}\n",
    "com.pulumi.core.Output": """package com.pulumi.core;
import java.util.*; import java.util.function.*;
public interface Output<T> {
  <U> Output<U> applyValue(Function<T, U> f);
  <U> Output<U> apply(Function<T, Output<U>> f);
  Output<T> asSecret(); Output<T> asPlaintext();
  static <T> Output<T> of(T v) { return null; }
  static <T> Output<T> ofSecret(T v) { return null; }
  static <T> Output<T> of(java.util.concurrent.CompletableFuture<T> v) { return null; }
  static <T> Output<T> ofNullable(T v) { return null; }
  static Output<String> format(String form, Object... values) { return null; }
  @SafeVarargs static <T> Output<List<T>> all(Output<T>... values) { return null; }
  static <T> Output<List<T>> all(Iterable<Output<T>> values) { return null; }
"""
    + TUPLE
    + "}\n",
    "com.pulumi.core.Either": """package com.pulumi.core;
public interface Either<L, R> { static <L, R> Either<L, R> ofLeft(L v) { return null; }
  static <L, R> Either<L, R> ofRight(R v) { return null; } L left(); R right(); }
""",
    "com.pulumi.Pulumi": """package com.pulumi;
import java.util.function.Consumer;
public interface Pulumi { static void run(Consumer<Context> stack) {} }
""",
    "com.pulumi.Context": """package com.pulumi;
import com.pulumi.core.Output;
public interface Context { Context export(String name, Output<?> value); <T> Context export(String name, T value);
  Config config(); Config config(String name);
  String stackName(); String projectName(); String organizationName(); }
""",
    "com.pulumi.Config": """package com.pulumi;
import com.pulumi.core.Output; import com.pulumi.core.TypeShape; import java.util.Optional;
public interface Config { Optional<String> get(String k); String require(String k); Optional<Boolean> getBoolean(String k);
  boolean requireBoolean(String k);
  Optional<Integer> getInteger(String k); int requireInteger(String k); Optional<Double> getDouble(String k);
  double requireDouble(String k);
  Output<Optional<String>> getSecret(String k); Output<String> requireSecret(String k);
  Output<Optional<Boolean>> getSecretBoolean(String k); Output<Boolean> requireSecretBoolean(String k);
  Output<Optional<Integer>> getSecretInteger(String k); Output<Integer> requireSecretInteger(String k);
  Output<Double> requireSecretDouble(String k);
  <T> Output<Optional<T>> getSecretObject(String k, Class<T> t); <T> Output<T> requireSecretObject(String k, Class<T> t);
  <T> Output<Optional<T>> getSecretObject(String k, TypeShape<T> t); <T> Output<T> requireSecretObject(String k, TypeShape<T> t);
  <T> T requireObject(String k, Class<T> t); <T> Optional<T> getObject(String k, Class<T> t);
  <T> T requireObject(String k, TypeShape<T> t); <T> Optional<T> getObject(String k, TypeShape<T> t); }
""",
    "com.pulumi.core.TypeShape": """package com.pulumi.core;
public class TypeShape<T> { public static <T> TypeShape<java.util.List<T>> list(Class<T> t) { return null; }
  public static <K, V> TypeShape<java.util.Map<K, V>> map(Class<K> k, Class<V> v) { return null; } }
""",
    "com.pulumi.core.Alias": """package com.pulumi.core;
import com.pulumi.resources.Resource;
public class Alias { public static Builder builder() { return null; } public static Alias withUrn(String v) { return null; }
  public static Alias noParent() { return null; } public static class Builder {
  public Builder name(String v) { return this; } public Builder name(Output<String> v) { return this; }
  public Builder type(String v) { return this; } public Builder type(Output<String> v) { return this; }
  public Builder stack(String v) { return this; } public Builder stack(Output<String> v) { return this; }
  public Builder project(String v) { return this; } public Builder project(Output<String> v) { return this; }
  public Builder noParent() { return this; } public Builder parent(Resource v) { return this; } public Builder parentUrn(Output<String> v) { return this; }
  public Alias build() { return null; } } }
""",
    "com.pulumi.resources.Resource": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class Resource { public Output<String> urn() { return null; } public String pulumiResourceName() { return null; }
  public String pulumiResourceType() { return null; } }
""",
    "com.pulumi.resources.CustomResource": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class CustomResource extends Resource { public Output<String> id() { return null; } }
""",
    "com.pulumi.resources.ComponentResource": """package com.pulumi.resources;
import com.pulumi.core.Output; import java.util.Map;
public class ComponentResource extends Resource { public ComponentResource(String t, String n) {}
  public ComponentResource(String t, String n, ComponentResourceOptions o) {}
  protected void registerOutputs(Map<String, Output<?>> o) {} protected void registerOutputs(Output<Map<String, Output<?>>> o) {} }
""",
    "com.pulumi.resources.ProviderResource": """package com.pulumi.resources;
public class ProviderResource extends CustomResource { }
""",
    "com.pulumi.resources.ResourceArgs": """package com.pulumi.resources;
public class ResourceArgs { public static final ResourceArgs Empty = null; }
""",
    "com.pulumi.resources.CustomTimeouts": """package com.pulumi.resources;
import java.time.Duration;
public class CustomTimeouts { public static Builder builder() { return null; }
  public static Duration parseTimeoutString(String v) { return null; } public static class Builder {
  public Builder create(Duration v) { return this; } public Builder update(Duration v) { return this; }
  public Builder delete(Duration v) { return this; } public CustomTimeouts build() { return null; } } }
""",
    "com.pulumi.resources.StackReference": """package com.pulumi.resources;
import com.pulumi.core.Output; import java.util.*;
public class StackReference extends CustomResource { public StackReference(String n) {}
  public StackReference(String n, StackReferenceArgs a) {}
  public StackReference(String n, StackReferenceArgs a, CustomResourceOptions o) {}
  public Output<String> name() { return null; } public Output<Map<String, Object>> outputs() { return null; }
  public Output<List<String>> secretOutputNames() { return null; }
  public Output<?> output(String k) { return null; } public Output<?> output(Output<String> k) { return null; }
  public Output<?> requireOutput(String k) { return null; } public Output<?> requireOutput(Output<String> k) { return null; } }
""",
    "com.pulumi.resources.StackReferenceArgs": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class StackReferenceArgs extends ResourceArgs { public static final StackReferenceArgs Empty = null;
  public static Builder builder() { return null; } public static class Builder {
  public Builder name(String v) { return this; } public Builder name(Output<String> v) { return this; }
  public StackReferenceArgs build() { return null; } } }
""",
    "com.pulumi.resources.Stash": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class Stash extends CustomResource { public Stash(String n, StashArgs a) {}
  public Stash(String n, StashArgs a, CustomResourceOptions o) {}
  public Output<Object> output() { return null; } public Output<Object> input() { return null; } }
""",
    "com.pulumi.resources.StashArgs": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class StashArgs extends ResourceArgs { public static final StashArgs Empty = null;
  public static Builder builder() { return null; } public static class Builder {
  public Builder input(Object v) { return this; } public Builder input(Output<Object> v) { return this; }
  public StashArgs build() { return null; } } }
""",
    "com.pulumi.deployment.Deployment": """package com.pulumi.deployment;
public interface Deployment { static DeploymentInstance getInstance() { return null; } String getStackName();
  String getProjectName(); String getOrganizationName(); String getRootDirectory(); void requirePulumiVersion(String v); }
""",
    "com.pulumi.deployment.DeploymentInstance": """package com.pulumi.deployment;
public interface DeploymentInstance extends Deployment { }
""",
    "com.pulumi.codegen.internal.Strings": """package com.pulumi.codegen.internal;
public class Strings { public static int length(String s) { return 0; } }
""",
    "com.pulumi.codegen.internal.Files": """package com.pulumi.codegen.internal;
public class Files { public static java.util.List<KeyedValue<String>> readDir(String p) { return null; } }
""",
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
    _base = " extends InvokeOptions" if _simple == "InvokeOutputOptions" else ""
    CORE[_name] = (
        f"package {_package};\npublic class {_simple}{_base} {{ public static Builder builder() {{ return null; }}\n"
        f"  public static class Builder {{ public Builder() {{}}\n"
        + "".join(f"    public Builder {m} {{ return this; }}\n" for m in _methods)
        + f"    public {_simple} build() {{ return null; }} }} }}\n"
    ).replace("public static Builder builder() { return null; }" if _base else "\0", "")
CORE["com.pulumi.resources.ComponentResourceOptions"] = (
    CORE["com.pulumi.resources.CustomResourceOptions"]
    .replace("CustomResourceOptions", "ComponentResourceOptions")
    .replace(
        "public Builder() {}",
        "public Builder() {} public Builder providers(ProviderResource... v) { return this; }\n"
        "    public Builder providers(java.util.List<ProviderResource> v) { return this; }",
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
        f"public {_simple}() {{}} public {_simple}(String v) {{}} "
        + (f"public {_simple}(java.nio.file.Path v) {{}} " if "File" in _simple else "")
        + "}\n"
    )
CORE["com.pulumi.asset.AssetArchive"] = (
    "package com.pulumi.asset;\npublic class AssetArchive extends Archive { "
    "public AssetArchive(java.util.Map<String, AssetOrArchive> v) {} }\n"
)
CORE["com.pulumi.codegen.internal.KeyedValue"] = (
    "package com.pulumi.codegen.internal;\nimport java.util.*;\npublic class KeyedValue<T> { "
    "public String key() { return null; } public T value() { return null; } "
    "public static <T> KeyedValue<T> create(String k, T v) { return null; } "
    "public static <T> List<KeyedValue<T>> of(Iterable<T> v) { return null; } }\n"
)
CORE["com.pulumi.codegen.internal.Serialization"] = """package com.pulumi.codegen.internal;
public class Serialization { public static class Property { } public static class Value { }
  public static String serializeJson(Object v) { return null; } public static Object jsonObject(Property... p) { return null; }
  public static Object jsonArray(Object... v) { return null; }
  public static Property jsonProperty(String k, Object v) { return null; } }
"""
