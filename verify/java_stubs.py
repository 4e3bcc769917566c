"""Java classes written from schemas, with the core beside them, so that javac can check programs without a repository."""

import pathlib
import re

RESERVED = set("abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for "
               "goto if implements import instanceof int interface long native new package private protected public return short static strictfp "
               "super switch synchronized this throw throws transient try void volatile while true false null builder getClass notify wait".split())
PRIMITIVES = {"string": "String", "integer": "Integer", "number": "Double", "boolean": "Boolean"}

TUPLES = "".join(
    f"  public static class Tuple{n}<{', '.join(f'T{i}' for i in range(1, n + 1))}> {{ {' '.join(f'public T{i} t{i};' for i in range(1, n + 1))} }}\n"
    for n in range(2, 9))
TUPLE = "".join(
    f"  static <{', '.join(f'T{i}' for i in range(1, n + 1))}> Output<Tuples.Tuple{n}<{', '.join(f'T{i}' for i in range(1, n + 1))}>> tuple("
    f"{', '.join(f'Output<T{i}> t{i}' for i in range(1, n + 1))}) {{ return null; }}\n" for n in range(2, 9))

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
""" + TUPLE + "}\n",
    "com.pulumi.core.Either": "package com.pulumi.core;\npublic interface Either<L, R> { static <L, R> Either<L, R> ofLeft(L v) { return null; } static <L, R> Either<L, R> ofRight(R v) { return null; } L left(); R right(); }\n",
    "com.pulumi.Pulumi": "package com.pulumi;\nimport java.util.function.Consumer;\npublic interface Pulumi { static void run(Consumer<Context> stack) {} }\n",
    "com.pulumi.Context": """package com.pulumi;
import com.pulumi.core.Output;
public interface Context { Context export(String name, Output<?> value); Config config(); Config config(String name);
  String stackName(); String projectName(); String organizationName(); }
""",
    "com.pulumi.Config": """package com.pulumi;
import com.pulumi.core.Output; import com.pulumi.core.TypeShape; import java.util.Optional;
public interface Config { Optional<String> get(String k); String require(String k); Optional<Boolean> getBoolean(String k); boolean requireBoolean(String k);
  Optional<Integer> getInteger(String k); int requireInteger(String k); Optional<Double> getDouble(String k); double requireDouble(String k);
  Output<Optional<String>> getSecret(String k); Output<String> requireSecret(String k); <T> T requireObject(String k, Class<T> t); <T> Optional<T> getObject(String k, Class<T> t);
  <T> T requireObject(String k, TypeShape<T> t); <T> Optional<T> getObject(String k, TypeShape<T> t); }
""",
    "com.pulumi.core.TypeShape": "package com.pulumi.core;\npublic class TypeShape<T> { public static <T> TypeShape<java.util.List<T>> list(Class<T> t) { return null; } public static <K, V> TypeShape<java.util.Map<K, V>> map(Class<K> k, Class<V> v) { return null; } }\n",
    "com.pulumi.core.Alias": """package com.pulumi.core;
import com.pulumi.resources.Resource;
public class Alias { public static Builder builder() { return null; } public static class Builder { public Builder name(String v) { return this; } public Builder parent(Resource v) { return this; }
  public Builder noParent(boolean v) { return this; } public Builder type(String v) { return this; } public Alias build() { return null; } } }
""",
    "com.pulumi.resources.Resource": "package com.pulumi.resources;\nimport com.pulumi.core.Output;\npublic class Resource { public Output<String> urn() { return null; } }\n",
    "com.pulumi.resources.CustomResource": "package com.pulumi.resources;\nimport com.pulumi.core.Output;\npublic class CustomResource extends Resource { public Output<String> id() { return null; } }\n",
    "com.pulumi.resources.ComponentResource": "package com.pulumi.resources;\npublic class ComponentResource extends Resource { public ComponentResource(String t, String n, Object... o) {} protected void registerOutputs(Object... o) {} }\n",
    "com.pulumi.resources.ProviderResource": "package com.pulumi.resources;\npublic class ProviderResource extends CustomResource { }\n",
    "com.pulumi.resources.ResourceArgs": "package com.pulumi.resources;\npublic class ResourceArgs { }\n",
    "com.pulumi.resources.CustomTimeouts": """package com.pulumi.resources;
public class CustomTimeouts { public static Builder builder() { return null; } public static class Builder { public Builder create(Object v) { return this; } public Builder update(Object v) { return this; }
  public Builder delete(Object v) { return this; } public CustomTimeouts build() { return null; } } }
""",
}
for _name, _methods in {
    "com.pulumi.resources.CustomResourceOptions": ["dependsOn(Resource... v)", "dependsOn(java.util.List<Resource> v)", "parent(Resource v)", "provider(ProviderResource v)", "protect(Boolean v)", "version(String v)",
                                                   "pluginDownloadURL(String v)", "ignoreChanges(String... v)", "ignoreChanges(java.util.List<String> v)", "retainOnDelete(boolean v)", "deletedWith(Resource v)",
                                                   "deleteBeforeReplace(boolean v)", "additionalSecretOutputs(String... v)", "additionalSecretOutputs(java.util.List<String> v)", "replaceOnChanges(String... v)",
                                                   "importId(String v)", "aliases(com.pulumi.core.Alias... v)", "customTimeouts(CustomTimeouts v)", "hideDiffs(String... v)"],
    "com.pulumi.deployment.InvokeOptions": ["parent(com.pulumi.resources.Resource v)", "provider(com.pulumi.resources.ProviderResource v)", "version(String v)", "pluginDownloadURL(String v)"],
    "com.pulumi.deployment.InvokeOutputOptions": ["dependsOn(com.pulumi.resources.Resource... v)", "parent(com.pulumi.resources.Resource v)", "provider(com.pulumi.resources.ProviderResource v)"],
}.items():
    _package, _simple = _name.rsplit(".", 1)
    _base = " extends InvokeOptions" if _simple == "InvokeOutputOptions" else ""
    CORE[_name] = (f"package {_package};\npublic class {_simple}{_base} {{ public static Builder builder() {{ return null; }}\n"
                   f"  public static class Builder {{ public Builder() {{}}\n" + "".join(f"    public Builder {m} {{ return this; }}\n" for m in _methods)
                   + f"    public {_simple} build() {{ return null; }} }} }}\n").replace(
                       "public static Builder builder() { return null; }" if _base else "\0", "")
CORE["com.pulumi.resources.ComponentResourceOptions"] = CORE["com.pulumi.resources.CustomResourceOptions"].replace("CustomResourceOptions", "ComponentResourceOptions")
for _simple, _parent in {"AssetOrArchive": "", "Asset": "AssetOrArchive", "Archive": "AssetOrArchive", "FileAsset": "Asset", "StringAsset": "Asset", "RemoteAsset": "Asset", "FileArchive": "Archive",
                         "RemoteArchive": "Archive"}.items():
    CORE[f"com.pulumi.asset.{_simple}"] = (f"package com.pulumi.asset;\npublic class {_simple}{' extends ' + _parent if _parent else ''} {{ public {_simple}() {{}} public {_simple}(String v) {{}} "
                                           + (f"public {_simple}(java.nio.file.Path v) {{}} " if "File" in _simple else "") + "}\n")
CORE["com.pulumi.asset.AssetArchive"] = "package com.pulumi.asset;\npublic class AssetArchive extends Archive { public AssetArchive(java.util.Map<String, AssetOrArchive> v) {} }\n"
CORE["com.pulumi.codegen.internal.KeyedValue"] = "package com.pulumi.codegen.internal;\nimport java.util.*;\npublic class KeyedValue<T> { public String key() { return null; } public T value() { return null; } public static <T> List<KeyedValue<T>> of(Object v) { return null; } }\n"
CORE["com.pulumi.codegen.internal.Serialization"] = """package com.pulumi.codegen.internal;
public class Serialization { public static class Property { } public static class Value { }
  public static String serializeJson(Object v) { return null; } public static Object jsonObject(Property... p) { return null; } public static Object jsonArray(Object... v) { return null; }
  public static Property jsonProperty(String k, Object v) { return null; } }
"""


def identifier(name):
    name = re.sub(r"\W", "_", name)
    return name + "_" if name in RESERVED else name


def title(name):
    return name[:1].upper() + name[1:]


class Writer:
    """Writes the classes of one package."""

    def __init__(self, package):
        self.package = package
        java = package.language("java")
        base = (java.get("basePackage") or "com.pulumi").rstrip(".")
        self.modules = java.get("packages", {})
        self.root = f"{base}.{self.modules.get(package.name, package.name).replace('-', '')}"
        self.files = {}

    def place(self, token):
        module = self.package.module(token)
        module = self.modules.get(module, module).replace("/", ".")
        return f"{self.root}.{module.lower()}" if module else self.root

    def name(self, token):
        return title(identifier(self.package.member(token)))

    def type(self, spec, shape):
        reference = spec.get("$ref")
        if reference:
            builtin = {"pulumi.json#/Asset": "com.pulumi.asset.AssetOrArchive", "pulumi.json#/Archive": "com.pulumi.asset.Archive", "pulumi.json#/Json": "String"}
            token = self.package.resolve(reference)
            if token not in self.package.types:
                return builtin.get(reference, "Object")
            if self.package.is_enum(token):
                return f"{self.place(token)}.enums.{self.name(token)}"
            return f"{self.place(token)}.outputs.{self.name(token)}" if shape == "output" else f"{self.place(token)}.inputs.{self.name(token)}{'Args' if shape == 'input' else ''}"
        if "oneOf" in spec:
            kinds = list(dict.fromkeys(self.type(s, shape) for s in spec["oneOf"]))
            return kinds[0] if len(kinds) == 1 else f"com.pulumi.core.Either<{kinds[0]}, {kinds[1]}>" if len(kinds) == 2 else "Object"
        if spec.get("type") == "array":
            return f"java.util.List<{self.type(spec.get('items', {}), shape)}>"
        if spec.get("type") == "object":
            return f"java.util.Map<String, {self.type(spec.get('additionalProperties', {'type': 'any'}), shape)}>"
        return PRIMITIVES.get(spec.get("type"), "Object")

    def builder(self, place, simple, properties, shape, takes_outputs):
        lines = [f"package {place};", "import com.pulumi.core.Output;", f"public final class {simple} extends com.pulumi.resources.ResourceArgs {{",
                 f"  public static final {simple} Empty = null;", "  public static Builder builder() { return null; }", "  public static final class Builder {",
                 f"    public {simple} build() {{ return null; }}"]
        for property, spec in properties.items():
            method = identifier(property)
            kinds = {self.type(spec, shape)}
            for alternative in spec.get("oneOf", []):
                kinds.add(self.type(alternative, shape))
            token = self.package.resolve(spec.get("$ref", ""))
            for kind in sorted(kinds):
                lines.append(f"    public Builder {method}({kind} v) {{ return this; }}")
                if takes_outputs and not spec.get("plain"):
                    lines.append(f"    public Builder {method}(Output<{kind}> v) {{ return this; }}")
            if spec.get("type") == "array" and "$ref" not in spec:
                element = self.type(spec.get("items", {}), shape)
                lines.append(f"    public Builder {method}({element}... v) {{ return this; }}")
            if token and self.package.is_enum(token):
                lines.append(f"    public Builder {method}(String v) {{ return this; }}")
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["  }", "}", ""])

    def result(self, place, simple, properties, required):
        lines = [f"package {place};", f"public final class {simple} {{"]
        for property, spec in properties.items():
            kind = self.type(spec, "output")
            if property not in required and not kind.startswith("java.util."):
                kind = f"java.util.Optional<{kind}>"
            lines.append(f"  public {kind} {identifier(property)}() {{ return null; }}")
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["}", ""])

    def enum(self, token, spec):
        place, simple = f"{self.place(token)}.enums", self.name(token)
        members = "".join(f"  public static final {simple} {re.sub(r'[^A-Za-z0-9_]', '_', str(m.get('name') or m['value']))} = null;\n" for m in spec["enum"])
        self.files[f"{place}.{simple}"] = f"package {place};\npublic final class {simple} {{\n{members}}}\n"

    def resource(self, token, spec):
        place, simple = self.place(token), self.name(token)
        self.builder(place, f"{simple}Args", spec.get("inputProperties", {}), "input", True)
        self.builder(f"{place}.inputs", f"{simple}State", spec.get("stateInputs", {}).get("properties", {}), "input", True)
        base = "ComponentResource" if spec.get("isComponent") else "CustomResource"
        call = " super(\"\", n); " if spec.get("isComponent") else ""
        lines = [f"package {place};", "import com.pulumi.core.Output; import com.pulumi.resources.*;", f"public class {simple} extends {base} {{",
                 f"  public {simple}(String n) {{{call}}}", f"  public {simple}(String n, {simple}Args a) {{{call}}}",
                 f"  public {simple}(String n, {simple}Args a, {base}Options o) {{{call}}}",
                 f"  public static {simple} get(String n, Output<String> id, {place}.inputs.{simple}State s, {base}Options o) {{ return null; }}"]
        for property, value in spec.get("properties", {}).items():
            kind = self.type(value, "output")
            if property in ("id", "urn"):
                continue
            if property not in spec.get("required", []):
                kind = f"java.util.Optional<{kind}>"
            lines.append(f"  public Output<{kind}> {identifier(property)}() {{ return null; }}")
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["}", ""])

    def functions(self):
        holders = {}
        for token, spec in self.package.functions.items():
            if token.startswith("pulumi:"):
                continue
            place, simple, method = self.place(token), self.name(token), identifier(self.package.member(token))
            inputs = (spec.get("inputs") or {}).get("properties", {})
            self.builder(f"{place}.inputs", f"{simple}Args", inputs, "input", True)
            self.builder(f"{place}.inputs", f"{simple}PlainArgs", inputs, "plain", False)
            outputs = spec.get("outputs") or {}
            if outputs.get("properties") is not None:
                self.result(f"{place}.outputs", f"{simple}Result", outputs["properties"], outputs.get("required", []))
                result = f"{place}.outputs.{simple}Result"
            else:
                result = self.type(outputs or spec.get("returnType") or {}, "output")
            args, plain = f"{place}.inputs.{simple}Args", f"{place}.inputs.{simple}PlainArgs"
            lines = holders.setdefault(place, [])
            for arguments in ("", f"{args} a", f"{plain} a"):
                options = [""] if not arguments else ["", ", com.pulumi.deployment.InvokeOptions o"]
                lines += [f"  public static Output<{result}> {method}({arguments}{o}) {{ return null; }}" for o in options]
            lines.append(f"  public static Output<{result}> {method}({args} a, com.pulumi.deployment.InvokeOutputOptions o) {{ return null; }}")
            lines.append(f"  public static java.util.concurrent.CompletableFuture<{result}> {method}Plain({plain} a) {{ return null; }}")
        for place, lines in holders.items():
            simple = title(place.rsplit(".", 1)[-1]) + "Functions"
            body = "\n".join([f"package {place};", "import com.pulumi.core.Output;", f"public final class {simple} {{", *lines, "}", ""])
            self.files[f"{place}.{simple}"] = body

    def write(self, folder):
        for token, spec in self.package.types.items():
            if self.package.is_enum(token):
                self.enum(token, spec)
                continue
            properties = spec.get("properties", {})
            place, simple = self.place(token), self.name(token)
            self.builder(f"{place}.inputs", f"{simple}Args", properties, "input", True)
            self.builder(f"{place}.inputs", simple, properties, "plain", False)
            self.result(f"{place}.outputs", simple, properties, spec.get("required", []))
        for token, spec in self.package.resources.items():
            self.resource(token, spec)
        provider = self.package.schema.get("provider", {})
        self.builder(self.root, "ProviderArgs", provider.get("inputProperties", {}), "input", True)
        self.files[f"{self.root}.Provider"] = (f"package {self.root};\nimport com.pulumi.resources.*;\npublic class Provider extends ProviderResource {{ public Provider(String n) {{}} "
                                               "public Provider(String n, ProviderArgs a) {} public Provider(String n, ProviderArgs a, CustomResourceOptions o) {} }\n")
        self.functions()
        save(folder, self.files)


def save(folder, files):
    for name, text in files.items():
        place = pathlib.Path(folder, *name.split(".")).with_suffix(".java")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def write(packages, folder):
    """Writes the sources of the core and of every package."""
    save(folder, CORE)
    for package in packages.values():
        Writer(package).write(folder)
