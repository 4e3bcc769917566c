"""A package schema as the stub writers need it: modules, names and types, read from the published JSON."""

import json
import pathlib
import re


class Package:
    """One schema, with its tokens taken apart by the schema's own module format."""

    def __init__(self, path):
        self.path = str(path)
        text = pathlib.Path(path).read_text()
        self.schema = json.loads(text) if self.path.endswith(".json") else yaml_document(text)
        self.name = self.schema["name"]
        form = self.schema.get("meta", {}).get("moduleFormat") or "(.*)"
        self.module_format = re.compile(form)
        self.types = self.schema.get("types", {})
        self.resources = self.schema.get("resources", {})
        self.functions = self.schema.get("functions", {})

    def language(self, name):
        return self.schema.get("language", {}).get(name) or {}

    def module(self, token):
        """The module of a token, "" for the root."""
        raw = token.split(":")[1] if token.count(":") > 1 else "index"
        found = self.module_format.match(raw)
        module = found.group(1) if found and found.groups() else raw
        return "" if module in ("index", "") else module

    def member(self, token):
        return token.split(":")[-1]

    def resolve(self, reference):
        """The token of a reference to an own type, or None."""
        if reference.startswith("#/types/"):
            return reference[len("#/types/") :].replace("%2F", "/")
        return None

    def is_enum(self, token):
        return "enum" in self.types.get(token, {})


def yaml_document(text):
    import yaml  # only what reads schemas in YAML needs it

    return yaml.safe_load(text)


def packages(folder):
    """Every package of a folder, by name."""
    places = sorted(p for p in pathlib.Path(folder).iterdir() if p.suffix in (".json", ".yaml"))
    found = [Package(p) for p in places if "@" not in p.name]
    return {p.name: p for p in found}
