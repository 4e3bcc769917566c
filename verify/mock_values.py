"""Values for outputs, invented from schemas, so that programs that read outputs go on."""

# As much as examples index; a list nested in a list is as long again, hence the limit on depth.
LENGTH = 3
DEPTH = 6


class Values:
    """What the resources and functions of some packages give."""

    def __init__(self, packages):
        self.packages = packages
        # The keys that every map has: those that the program reads.
        self.keys = set()

    def resource(self, token):
        """Every output of a resource, by name; nothing where there is no schema."""
        package = self.owner(token)
        properties = package.resources.get(token, {}).get("properties", {}) if package else {}
        outputs = self.object(package, properties, DEPTH)
        return {name: value for name, value in outputs.items() if name not in ("id", "urn")}

    def function(self, token):
        """The result of a function."""
        package = self.owner(token)
        spec = package.functions.get(token, {}) if package else {}
        return self.object(package, (spec.get("outputs") or {}).get("properties", {}), DEPTH)

    def owner(self, token):
        return self.packages.get(token.removeprefix("pulumi:providers:").split(":")[0])

    def object(self, package, properties, depth):
        return {name: self.value(package, spec, depth - 1) for name, spec in properties.items()} if depth else {}

    def value(self, package, spec, depth):
        if "const" in spec:
            return spec["const"]
        if "$ref" in spec:
            declared = package.types.get(package.resolve(spec["$ref"]), {})
            if "enum" in declared:
                return declared["enum"][0]["value"]
            return (
                self.object(package, declared.get("properties", {}), depth)
                if declared
                else "{}" if spec["$ref"].endswith("Json") else None
            )
        if "oneOf" in spec:
            return self.value(package, spec["oneOf"][0], depth)
        if spec.get("type") == "array":
            return [self.value(package, spec.get("items", {}), depth - 1)] * LENGTH if depth > 0 else []
        if spec.get("type") == "object":
            values = spec.get("additionalProperties", {"type": "string"})
            return {key: self.value(package, values, depth - 1) for key in sorted(self.keys)} if depth > 0 else {}
        # A number that is a string as well: some programs convert ids.
        return {"string": "1", "integer": 1, "number": 1, "boolean": True}.get(spec.get("type"))
