"""Random expressions of a schema's types.

An expression is a list with its kind first:
    ["text", s]  ["number", n]  ["boolean", b]  ["null"]  ["list", e...]  ["map", {key: e}]  ["template", part...]
    ["read", type, root, step...]  ["call", function, e...]  ["invoke", token, {argument: e}, member]
    and in PCL alone  ["choice", e, e, e]  ["operator", sign, e, e]  ["method", resource, name, {argument: e}, member]
    ["each", source, names, result, condition or None]  (a list)  ["eachKey", source, names, key, result]  (a map)  ["splat", e, member]
"""

import re

LETTERS = ["a", "b", "Name", "x-y", "two words", "tail ", " head", "it's", 'say "hi"', "back\\slash", "\\n", "a\\tb", "$", "$5", "{", "}", "{{x}}"]
LETTERS += ["%", "%s", "100%d", "#", "# no comment", ": ", "- ", "é", "日本", "😀", "\u00a0", "\u2028", "tab\there", "line\nbreak", "l1\nl2\n", "\n", "`", "`${x}`"]
LETTERS += ["'''", '"""', "//", "/*", "\\u0041", "\\\\", "${a}", "@", "&amp;", "<b>", "yes", "true", "null", "~", "0123", "1.10", "1e3", "0x1f", "\x7f", "\x01", "r\r", ""]
WHOLE = [0, 1, -1, 2, 7, 80, 255, 1024, 65535, 2147483647, -2147483648]
REAL = [0.5, -0.25, 1.5, 3.14159, 100.0, 1e-7, 12345.678]
KEYS = ["key", "a-b", "a.b", "Some Key", "1", "class", "naïve", "A_B", "$k", "x/y", "camelCase", "snake_case"]
SIMPLE = ("string", "integer", "number", "boolean")


class Values:
    """Makes expressions; `readable` holds what may be read: a type and an expression."""

    def pick(self, items):
        return self.chance.choice(items)

    def often(self, share):
        return self.chance.random() < share

    def text(self):
        made = "".join(self.pick(LETTERS) for _ in range(self.pick([1, 1, 1, 2, 3])))
        # What three `$` before a `{` mean, the languages of programs don't say; nor may a text end in one before a reference.
        return re.sub(r"\$(?=\$\{|\Z)", "$.", made)

    def literal(self, kind):
        if kind == "string":
            return ["text", self.text()]
        if kind == "integer":
            return ["number", self.pick(WHOLE)]
        if kind == "number":
            return ["number", self.pick(REAL + WHOLE)]
        return ["boolean", self.often(0.5)]

    def fitting(self, kind):
        return [e for k, e in self.readable if k == kind]

    def property(self, spec, package, depth, required):
        """The value of a property; null now and then where it may be left out."""
        if not required and self.often(0.04):
            return ["null"]
        return self.expression(spec, package, depth)

    def expression(self, spec, package, depth):
        """An expression of the schema's type; None where there is none."""
        if "const" in spec:
            return constant(spec["const"])
        reference = spec.get("$ref", "")
        if reference:
            return self.referred(spec, reference, package, depth)
        if "oneOf" in spec:
            return self.expression(spec["oneOf"][0], package, depth)
        kind = spec.get("type")
        if kind == "array":
            return self.list(spec.get("items", {}), package, depth)
        if kind == "object":
            return self.map(spec.get("additionalProperties", {"type": "string"}), package, depth)
        return self.simple(kind, depth) if kind in SIMPLE else None

    def list(self, items, package, depth):
        kind = items.get("type") if "$ref" not in items else None
        if kind in SIMPLE and self.fitting(f"list:{kind}") and self.often(0.4):
            return self.pick(self.fitting(f"list:{kind}"))
        if kind == "string" and self.form == "pcl" and depth > 0 and self.often(0.4):
            return self.loop(depth)
        found = [self.expression(items, package, depth - 1) for _ in range(self.pick([0, 1, 1, 2]))] if depth > 0 else []
        return ["list", *[i for i in found if i is not None]]

    def map(self, values, package, depth):
        kind = values.get("type") if "$ref" not in values else None
        if kind in SIMPLE and self.fitting(f"map:{kind}") and self.often(0.4):
            return self.pick(self.fitting(f"map:{kind}"))
        if kind == "string" and self.form == "pcl" and depth > 0 and self.often(0.3):
            source, names = self.source("map:string", depth)
            return ["eachKey", source, names, ["read", "string", names[0]], self.within(names, "string", depth)]
        keys = self.chance.sample(KEYS, self.pick([0, 1, 2])) if depth > 0 else []
        made = {k: self.expression(values, package, depth - 1) for k in keys}
        return ["map", {k: v for k, v in made.items() if v is not None}]

    def loop(self, depth):
        """A list of texts out of another list or a map: a loop or a splat."""
        objects = self.fitting("objects")
        if objects and self.often(0.4):
            return self.pick(objects)
        source, names = self.source(self.pick(["list:string", "list:string", "map:string"]), depth)
        condition = ["operator", "!=", ["read", "string", names[-1]], ["text", "a"]] if self.often(0.3) else None
        return ["each", source, names, self.within(names, "string", depth), condition]

    def source(self, kind, depth):
        """What a loop goes over, and the names of its variables."""
        fitting = self.fitting(kind)
        names = ["index", "item"] if kind.startswith("map:") or self.often(0.4) else ["item"]
        if fitting and self.often(0.7):
            return self.pick(fitting), names
        items = [self.simple("string", 0) for _ in range(2)]
        return (["list", *items] if kind.startswith("list:") else ["map", dict(zip(["one", "two"], items))]), names

    def within(self, names, kind, depth):
        """The body of a loop, which may read its variables."""
        kept = list(self.readable)
        self.readable.append(("string", ["read", "string", names[-1]]))
        made = ["template", ["text", self.text()], ["read", "string", names[-1]]] if self.often(0.5) else self.simple(kind, depth - 1)
        self.readable = kept
        return made

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
            return constant(self.pick(declared["enum"])["value"])
        properties, required = declared.get("properties", {}), declared.get("required", [])
        if depth <= 0 and required:
            return None
        made = {}
        for name, inner in properties.items():
            if name in required or depth > 0 and self.often(min(0.5, 3 / len(properties))):
                value = self.property(inner, package, depth - 1, name in required)
                if value is not None:
                    made[name] = value
        return None if any(r not in made for r in required) else ["map", made]

    def simple(self, kind, depth):
        fitting = self.fitting(kind)
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
        readable = [e for k, e in self.readable if k in SIMPLE]
        forms = ["join", "json", "base64", "secret"] + ["template"] * 4 * bool(readable) + ["select", "invoke"]
        form = self.pick(forms)
        if form == "template":
            parts = [["text", self.text()], self.pick(readable)]
            if self.often(0.4):
                parts += [["text", self.text()], self.pick(readable)]
            self.chance.shuffle(parts)
            return ["template", *parts]
        if form == "join":
            return ["call", "join", ["text", self.pick([",", "-", "", "\n", "\\"])], self.texts(depth)]
        if form == "json":
            return self.json()
        if form == "base64":
            return ["call", "toBase64", self.simple("string", depth - 1)]
        if form == "select":
            return ["call", "element", ["list", *[self.simple("string", depth - 1) for _ in range(2)]], ["number", self.pick([0, 1])]]
        if form == "invoke":
            return self.function(depth)
        return ["call", "secret", self.simple("string", depth - 1)]

    def texts(self, depth):
        """A list of texts that isn't empty."""
        fitting = self.fitting("list:string")
        if fitting and self.often(0.3):
            return self.pick(fitting)
        if self.form == "pcl" and self.often(0.3):
            return self.loop(depth - 1)
        return ["list", *[self.simple("string", depth - 1) for _ in range(2)]]

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

    def limit(self, expression):
        """A bound of an integer's size: of what isn't known, the one that mocked values and configuration stay below."""
        kind = expression[0]
        if kind == "number":
            return abs(expression[1])
        if kind == "operator":
            left, right = self.limit(expression[2]), self.limit(expression[3])
            return left * right if expression[1] == "*" else left + right
        if kind == "choice":
            return max(self.limit(expression[2]), self.limit(expression[3]))
        if kind == "call" and expression[1] == "secret":
            return self.limit(expression[2])
        if kind == "read" and len(expression) == 3:
            if expression[2] in self.program["variables"]:
                return self.limit(self.program["variables"][expression[2]])
            # What a component is given may be any integer.
            entry = self.program["config"].get(expression[2])
            if entry:
                return 2**31 if self.is_component else self.limit(entry.get("default", ["number", 0])) + 1000
        return 100_000

    def operation(self, kind, depth):
        if kind == "boolean":
            if self.often(0.6):
                return ["operator", self.pick(["==", "!="]), self.simple("string", 0), self.simple("string", 0)]
            return ["operator", self.pick(["&&", "||"]), self.simple("boolean", 0), self.simple("boolean", 0)]
        if kind in ("integer", "number") and self.often(0.5):
            made = ["operator", self.pick(["+", "-", "*"]), self.simple(kind, 0), ["number", self.pick([1, 2, 3])]]
            # An integer of a schema has 32 bits; a number may have more.
            return made if kind == "number" or self.limit(made) < 2**31 else made[2]
        return ["choice", self.simple("boolean", 0), self.simple(kind, 0), self.simple(kind, 0)]


def constant(value):
    return ["text", value] if isinstance(value, str) else ["boolean", value] if isinstance(value, bool) else ["number", value]
