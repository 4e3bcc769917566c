"""Java classes written from schemas so that javac can check programs without a repository."""

import pathlib
import re

from java_core import CORE

RESERVED = set(
    "abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
    "finally float for goto if implements import instanceof int interface long native new package private protected public "
    "return short static strictfp super switch synchronized this throw throws transient try void volatile while true false "
    "null builder getClass notify notifyAll toString clone equals hashCode wait finalize".split()
)
PRIMITIVES = {
    "string": "java.lang.String",
    "integer": "java.lang.Integer",
    "number": "java.lang.Double",
    "boolean": "java.lang.Boolean",
}


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
        namespace = (package.schema.get("namespace") or "pulumi").replace("-", "")
        base = (java.get("basePackage") or f"com.{namespace}").rstrip(".")
        self.modules = java.get("packages", {})
        self.root = f"{base}.{identifier(self.modules.get(package.name, package.name).replace('-', ''))}"
        self.files = {}

    def place(self, token):
        module = "" if token.startswith("pulumi:providers:") else self.package.module(token)
        # What follows a slash is the member's file, unless it is a version.
        file = re.fullmatch(r"([^/]+)/(?!v\d)[^/]*", module)
        module = self.modules.get(module) or (file.group(1) if file else module).replace("/", "_").replace("-", "")
        return f"{self.root}.{module}" if module else self.root

    def name(self, token):
        return title(identifier(self.package.member(token)))

    def type(self, spec, shape):
        reference = spec.get("$ref")
        if reference:
            builtin = {
                "pulumi.json#/Asset": "com.pulumi.asset.AssetOrArchive",
                "pulumi.json#/Archive": "com.pulumi.asset.Archive",
                "pulumi.json#/Json": "java.lang.String",
            }
            if reference.startswith("#/resources/"):
                resource = reference[len("#/resources/") :].replace("%2F", "/")
                return f"{self.place(resource)}.{self.name(resource)}" if resource in self.package.resources else "Object"
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
            if all(self.package.resolve(s.get("$ref", "")) for s in spec["oneOf"]):
                return "Object"
            return (
                kinds[0]
                if len(kinds) == 1
                else f"com.pulumi.core.Either<{kinds[0]}, {kinds[1]}>" if len(kinds) == 2 else "Object"
            )
        if spec.get("type") == "array":
            return f"java.util.List<{self.type(spec.get('items', {}), shape)}>"
        if spec.get("type") == "object":
            return f"java.util.Map<java.lang.String, {self.type(spec.get('additionalProperties', {'type': 'any'}), shape)}>"
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
            # Overloads whose types differ in what the outputs hold alone have the same erasure.
            if takes_outputs and not spec.get("plain"):
                lines.append(f"    public Builder {method}(Output<{self.type(spec, shape)}> v) {{ return this; }}")
            if spec.get("type") == "array" and "$ref" not in spec:
                element = self.type(spec.get("items", {}), shape)
                lines.append(f"    public Builder {method}({element}... v) {{ return this; }}")
            if token and self.package.is_enum(token):
                lines.append(f"    public Builder {method}(java.lang.String v) {{ return this; }}")
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
            f"  public {simple}(java.lang.String n) {{{call}}}",
            f"  public {simple}(java.lang.String n, {simple}Args a) {{{call}}}",
            f"  public {simple}(java.lang.String n, {simple}Args a, {base}Options o) {{{call}}}",
            f"  public static {simple} get(java.lang.String n, Output<java.lang.String> id, {place}.inputs.{simple}State s, "
            f"{base}Options o) {{ return null; }}",
        ]
        for property, value in spec.get("properties", {}).items():
            kind = self.type(value, "output")
            if property in ("id", "urn"):
                continue
            if property not in spec.get("required", []):
                kind = f"java.util.Optional<{kind}>"
            lines.append(f"  public Output<{kind}> {identifier(property)}() {{ return null; }}")
        lines += self.methods(spec)
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["}", ""])

    def methods(self, spec):
        """The methods of a resource, whose functions are those of the schema that take `__self__`."""
        lines = []
        for name, token in spec.get("methods", {}).items():
            function = self.package.functions.get(token, {})
            place, simple = self.place(token), self.name(token.replace("/", "_"))
            inputs = {k: v for k, v in (function.get("inputs") or {}).get("properties", {}).items() if k != "__self__"}
            result = self.outputs(place, simple, function)
            lines.append(f"  public Output<{result}> {identifier(name)}() {{ return null; }}")
            if inputs:
                self.builder(f"{place}.inputs", f"{simple}Args", inputs, "input", True)
                lines.append(f"  public Output<{result}> {identifier(name)}({place}.inputs.{simple}Args a) {{ return null; }}")
        return lines

    def outputs(self, place, simple, function):
        """The type that a function gives; the class is written where the schema lists its members."""
        outputs = function.get("outputs") or {}
        if outputs.get("properties") is None:
            return self.type(outputs or function.get("returnType") or {}, "output")
        self.result(f"{place}.outputs", f"{simple}Result", outputs["properties"], outputs.get("required", []))
        return f"{place}.outputs.{simple}Result"

    def functions(self):
        holders = {}
        for token, spec in self.package.functions.items():
            if token.startswith("pulumi:") or "/" in token.rsplit(":", 1)[-1]:
                continue
            place, simple, method = self.place(token), self.name(token), identifier(self.package.member(token))
            inputs = (spec.get("inputs") or {}).get("properties", {})
            self.builder(f"{place}.inputs", f"{simple}Args", inputs, "input", True)
            self.builder(f"{place}.inputs", f"{simple}PlainArgs", inputs, "plain", False)
            result = self.outputs(place, simple, spec)
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
            order = spec.get("multiArgumentInputs")
            if order:
                for shape in ("input", "plain"):
                    kinds = [self.type(inputs[p], "plain") for p in order if p in inputs]
                    form = "Output<{}> a{}" if shape == "input" else "{} a{}"
                    several = ", ".join(form.format(k, i) for i, k in enumerate(kinds))
                    lines.append(f"  public static Output<{result}> {method}({several}) {{ return null; }}")
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
        lines = [
            f"package {self.root};\nimport com.pulumi.core.Output;\nimport com.pulumi.resources.*;",
            "public class Provider extends ProviderResource { public Provider(java.lang.String n) {}",
            "  public Provider(java.lang.String n, ProviderArgs a) {}",
            "  public Provider(java.lang.String n, ProviderArgs a, CustomResourceOptions o) {}",
        ]
        for property, value in provider.get("properties", {}).items():
            # A provider's outputs are texts alone.
            if value.get("type") == "string" or "$ref" in value:
                required = property in provider.get("required", [])
                kind = "java.lang.String" if required else "java.util.Optional<java.lang.String>"
                lines.append(f"  public Output<{kind}> {identifier(property)}() {{ return null; }}")
        self.files[f"{self.root}.Provider"] = "\n".join([*lines, *self.methods(provider), "}", ""])
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
