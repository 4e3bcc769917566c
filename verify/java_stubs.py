"""Java classes written from schemas: javac checks programs with them, and programs run with them (java_runtime.py)."""

import json
import pathlib
import re

from java_core import CORE

RESERVED = set(
    "abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
    "finally float for goto if implements import instanceof int interface long native new package private protected public "
    "return short static strictfp super switch synchronized this throw throws transient try void volatile while true false "
    "null var builder getClass notify notifyAll toString clone equals hashCode wait finalize".split()
)
SHORT = {"*": "Asterisk", **{str(i): n for i, n in enumerate("Zero One Two Three Four Five Six Seven Eight Nine".split())}}
DEPTH = 5
PRIMITIVES = {
    "string": "java.lang.String",
    "integer": "java.lang.Integer",
    "number": "java.lang.Double",
    "boolean": "java.lang.Boolean",
}


def identifier(name):
    name = re.sub(r"\W", "_", name)
    return name + "_" if name in RESERVED else name


def text(value):
    """A text as a Java literal; JSON's escapes are Java's."""
    return json.dumps(value)


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
        module = self.modules.get(module) or module.replace("/", "_").replace("-", "")
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
            f"  public static final {simple} Empty = new {simple}();",
            "  public static Builder builder() { return new Builder(); }",
            "  public static final class Builder {",
            f"    private final {simple} made = new {simple}();",
            *(
                f"    {{ made.given.put({text(p)}, {self.constant(v['const'], PRIMITIVES.get(v.get('type')))}); }}"
                for p, v in properties.items()
                if "const" in v
            ),
            f"    public {simple} build() {{ return made; }}",
        ]
        for property, spec in properties.items():
            method = identifier(property)
            put = f"made.given.put({text(property)}, v); return this;"
            kinds = {self.type(spec, shape)}
            for alternative in spec.get("oneOf", []):
                kinds.add(self.type(alternative, shape))
            for kind in sorted(kinds):
                lines.append(f"    public Builder {method}({kind} v) {{ {put} }}")
            # Overloads whose types differ in what the outputs hold alone have the same erasure.
            if takes_outputs and not spec.get("plain"):
                lines.append(f"    public Builder {method}(Output<{self.type(spec, shape)}> v) {{ {put} }}")
            if spec.get("type") == "array" and "$ref" not in spec:
                element = self.type(spec.get("items", {}), shape)
                lines.append(f"    public Builder {method}({element}... v) {{ {put} }}")
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["  }", "}", ""])

    def result(self, place, simple, properties, required):
        lines = [
            f"package {place};",
            "import com.pulumi.core.*;",
            f"public final class {simple} implements Valued {{",
            "  private final String path; private final int depth;",
            f"  private {simple}(String path, int depth) {{ this.path = path; this.depth = depth; }}",
            f"  public static {simple} mock(String path, int depth) {{ return depth < 0 ? null : new {simple}(path, depth); }}",
        ]
        for property, spec in properties.items():
            kind, value = self.property(property, spec, required, f"path + {text(property)}", "depth")
            lines.append(f"  public {kind} {identifier(property)}() {{ return {value}; }}")
        values = ", ".join(f"{text(p)}, {identifier(p)}()" for p in properties)
        lines.append(f"  public Object recordedValues() {{ return Recorder.map({values}); }}")
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["}", ""])

    def property(self, name, spec, required, path, depth):
        """The type of an output's member, and its mocked value."""
        kind, value = self.type(spec, "output"), self.mock(spec, path, depth)
        if name in required:
            return kind, value
        if kind.startswith("java.util."):
            empty = "java.util.List.of()" if kind.startswith("java.util.List") else "java.util.Map.of()"
            return kind, f"Mocks.absent ? {empty} : {value}"
        absent = f"java.util.Optional.<{kind}>empty()"
        return f"java.util.Optional<{kind}>", absent if value == "null" else f"Mocks.absent ? {absent} : java.util.Optional.<{kind}>ofNullable({value})"

    def mock(self, spec, path, depth, level=0):
        """An expression of a mocked value, as meaning/mocks.py has it."""
        if "const" in spec:
            return self.constant(spec["const"], PRIMITIVES.get(spec.get("type")))
        reference = spec.get("$ref", "")
        if reference:
            token = self.package.resolve(reference)
            if token not in self.package.types:
                if reference.endswith("#/Json"):
                    return '"{}"'
                known = reference.endswith("#/Any") or spec.get("type") == "string"
                return f"Mocks.text({path})" if known and self.type(spec, "output") == "Object" else "null"
            if self.package.is_enum(token):
                return f"Mocks.pick({path}, {self.type(spec, 'output')}.values())"
            return f'{self.type(spec, "output")}.mock({path} + ".", {depth} - 1)'
        if "oneOf" in spec:
            first, kind = spec["oneOf"][0], self.type(spec, "output")
            value = self.mock(first, path, depth, level)
            return f"com.pulumi.core.Either.ofLeft({value})" if kind.startswith("com.pulumi.core.Either") else value
        if spec.get("type") in ("array", "object"):
            inner = spec.get("items", {}) if spec["type"] == "array" else spec.get("additionalProperties", {"type": "string"})
            method = "list" if spec["type"] == "array" else "map"
            element = self.type(inner if method == "list" or "additionalProperties" in spec else {"type": "any"}, "output")
            value = self.mock(inner, f"p{level}", f"{depth} - 1", level + 1)
            return f"Mocks.<{element}>{method}({depth}, {path}, p{level} -> {value})"
        method = {"integer": "integer", "number": "number", "boolean": "truth", "string": "text"}.get(spec.get("type"))
        return f"Mocks.{method}({path})" if method else "null"

    def constant(self, value, kind):
        if isinstance(value, bool):
            return str(value).lower()
        return text(value) if isinstance(value, str) else str(float(value)) if kind == PRIMITIVES["number"] else str(value)

    def enum(self, token, spec):
        place, simple = f"{self.place(token)}.enums", self.name(token)
        kind = PRIMITIVES.get(spec.get("type"), PRIMITIVES["string"])
        members = {self.member(simple, m): m["value"] for m in spec["enum"]}
        listed = ",\n".join(f"  {n}({self.constant(v if kind != PRIMITIVES['string'] else str(v), kind)})" for n, v in members.items())
        self.files[f"{place}.{simple}"] = (
            f"package {place};\npublic enum {simple} {{\n{listed};\n  private final {kind} value;\n"
            f"  {simple}({kind} v) {{ value = v; }}\n  public {kind} getValue() {{ return value; }}\n}}\n"
        )

    def member(self, simple, member):
        """The name of an enum's member in the published SDKs."""
        name = str(member.get("name") or member["value"])
        name = re.sub(r"\W", "_", SHORT.get(name, name).replace("-", ""))
        name = re.sub("_+", "_", title(name) if not name[:1].isdigit() else f"_{name}") or "_"
        return simple + name if name.startswith("_") else name

    def resource(self, token, spec):
        place, simple = self.place(token), self.name(token)
        self.builder(place, f"{simple}Args", spec.get("inputProperties", {}), "input", True)
        self.builder(f"{place}.inputs", f"{simple}State", spec.get("stateInputs", {}).get("properties", {}), "input", True)
        base = "ComponentResource" if spec.get("isComponent") else "CustomResource"
        remote = ", true" if spec.get("isComponent") else ""
        lines = [
            f"package {place};",
            "import com.pulumi.core.*; import com.pulumi.resources.*;",
            f"public class {simple} extends {base} {{",
            f"  public {simple}(java.lang.String n) {{ this(n, null, null); }}",
            f"  public {simple}(java.lang.String n, {simple}Args a) {{ this(n, a, null); }}",
            f"  public {simple}(java.lang.String n, {simple}Args a, {base}Options o) {{ super({text(token)}, n, a, o{remote}); }}",
        ]
        if not remote:
            lines += [
                f"  private {simple}(java.lang.String n, Valued a, {base}Options o, Output<java.lang.String> id) "
                f"{{ super({text(token)}, n, a, o, id); }}",
                f"  public static {simple} get(java.lang.String n, Output<java.lang.String> id, {place}.inputs.{simple}State s, "
                f"{base}Options o) {{ return new {simple}(n, s, o, id); }}",
            ]
        for property, value in spec.get("properties", {}).items():
            if property not in ("id", "urn"):
                lines.append(self.output(token, property, value, spec.get("required", [])))
        lines += self.methods(spec)
        self.files[f"{place}.{simple}"] = "\n".join(lines + ["}", ""])

    def output(self, token, property, spec, required):
        """The method that gives a resource's output."""
        kind, value = self.type(spec, "output"), self.mock(spec, f'{text(token + "|")} + record.name() + {text("|" + property)}', str(DEPTH))
        if property not in required:
            absent = f"java.util.Optional.<{kind}>empty()"
            value = absent if value == "null" else f"Mocks.absent ? {absent} : java.util.Optional.<{kind}>ofNullable({value})"
            kind = f"java.util.Optional<{kind}>"
        secret = str(bool(spec.get("secret"))).lower()
        return f"  public Output<{kind}> {identifier(property)}() {{ return Recorder.output(this, {secret}, () -> {value}); }}"

    def methods(self, spec):
        """The methods of a resource, whose functions are those of the schema that take `__self__`."""
        lines = []
        for name, token in spec.get("methods", {}).items():
            function = self.package.functions.get(token, {})
            place, simple = self.place(token), self.name(token.replace("/", "_"))
            inputs = {k: v for k, v in (function.get("inputs") or {}).get("properties", {}).items() if k != "__self__"}
            result, value = self.outputs(place, simple, token, function)
            call = f"return Recorder.call({text(token)}, Recorder.args(%s), null, this, () -> {value});"
            lines.append(f"  public Output<{result}> {identifier(name)}() {{ {call % 'null'} }}")
            if inputs:
                self.builder(f"{place}.inputs", f"{simple}Args", inputs, "input", True)
                lines.append(f"  public Output<{result}> {identifier(name)}({place}.inputs.{simple}Args a) {{ {call % 'a'} }}")
        return lines

    def outputs(self, place, simple, token, function):
        """The type that a function gives, and its mocked value; the class is written where the schema lists its members."""
        outputs = function.get("outputs") or {}
        if outputs.get("properties") is None:
            spec = outputs or function.get("returnType") or {}
            return self.type(spec, "output"), self.mock(spec, text(f"{token}||"), str(DEPTH))
        self.result(f"{place}.outputs", f"{simple}Result", outputs["properties"], outputs.get("required", []))
        kind = f"{place}.outputs.{simple}Result"
        return kind, f"{kind}.mock({text(token + '||')}, {DEPTH})"

    def functions(self):
        holders = {}
        for token, spec in self.package.functions.items():
            if token.startswith("pulumi:") or "/" in token.rsplit(":", 1)[-1]:
                continue
            place, simple, method = self.place(token), self.name(token), identifier(self.package.member(token))
            inputs = (spec.get("inputs") or {}).get("properties", {})
            self.builder(f"{place}.inputs", f"{simple}Args", inputs, "input", True)
            self.builder(f"{place}.inputs", f"{simple}PlainArgs", inputs, "plain", False)
            result, value = self.outputs(place, simple, token, spec)
            args, plain = f"{place}.inputs.{simple}Args", f"{place}.inputs.{simple}PlainArgs"
            lines = holders.setdefault(place, [])
            # Modules of one name after the schema's rules: the first is kept.
            if any(f" {method}(" in line for line in lines):
                continue
            for arguments in ("", f"{args} a", f"{plain} a"):
                given = "a" if arguments else "null"
                for o in [""] if not arguments else ["", ", com.pulumi.deployment.InvokeOptions o"]:
                    call = self.call(token, f"Recorder.args({given})", "o" if o else "null", value)
                    lines.append(f"  public static Output<{result}> {method}({arguments}{o}) {{ {call} }}")
            if spec.get("inputs") is None:
                for kind in ("InvokeOptions", "InvokeOutputOptions"):
                    lines.append(
                        f"  public static Output<{result}> {method}(com.pulumi.resources.InvokeArgs a, com.pulumi.deployment.{kind} o) "
                        f"{{ {self.call(token, 'Recorder.args(a)', 'o', value)} }}"
                    )
            call = self.call(token, "Recorder.args(a)", "o", value)
            lines.append(
                f"  public static Output<{result}> {method}({args} a, com.pulumi.deployment.InvokeOutputOptions o) {{ {call} }}"
            )
            lines.append(
                f"  public static java.util.concurrent.CompletableFuture<{result}> {method}Plain({plain} a) "
                f"{{ {method}(a); return java.util.concurrent.CompletableFuture.completedFuture({value}); }}"
            )
            order = spec.get("multiArgumentInputs")
            if order:
                for shape in ("input", "plain"):
                    kinds = [self.type(inputs[p], "plain") for p in order if p in inputs]
                    form = "Output<{}> a{}" if shape == "input" else "{} a{}"
                    several = ", ".join(form.format(k, i) for i, k in enumerate(kinds))
                    pairs = ", ".join(f"{text(p)}, a{i}" for i, p in enumerate(p for p in order if p in inputs))
                    for o in ("", ", com.pulumi.deployment.InvokeOptions o"):
                        call = self.call(token, f"Recorder.map({pairs})", "o" if o else "null", value)
                        lines.append(f"  public static Output<{result}> {method}({several}{o}) {{ {call} }}")
        for place, lines in holders.items():
            simple = title(place.rsplit(".", 1)[-1]) + "Functions"
            body = "\n".join(
                [f"package {place};", "import com.pulumi.core.*;", f"public final class {simple} {{", *lines, "}", ""]
            )
            self.files[f"{place}.{simple}"] = body

    def call(self, token, args, options, value):
        return f"return Recorder.call({text(token)}, {args}, {options}, null, () -> {value});"

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
        token = f"pulumi:providers:{self.package.name}"
        self.builder(self.root, "ProviderArgs", provider.get("inputProperties", {}), "input", True)
        lines = [
            f"package {self.root};\nimport com.pulumi.core.*;\nimport com.pulumi.resources.*;",
            "public class Provider extends ProviderResource { public Provider(java.lang.String n) { this(n, null, null); }",
            "  public Provider(java.lang.String n, ProviderArgs a) { this(n, a, null); }",
            "  public Provider(java.lang.String n, ProviderArgs a, CustomResourceOptions o) "
            f"{{ super({text(token)}, n, a, o); }}",
        ]
        for property, value in provider.get("properties", {}).items():
            # A provider's outputs are texts and enums alone.
            if value.get("type") == "string" or "$ref" in value:
                is_enum = self.package.is_enum(self.package.resolve(value.get("$ref", "")) or "")
                spec = value if is_enum else {"type": "string", "secret": value.get("secret")}
                lines.append(self.output(token, property, spec, provider.get("required", [])))
        self.files[f"{self.root}.Provider"] = "\n".join([*lines, *self.methods(provider), "}", ""])
        self.functions()
        return save(folder, self.files)


def save(folder, files):
    """Writes what changed; says whether anything did."""
    changed = False
    for name, text in files.items():
        place = pathlib.Path(folder, *name.split(".")).with_suffix(".java")
        if place.exists() and place.read_text() == text:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        changed = True
    return changed


def write(packages, folder):
    """Writes the sources of the core and of every package; says whether anything changed."""
    changed = save(folder, CORE)
    for package in packages.values():
        changed = Writer(package).write(folder) or changed
    return changed
