"""The Java classes that every program sees: outputs, options, assets. Texts by the name of the class."""


def numbered(form, n, between=", "):
    """A form for each of the numbers from 1 on."""
    return between.join(form.format(i) for i in range(1, n + 1))


TUPLES = "".join(
    f"  public static class Tuple{n}<{numbered('T{0}', n)}> {{ {numbered('public T{0} t{0};', n, ' ')} }}\n" for n in range(2, 9)
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
  static Output<String> format(String form, Output<?>... values) { return null; }
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
public interface Context { Context export(String name, Output<?> value); Config config(); Config config(String name);
  String stackName(); String projectName(); String organizationName(); }
""",
    "com.pulumi.Config": """package com.pulumi;
import com.pulumi.core.Output; import com.pulumi.core.TypeShape; import java.util.Optional;
public interface Config { Optional<String> get(String k); String require(String k); Optional<Boolean> getBoolean(String k);
  boolean requireBoolean(String k);
  Optional<Integer> getInteger(String k); int requireInteger(String k); Optional<Double> getDouble(String k);
  double requireDouble(String k);
  Output<Optional<String>> getSecret(String k); Output<String> requireSecret(String k);
  <T> T requireObject(String k, Class<T> t); <T> Optional<T> getObject(String k, Class<T> t);
  <T> T requireObject(String k, TypeShape<T> t); <T> Optional<T> getObject(String k, TypeShape<T> t); }
""",
    "com.pulumi.core.TypeShape": """package com.pulumi.core;
public class TypeShape<T> { public static <T> TypeShape<java.util.List<T>> list(Class<T> t) { return null; }
  public static <K, V> TypeShape<java.util.Map<K, V>> map(Class<K> k, Class<V> v) { return null; } }
""",
    "com.pulumi.core.Alias": """package com.pulumi.core;
import com.pulumi.resources.Resource;
public class Alias { public static Builder builder() { return null; } public static class Builder {
  public Builder name(String v) { return this; } public Builder parent(Resource v) { return this; }
  public Builder noParent(boolean v) { return this; } public Builder type(String v) { return this; } public Alias build() {
  return null; } } }
""",
    "com.pulumi.resources.Resource": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class Resource { public Output<String> urn() { return null; } }
""",
    "com.pulumi.resources.CustomResource": """package com.pulumi.resources;
import com.pulumi.core.Output;
public class CustomResource extends Resource { public Output<String> id() { return null; } }
""",
    "com.pulumi.resources.ComponentResource": """package com.pulumi.resources;
public class ComponentResource extends Resource { public ComponentResource(String t, String n, Object... o) {}
  protected void registerOutputs(Object... o) {} }
""",
    "com.pulumi.resources.ProviderResource": """package com.pulumi.resources;
public class ProviderResource extends CustomResource { }
""",
    "com.pulumi.resources.ResourceArgs": """package com.pulumi.resources;
public class ResourceArgs { }
""",
    "com.pulumi.resources.CustomTimeouts": """package com.pulumi.resources;
public class CustomTimeouts { public static Builder builder() { return null; } public static class Builder {
  public Builder create(Object v) { return this; } public Builder update(Object v) { return this; }
  public Builder delete(Object v) { return this; } public CustomTimeouts build() { return null; } } }
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
CORE["com.pulumi.resources.ComponentResourceOptions"] = CORE["com.pulumi.resources.CustomResourceOptions"].replace(
    "CustomResourceOptions", "ComponentResourceOptions"
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
    "public static <T> List<KeyedValue<T>> of(Object v) { return null; } }\n"
)
CORE["com.pulumi.codegen.internal.Serialization"] = """package com.pulumi.codegen.internal;
public class Serialization { public static class Property { } public static class Value { }
  public static String serializeJson(Object v) { return null; } public static Object jsonObject(Property... p) { return null; }
  public static Object jsonArray(Object... v) { return null; }
  public static Property jsonProperty(String k, Object v) { return null; } }
"""
