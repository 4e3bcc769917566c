"""Random programs made from schemas, the same for the same seed, and their text in YAML or PCL.

A program is a tree of lists and dictionaries, so that it can be made smaller part by part:
    {"form": "yaml" or "pcl", "config": {name: {...}}, "variables": {name: expression}, "resources": {name: {...}}, "outputs": {name: expression}}
An expression is a list with its kind first:
    ["text", s]  ["number", n]  ["boolean", b]  ["null"]  ["list", e...]  ["map", {key: e}]  ["read", root, step...]  ["template", part...]
    ["call", function, e...]  ["invoke", token, {argument: e}, member]
    and in PCL alone  ["choice", e, e, e]  ["operator", sign, e, e]  ["each", list, e]  (a loop; ["item"] is its variable)
"""

import json
import random
import re

LETTERS = ["a", "b", "Name", "x-y", "two words", "tail ", " head", "it's", 'say "hi"', "back\\slash", "\\n", "a\\tb", "$", "$5", "{", "}", "{{x}}"]
LETTERS += ["%", "%s", "100%d", "#", "# no comment", ": ", "- ", "é", "日本", "😀", "\u00a0", "\u2028", "tab\there", "line\nbreak", "l1\nl2\n", "\n", "`", "`${x}`"]
LETTERS += ["'''", '"""', "//", "/*", "\\u0041", "\\\\", "$${a}", "@", "&amp;", "<b>", "yes", "true", "null", "~", "0123", "1.10", "1e3", "0x1f", "\x7f", "\x01", "r\r", ""]
WHOLE = [0, 1, -1, 2, 7, 80, 255, 1024, 65535, 2147483647, -2147483648]
REAL = [0.5, -0.25, 1.5, 3.14159, 100.0, 1e-7, 12345.678]
NAMES = ["main", "my-thing", "my_thing", "MyThing", "class", "default", "a1", "pet", "Output", "config", "args", "prod.eu", "x y", "self", "pulumi", "fmt", "String", "this", "ctx", "lambda", "type"]
KEYS = ["key", "a-b", "a.b", "Some Key", "1", "class", "naïve", "A_B", "$k", "x/y", "camelCase", "snake_case"]
SIMPLE = {"string", "integer", "number", "boolean"}
WORDS = re.compile(r"[A-Za-z_]\w*")


class Maker:
    """Makes one program from some packages."""

    def __init__(self, packages, seed):
        self.chance = random.Random(seed)
        self.packages = packages
        self.form = self.chance.choice(["yaml", "pcl"])
        self.program = {"form": self.form, "config": {}, "variables": {}, "resources": {}, "outputs": {}}
        # What may be read: type, expression, whether it is there in any case.
        self.readable = []
        self.taken = set()

    def pick(self, items):
        return self.chance.choice(items)

    def often(self, share):
        return self.chance.random() < share

    def text(self):
        return "".join(self.pick(LETTERS) for _ in range(self.pick([1, 1, 1, 2, 3])))

    def name(self):
        """A name of a declaration; two that differ in their marks alone are one name in some language."""
        while True:
            name = self.pick(NAMES) + self.pick(["", "", str(self.chance.randrange(9))])
            if self.form == "pcl" and not WORDS.fullmatch(name):
                continue
            flat = re.sub(r"\W|_", "", name).lower()
            if flat not in self.taken:
                self.taken.add(flat)
                return name

    def make(self):
        for _ in range(self.pick([0, 0, 1, 2, 3])):
            self.configuration()
        for _ in range(self.pick([0, 1, 1, 2])):
            self.variable()
        for _ in range(self.pick([1, 1, 2, 3])):
            self.resource()
        for _ in range(self.pick([0, 1])):
            self.variable()
        for _ in range(self.pick([1, 1, 2, 3])):
            kind = self.pick(["string", "string", "integer", "boolean", "number"])
            self.program["outputs"][self.name()] = self.expression({"type": kind}, None, 2)
        return self.program

    def configuration(self):
        kind = self.pick(["string", "string", "integer", "number", "boolean"])
        entry = {"type": kind}
        if self.often(0.5):
            entry["default"] = self.literal(kind)
        if self.form == "yaml" and self.often(0.25):
            entry["secret"] = True
        name = self.name()
        self.program["config"][name] = entry
        self.readable.append((kind, ["read", name]))

    def variable(self):
        kind = self.pick(["string", "string", "integer", "boolean", "number"])
        name = self.name()
        self.program["variables"][name] = self.expression({"type": kind}, None, 3)
        self.readable.append((kind, ["read", name]))

    def resource(self):
        package = self.pick([p for p in self.packages if p.resources])
        token = self.pick([t for t, s in package.resources.items() if len(s.get("inputProperties", {})) < 40 and not s.get("isComponent")])
        spec = package.resources[token]
        inputs, required = spec.get("inputProperties", {}), spec.get("requiredInputs", [])
        given = {}
        for name, declared in inputs.items():
            if name in required or self.often(min(0.5, 4 / len(inputs))):
                made = self.expression(declared, package, 3)
                if made is not None:
                    given[name] = made
        if any(r not in given for r in required):
            return
        name = self.name()
        self.program["resources"][name] = {"type": token, "properties": given, "options": self.options(package, spec)}
        for output, declared in spec.get("properties", {}).items():
            if declared.get("type") in SIMPLE and "$ref" not in declared and output not in ("id", "urn"):
                is_there = output in spec.get("required", [])
                if is_there:
                    self.readable.append((declared["type"], ["read", name, output]))
            elif declared.get("type") == "array" and declared.get("items", {}).get("type") in SIMPLE and output in spec.get("required", []):
                self.readable.append((declared["items"]["type"], ["read", name, output, self.pick([0, 1])]))
            else:
                inner = package.types.get(package.resolve(declared.get("$ref", "")) or "", {})
                for member, kind in inner.get("properties", {}).items():
                    if output in spec.get("required", []) and member in inner.get("required", []) and kind.get("type") in SIMPLE and "$ref" not in kind:
                        self.readable.append((kind["type"], ["read", name, output, member]))
        self.readable.append(("string", ["read", name, "id"]))

    def options(self, package, spec):
        found, others = {}, list(self.program["resources"])
        inputs = [n for n in spec.get("inputProperties", {}) if WORDS.fullmatch(n)]
        if others and self.often(0.3):
            found["dependsOn"] = self.chance.sample(others, 1)
        if others and self.often(0.15):
            found["parent"] = self.pick(others)
        if self.often(0.15):
            found["protect"] = self.often(0.8)
        if inputs and self.often(0.15):
            found["ignoreChanges"] = self.chance.sample(inputs, 1)
        for flag in ("retainOnDelete", "deleteBeforeReplace"):
            if self.often(0.08):
                found[flag] = True
        if inputs and self.often(0.08):
            found["replaceOnChanges"] = self.chance.sample(inputs, 1)
        outputs = [n for n in spec.get("properties", {}) if WORDS.fullmatch(n) and n not in ("id", "urn")]
        if outputs and self.often(0.08):
            found["additionalSecretOutputs"] = self.chance.sample(outputs, 1)
        if self.often(0.08):
            found["version"] = "1.2.3"
        if self.often(0.08):
            found["import"] = "some-id/1"
        return found

    def literal(self, kind):
        if kind == "string":
            return ["text", self.text()]
        if kind == "integer":
            return ["number", self.pick(WHOLE)]
        if kind == "number":
            return ["number", self.pick(REAL + WHOLE)]
        return ["boolean", self.often(0.5)]

    def expression(self, spec, package, depth):
        """An expression of the schema's type; None where there is none."""
        if "const" in spec:
            value = spec["const"]
            return ["text", value] if isinstance(value, str) else ["boolean", value] if isinstance(value, bool) else ["number", value]
        reference = spec.get("$ref", "")
        if reference:
            return self.referred(spec, reference, package, depth)
        if "oneOf" in spec:
            return self.expression(spec["oneOf"][0], package, depth)
        kind = spec.get("type")
        if kind == "array":
            items = [self.expression(spec.get("items", {}), package, depth - 1) for _ in range(self.pick([0, 1, 1, 2]))] if depth > 0 else []
            return ["list", *[i for i in items if i is not None]]
        if kind == "object":
            inner = spec.get("additionalProperties", {"type": "string"})
            keys = self.chance.sample(KEYS, self.pick([0, 1, 2])) if depth > 0 else []
            made = {k: self.expression(inner, package, depth - 1) for k in keys}
            return ["map", {k: v for k, v in made.items() if v is not None}]
        if kind not in SIMPLE:
            return None
        return self.simple(kind, depth)

    def referred(self, spec, reference, package, depth):
        if reference.endswith("#/Asset"):
            return ["call", "stringAsset", ["text", self.text()]]
        if reference.endswith("#/Archive"):
            return ["call", "fileArchive", ["text", "./folder"]]
        if reference.endswith("#/Any"):
            return self.simple(self.pick(["string", "integer", "boolean"]), 0)
        if reference.endswith("#/Json"):
            return self.json()
        declared = package.types.get(package.resolve(reference) or "") if package else None
        if declared is None:
            return None
        if "enum" in declared:
            value = self.pick(declared["enum"])["value"]
            return ["text", value] if isinstance(value, str) else ["number", value]
        properties, required = declared.get("properties", {}), declared.get("required", [])
        if depth <= 0 and required:
            return None
        made = {}
        for name, inner in properties.items():
            if name in required or depth > 0 and self.often(min(0.5, 3 / len(properties))):
                value = self.expression(inner, package, depth - 1)
                if value is not None:
                    made[name] = value
        return None if any(r not in made for r in required) else ["map", made]

    def simple(self, kind, depth):
        fitting = [e for k, e in self.readable if k == kind]
        if fitting and self.often(0.4):
            return self.pick(fitting)
        if depth > 0 and kind == "string" and self.often(0.5):
            return self.composed(depth)
        if depth > 0 and self.form == "pcl" and self.often(0.25):
            return self.operation(kind, depth)
        made = self.literal(kind)
        return ["call", "secret", made] if depth > 0 and self.often(0.08) else made

    def composed(self, depth):
        """A text that is made of others."""
        readable = [e for _, e in self.readable]
        forms = ["join", "json", "base64", "secret"] + ["template"] * 4 * bool(readable) + ["select", "invoke"]
        form = self.pick(forms)
        if form == "template":
            parts = [["text", self.text()], self.pick(readable)]
            if self.often(0.4):
                parts += [["text", self.text()], self.pick(readable)]
            self.chance.shuffle(parts)
            return ["template", *parts]
        if form == "join":
            return ["call", "join", ["text", self.pick([",", "-", "", "\n", "\\"])], ["list", *[self.simple("string", depth - 1) for _ in range(2)]]]
        if form == "json":
            return self.json()
        if form == "base64":
            return ["call", "toBase64", self.simple("string", depth - 1)]
        if form == "select":
            return ["call", "element", ["list", *[self.simple("string", depth - 1) for _ in range(2)]], ["number", self.pick([0, 1])]]
        if form == "invoke":
            return self.function(depth)
        return ["call", "secret", self.simple("string", depth - 1)]

    def json(self):
        values = {k: self.simple(self.pick(["string", "integer", "boolean"]), 0) for k in self.chance.sample(KEYS, 2)}
        if self.often(0.3):
            values["list"] = ["list", self.simple("string", 0), self.simple("integer", 0)]
        if self.often(0.2):
            values["none"] = ["null"]
        return ["call", "toJSON", ["map", values]]

    def function(self, depth):
        package = self.pick([p for p in self.packages if p.functions])
        usable = []
        for token, spec in package.functions.items():
            outputs = (spec.get("outputs") or {}).get("properties", {})
            members = [n for n, s in outputs.items() if s.get("type") == "string" and n in spec["outputs"].get("required", []) and "$ref" not in s]
            inputs = spec.get("inputs") or {}
            plain = all(inputs.get("properties", {}).get(r, {}).get("type") in SIMPLE for r in inputs.get("required", []))
            if members and plain and "/" not in package.member(token) and not spec.get("multiArgumentInputs"):
                usable.append((token, inputs, members))
        if not usable:
            return self.literal("string")
        token, inputs, members = self.pick(usable)
        given = {}
        for name, spec in inputs.get("properties", {}).items():
            if spec.get("type") in SIMPLE and "$ref" not in spec and (name in inputs.get("required", []) or self.often(0.3)):
                given[name] = self.simple(spec["type"], 0)
        return ["invoke", token, given, self.pick(members)]

    def operation(self, kind, depth):
        if kind == "boolean":
            return ["operator", self.pick(["==", "!="]), self.simple("string", 0), self.simple("string", 0)] if self.often(0.6) else \
                ["operator", self.pick(["&&", "||"]), self.simple("boolean", 0), self.simple("boolean", 0)]
        if kind in ("integer", "number") and self.often(0.5):
            return ["operator", self.pick(["+", "-", "*"]), self.simple(kind, 0), ["number", self.pick([1, 2, 3])]]
        return ["choice", self.simple("boolean", 0), self.simple(kind, 0), self.simple(kind, 0)]


# ------------------------------------------------------------------------------------------------ text


class YAML:
    """A program as YAML; texts are quoted in one of the ways that can say them, which depends on the text alone."""

    def program(self, program):
        document = {}
        for name, entry in program["config"].items():
            made = {"type": entry["type"], **({"default": self.value(entry["default"])} if "default" in entry else {})}
            document.setdefault("config", {})[name] = {**made, **({"secret": True} if entry.get("secret") else {})}
        for name, value in program["variables"].items():
            document.setdefault("variables", {})[name] = self.value(value)
        for name, resource in program["resources"].items():
            made = {"type": resource["type"]}
            if resource["properties"]:
                made["properties"] = {k: self.value(v) for k, v in resource["properties"].items()}
            options = dict(resource["options"])
            if "dependsOn" in options:
                options["dependsOn"] = ["${" + self.root(o) + "}" for o in options["dependsOn"]]
            if "parent" in options:
                options["parent"] = "${" + self.root(options["parent"]) + "}"
            if options:
                made["options"] = options
            document.setdefault("resources", {})[name] = made
        for name, value in program["outputs"].items():
            document.setdefault("outputs", {})[name] = self.value(value)
        return "name: project\nruntime: yaml\n" + self.block(document, 0)

    def root(self, name):
        return name if WORDS.fullmatch(name) else name

    def read(self, expression):
        made = self.root(expression[1])
        for step in expression[2:]:
            made += f"[{step}]" if isinstance(step, int) else f".{step}" if WORDS.fullmatch(step) else f"[{json.dumps(step)}]"
        return "${" + made + "}"

    def value(self, e):
        kind = e[0]
        if kind == "text":
            return e[1].replace("${", "$${")
        if kind in ("number", "boolean"):
            return e[1]
        if kind == "null":
            return None
        if kind == "list":
            return [self.value(v) for v in e[1:]]
        if kind == "map":
            return {k: self.value(v) for k, v in e[1].items()}
        if kind == "read":
            return self.read(e)
        if kind == "template":
            return "".join(self.value(p) for p in e[1:])
        if kind == "invoke":
            return {"fn::invoke": {"function": e[1], "arguments": {k: self.value(v) for k, v in e[2].items()}, "return": e[3]}}
        name, arguments = e[1], [self.value(a) for a in e[2:]]
        if name == "element":
            return {"fn::select": [arguments[1], arguments[0]]}
        return {f"fn::{name}": arguments if name in ("join", "split") else arguments[0]}

    def block(self, value, indent):
        pad = "  " * indent
        if isinstance(value, dict) and value:
            return "".join(f"{pad}{self.scalar(k, True)}:{self.behind(v, indent + 1)}" for k, v in value.items())
        if isinstance(value, list) and value:
            return "".join(f"{pad}-{self.behind(v, indent + 1)}" for v in value)
        return f"{pad}{self.scalar(value)}\n"

    def behind(self, value, indent):
        if isinstance(value, (dict, list)) and value:
            return "\n" + self.block(value, indent)
        if isinstance(value, str) and self.fits_block(value):
            lines = value.split("\n")
            keep = "-" if not value.endswith("\n") else ""
            lines = lines[:-1] if value.endswith("\n") else lines
            return f" |{keep}\n" + "".join(("  " * indent + line if line else "") + "\n" for line in lines)
        return " " + self.scalar(value) + "\n"

    def fits_block(self, text):
        plain = all(c == "\n" or c == "\t" or 0x20 <= ord(c) and c not in "\x7f\u2028\u2029\x85\r" for c in text)
        return "\n" in text and plain and not text.startswith((" ", "\n", "\t")) and not text.endswith("\n\n") and text != "\n" and len(text) % 3

    def scalar(self, value, key=False):
        if not isinstance(value, str):
            return json.dumps(value)
        printable = all(0x20 <= ord(c) and c not in "\x7f\u2028\u2029\x85\ufeff" for c in value)
        if re.fullmatch(r"[A-Za-z][\w./:-]*\w|\$\{[\w.-]+\}", value) and value.lower() not in ("yes", "no", "true", "false", "null", "on", "off", "y", "n"):
            return value
        if printable and len(value) % 2:
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value, ensure_ascii=bool(len(value) % 3) or not printable)


class PCL:
    """A program as PCL."""

    TYPES = {"integer": "int", "boolean": "bool"}

    def program(self, program):
        lines = []
        for name, entry in program["config"].items():
            default = f"\n  default = {self.value(entry['default'])}" if "default" in entry else ""
            lines.append(f'config "{name}" "{self.TYPES.get(entry["type"], entry["type"])}" {{{default}\n}}')
        for name, value in program["variables"].items():
            lines.append(f"{name} = {self.value(value)}")
        for name, resource in program["resources"].items():
            body = "".join(f"  {k if WORDS.fullmatch(k) else json.dumps(k)} = {self.value(v)}\n" for k, v in resource["properties"].items())
            options = resource["options"]
            if options:
                body += "  options {\n" + "".join(f"    {k} = {self.option(k, v)}\n" for k, v in options.items()) + "  }\n"
            lines.append(f'resource "{name}" "{resource["type"]}" {{\n{body}}}')
        for name, value in program["outputs"].items():
            lines.append(f'output "{name}" {{\n  value = {self.value(value)}\n}}')
        return "\n".join(lines) + "\n"

    def option(self, name, value):
        if name == "dependsOn" or name in ("ignoreChanges", "replaceOnChanges"):
            return "[" + ", ".join(value) + "]"
        if name == "parent":
            return value
        return json.dumps(value)

    def quoted(self, text):
        made = ""
        for c in text:
            simple = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}.get(c)
            made += simple or (f"\\u{ord(c):04x}" if ord(c) < 0x20 or c in "\x7f\u2028" else c)
        return made.replace("${", "$${").replace("%{", "%%{")

    def value(self, e):
        kind = e[0]
        if kind == "text":
            return f'"{self.quoted(e[1])}"'
        if kind == "number":
            return f"{e[1]:.10f}".rstrip("0").rstrip(".") if isinstance(e[1], float) else str(e[1])
        if kind == "boolean":
            return "true" if e[1] else "false"
        if kind == "null":
            return "null"
        if kind == "list":
            return "[" + ", ".join(map(self.value, e[1:])) + "]"
        if kind == "map":
            return "{" + ", ".join(f'{k if WORDS.fullmatch(k) else json.dumps(k, ensure_ascii=False)} = {self.value(v)}' for k, v in e[1].items()) + "}"
        if kind == "read":
            return e[1] + "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in e[2:])
        if kind == "template":
            return '"' + "".join(self.quoted(p[1]) if p[0] == "text" else "${" + self.value(p) + "}" for p in e[1:]) + '"'
        if kind == "choice":
            return f"({self.value(e[1])} ? {self.value(e[2])} : {self.value(e[3])})"
        if kind == "operator":
            return f"({self.value(e[2])} {e[1]} {self.value(e[3])})"
        if kind == "invoke":
            arguments = ", ".join(f"{k} = {self.value(v)}" for k, v in e[2].items())
            return f'invoke("{e[1]}", {{{arguments}}}).{e[3]}'
        return f"{e[1]}({', '.join(map(self.value, e[2:]))})"


def text_of(program):
    if program["form"] == "pcl":
        return {"main.pp": PCL().program(program)}
    return {"Pulumi.yaml": YAML().program(program)}


def made(packages, seed):
    return Maker(list(packages.values()), seed).make()
