"""Outputs of mocked resources and functions: a function of token, name and property path, typed by the schema.

The runtimes of the other languages hold the same function (`mocks.js`, `Mocks.java`, `mocks.go`): what is read in one language is read
in all. A text is digits, since some programs make numbers of ids; a whole number is small, since some programs count with it.
"""

# Examples index up to the third element; a list nested in a list is as long again, hence the limit on depth.
LENGTH = 3
DEPTH = 5
STACK_REFERENCE = "pulumi:pulumi:StackReference"


def digest(text):
    """FNV-1a, 32 bits, with the high bits mixed into the low ones."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value ^ value >> 15


class Secret:
    def __init__(self, value):
        self.value = value


class Mocks:
    """`keys` are the keys that every map has. With `absent`, what the schema doesn't require is left out."""

    def __init__(self, packages, keys, absent=False):
        self.packages = packages
        self.keys = sorted(keys)
        self.absent = absent

    def owner(self, token):
        return self.packages.get(token.removeprefix("pulumi:providers:").split(":")[0])

    def identifier(self, token, name):
        return str(10 + digest(f"{token}|{name}|id") % 90000)

    def resource(self, token, name):
        """Every output of a resource but its id, by name."""
        if token == STACK_REFERENCE:
            prefix = f"{token}|{name}|outputs"
            return {"name": name, "outputs": {k: self.text(f"{prefix}.{k}") for k in self.keys}, "secretOutputNames": []}
        package = self.owner(token)
        if not package:
            return {}
        spec = package.schema.get("provider", {}) if token.startswith("pulumi:providers:") else package.resources.get(token, {})
        properties = {p: s for p, s in spec.get("properties", {}).items() if p not in ("id", "urn")}
        found = self.object(package, properties, spec.get("required", []), f"{token}|{name}|", DEPTH)
        return {p: Secret(v) if properties[p].get("secret") else v for p, v in found.items()}

    def function(self, token):
        """The result of a function: an object, or one value under the name `""`."""
        package = self.owner(token)
        spec = package.functions.get(token, {}) if package else {}
        outputs = spec.get("outputs") or {}
        if outputs.get("properties") is not None:
            return self.object(package, outputs["properties"], outputs.get("required", []), f"{token}||", DEPTH)
        kind = outputs or spec.get("returnType")
        return {"": self.value(package, kind, f"{token}||", DEPTH)} if kind else {}

    def object(self, package, properties, required, path, depth):
        found = {}
        for name, spec in sorted(properties.items()):
            if self.absent and name not in required:
                continue
            value = self.value(package, spec, path + name, depth)
            if value is not None:
                found[name] = value
        return found

    def value(self, package, spec, path, depth):
        """A value of the schema position, None where there is none: an asset, a resource, a type of another package."""
        if "const" in spec:
            return spec["const"]
        reference = spec.get("$ref", "")
        if reference:
            declared = package.types.get(package.resolve(reference))
            if declared is None:
                if reference.endswith("#/Json"):
                    return "{}"
                return self.text(path) if reference.endswith("#/Any") or spec.get("type") == "string" else None
            if "enum" in declared:
                return declared["enum"][digest(path) % len(declared["enum"])]["value"]
            if depth <= 0:
                return None
            return self.object(package, declared.get("properties", {}), declared.get("required", []), path + ".", depth - 1)
        if "oneOf" in spec:
            return self.value(package, spec["oneOf"][0], path, depth)
        kind = spec.get("type")
        if kind == "array":
            items = spec.get("items", {})
            found = [self.value(package, items, f"{path}[{i}]", depth - 1) for i in range(LENGTH)] if depth > 0 else []
            return [v for v in found if v is not None]
        if kind == "object":
            values = spec.get("additionalProperties", {"type": "string"})
            found = {k: self.value(package, values, f"{path}.{k}", depth - 1) for k in self.keys} if depth > 0 else {}
            return {k: v for k, v in found.items() if v is not None}
        if kind == "integer":
            return 2 + digest(path) % 2
        if kind == "number":
            return digest(path) % 90 + 0.5
        if kind == "boolean":
            return digest(path) % 2 == 0
        return self.text(path) if kind == "string" else None

    def text(self, path):
        return str(10 + digest(path) % 90000)
