"""The text of random programs in YAML and PCL."""

import json
import re

WORDS = re.compile(r"[A-Za-z_]\w*")


class YAML:
    """A program as YAML; texts are quoted in one of the ways that can say them, which depends on the text alone."""

    def program(self, program):
        document = {}
        for name, entry in program["config"].items():
            kind = entry["type"]
            made = {"type": "array", "items": {"type": kind[5:]}} if kind.startswith("list:") else {"type": kind}
            made = {**made, **({"default": self.value(entry["default"])} if "default" in entry else {})}
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
            for option in ("parent", "provider", "deletedWith"):
                if option in options:
                    options[option] = "${" + self.root(options[option]) + "}"
            if options:
                made["options"] = options
            document.setdefault("resources", {})[name] = made
        for name, value in program["outputs"].items():
            document.setdefault("outputs", {})[name] = self.value(value)
        return "name: project\nruntime: yaml\n" + self.block(document, 0)

    def root(self, name):
        return name if WORDS.fullmatch(name) else f"[{json.dumps(name)}]"

    def read(self, expression):
        made = self.root(expression[2])
        for step in expression[3:]:
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
        made = json.dumps(value, ensure_ascii=bool(len(value) % 3) or not printable)
        # YAML knows no pairs of surrogates.
        return re.sub(r"\\u(d[89ab]..)\\u(d[c-f]..)", lambda m: f"\\U{ord(paired(m[1], m[2])):08x}", made) if "😀" in value else made


def paired(high, low):
    return (chr(int(high, 16)) + chr(int(low, 16))).encode("utf-16", "surrogatepass").decode("utf-16")


class PCL:
    """A program as PCL."""

    TYPES = {"integer": "int", "boolean": "bool"}

    def program(self, program):
        lines = []
        for name, entry in program["config"].items():
            default = f"\n  default = {self.value(entry['default'])}" if "default" in entry else ""
            secret = "\n  secret = true" if entry.get("secret") else ""
            lines.append(f'config "{name}" "{self.type(entry["type"])}" {{{default}{secret}\n}}')
        for name, value in program["variables"].items():
            lines.append(f"{name} = {self.value(value)}")
        for name, resource in program["resources"].items():
            body = "".join(f"  {k if WORDS.fullmatch(k) else json.dumps(k)} = {self.value(v)}\n" for k, v in resource["properties"].items())
            options = resource["options"]
            if options:
                body += "  options {\n" + "".join(f"    {k} = {self.option(k, v)}\n" for k, v in options.items()) + "  }\n"
            start = f'component "{name}" "./{resource["component"]}"' if "component" in resource else f'resource "{name}" "{resource["type"]}"'
            lines.append(f"{start} {{\n{body}}}")
        for name, value in program["outputs"].items():
            lines.append(f'output "{name}" {{\n  value = {self.value(value)}\n}}')
        return "\n".join(lines) + "\n"

    def type(self, kind):
        outer, _, inner = kind.rpartition(":")
        named = self.TYPES.get(inner, inner)
        return f"{outer}({named})" if outer else named

    def option(self, name, value):
        if name == "range":
            return self.value(value)
        if name in ("dependsOn", "ignoreChanges", "replaceOnChanges", "additionalSecretOutputs"):
            return "[" + ", ".join(value) + "]"
        if name in ("parent", "provider", "deletedWith"):
            return value
        if name == "aliases":
            return "[" + ", ".join("{" + ", ".join(f"{k} = {json.dumps(v)}" for k, v in a.items()) + "}" for a in value) + "]"
        if name == "customTimeouts":
            return "{" + ", ".join(f"{k} = {json.dumps(v)}" for k, v in value.items()) + "}"
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
            return e[2] + "".join(self.step(s) for s in e[3:])
        if kind == "template":
            return '"' + "".join(self.quoted(p[1]) if p[0] == "text" else "${" + self.value(p) + "}" for p in e[1:]) + '"'
        if kind == "choice":
            return f"({self.value(e[1])} ? {self.value(e[2])} : {self.value(e[3])})"
        if kind == "operator":
            return f"({self.value(e[2])} {e[1]} {self.value(e[3])})"
        if kind == "invoke":
            arguments = ", ".join(f"{k} = {self.value(v)}" for k, v in e[2].items())
            return f'invoke("{e[1]}", {{{arguments}}}).{e[3]}'
        if kind == "each":
            condition = f" if {self.value(e[4])}" if e[4] else ""
            return f"[for {', '.join(e[2])} in {self.value(e[1])} : {self.value(e[3])}{condition}]"
        if kind == "eachKey":
            return f"{{for {', '.join(e[2])} in {self.value(e[1])} : {self.value(e[3])} => {self.value(e[4])}}}"
        if kind == "splat":
            return f"{self.value(e[1])}[*].{e[2]}"
        return f"{e[1]}({', '.join(map(self.value, e[2:]))})"

    def step(self, step):
        return f"[{step}]" if isinstance(step, int) else f".{step}" if WORDS.fullmatch(step) else f"[{json.dumps(step)}]"
