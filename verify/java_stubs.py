"""Java classes written from schemas so that javac can check programs without a repository."""

import pathlib
import re

from java_core import CORE

RESERVED = set(
    "abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
    "finally float for goto if implements import instanceof int interface long native new package private protected public "
    "return short static strictfp super switch synchronized this throw throws transient try void volatile while true false "
    "null builder getClass notify wait".split()
)
PRIMITIVES = {"string": "String", "integer": "Integer", "number": "Double", "boolean": "Boolean"}


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
            builtin = {
                "pulumi.json#/Asset": "com.pulumi.asset.AssetOrArchive",
                "pulumi.json#/Archive": "com.pulumi.asset.Archive",
                "pulumi.json#/Json": "String",
            }
            token = self.package.resolve(reference)
            if token not in self.package.types:
                return builtin.get(reference, "Object")
            if self.package.is_enum(token):
                return f"{self.place(token)}.enums.{self.name(token)}"
            return (
                f"{self.place(token)}.outputs.{self.name(token)}"
                if shape == "output"
                else f"{self.place(token)}.inputs.{self.name(token)}{'Args' if shape == 'input' else ''}"
            )
        if "oneOf" in spec:
            kinds = list(dict.fromkeys(self.type(s, shape) for s in spec["oneOf"]))
            return (
                kinds[0]
                if len(kinds) == 1
                else f"com.pulumi.core.Either<{kinds[0]}, {kinds[1]}>" if len(kinds) == 2 else "Object"
            )
        if spec.get("type") == "array":
            return f"java.util.List<{self.type(spec.get('items', {}), shape)}>"
        if spec.get("type") == "object":
            return f"java.util.Map<String, {self.type(spec.get('additionalProperties', {'type': 'any'}), shape)}>"
        return PRIMITIVES.get(spec.get("type"), "Object")

    def builder(self, place, simple, properties, shape, takes_outputs):
        lines = [
            f"package {place};",
            "import com.pulumi.core.Output;",
            f"public final class {simple} extends com.pulumi.resources.ResourceArgs {{",
            f"  public static final {simple} Empty = null;",
            "  public static Builder builder() { return null; }",
            "  public static final class Builder {",
            f"    public {simple} build() {{ return null; }}",
        ]
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
        members = "".join(
            f"  public static final {simple} {re.sub(r'[^A-Za-z0-9_]', '_', str(m.get('name') or m['value']))} = null;\n"
            for m in spec["enum"]
        )
        self.files[f"{place}.{simple}"] = f"package {place};\npublic final class {simple} {{\n{members}}}\n"

    def resource(self, token, spec):
        place, simple = self.place(token), self.name(token)
        self.builder(place, f"{simple}Args", spec.get("inputProperties", {}), "input", True)
        self.builder(f"{place}.inputs", f"{simple}State", spec.get("stateInputs", {}).get("properties", {}), "input", True)
        base = "ComponentResource" if spec.get("isComponent") else "CustomResource"
        call = ' super("", n); ' if spec.get("isComponent") else ""
        lines = [
            f"package {place};",
            "import com.pulumi.core.Output; import com.pulumi.resources.*;",
            f"public class {simple} extends {base} {{",
            f"  public {simple}(String n) {{{call}}}",
            f"  public {simple}(String n, {simple}Args a) {{{call}}}",
            f"  public {simple}(String n, {simple}Args a, {base}Options o) {{{call}}}",
            f"  public static {simple} get(String n, Output<String> id, {place}.inputs.{simple}State s, "
            f"{base}Options o) {{ return null; }}",
        ]
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
            lines.append(
                f"  public static Output<{result}> {method}({args} a, "
                f"com.pulumi.deployment.InvokeOutputOptions o) {{ return null; }}"
            )
            lines.append(
                f"  public static java.util.concurrent.CompletableFuture<{result}> {method}Plain({plain} a) {{ return null; }}"
            )
        for place, lines in holders.items():
            simple = title(place.rsplit(".", 1)[-1]) + "Functions"
            body = "\n".join(
                [f"package {place};", "import com.pulumi.core.Output;", f"public final class {simple} {{", *lines, "}", ""]
            )
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
        self.files[f"{self.root}.Provider"] = (
            f"package {self.root};\nimport com.pulumi.resources.*;\npublic class Provider extends ProviderResource {{ "
            "public Provider(String n) {} public Provider(String n, ProviderArgs a) {} "
            "public Provider(String n, ProviderArgs a, CustomResourceOptions o) {} }\n"
        )
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
