"""Random programs made from schemas, the same for the same seed, and their text in YAML or PCL.

A program is a tree of lists and dictionaries, so that it can be made smaller part by part (shrink.py):
    {"form": "yaml" or "pcl", "config": {name: {...}}, "variables": {name: expression}, "resources": {name: {...}},
     "outputs": {name: expression}, "components": {folder: tree}}
A resource has "type" (or "component", a folder), "properties" and "options"; random_values.py tells what an expression is.
"""

import random
import re

from random_text import PCL, WORDS, YAML
from random_values import KEYS, SIMPLE, Values

NAMES = ["main", "my-thing", "my_thing", "MyThing", "class", "default", "a1", "pet", "Output", "config", "args", "prod.eu", "x y", "self", "pulumi", "fmt", "String", "this", "ctx", "lambda", "type"]
# Some of a component's configuration is read by all of its programs.
INPUTS = ["size", "label", "on", "parts", "tags", "my_input"]
STACK = "pulumi:pulumi:StackReference"


class Maker(Values):
    """Makes one program, or one component, from some packages."""

    def __init__(self, packages, chance, form, is_component=False):
        self.chance = chance
        self.packages = packages
        self.form = form
        self.is_component = is_component
        self.program = {"form": form, "config": {}, "variables": {}, "resources": {}, "outputs": {}, "components": {}}
        self.readable = []
        self.taken = {"index", "item", "range"}
        # Resources that options can name: one of each, not those of a range.
        self.single = []

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
            self.configuration(self.name())
        for _ in range(self.pick([0, 1, 1, 2])):
            self.variable()
        if self.often(0.15):
            self.stack_reference()
        if self.often(0.15):
            self.provider()
        for _ in range(self.pick([1, 1, 2, 3])):
            self.resource()
        if self.form == "pcl" and not self.is_component and self.often(0.25):
            self.component()
        for _ in range(self.pick([0, 1])):
            self.variable()
        for _ in range(self.pick([1, 1, 2, 3])):
            self.program["outputs"][self.name()] = self.result()
        return self.program

    def result(self):
        """The value of an output: mostly one value, else a list, a map or null."""
        form = self.pick(["string", "string", *SIMPLE, "list", "map", "mixed"])
        if form == "list":
            return self.list({"type": "string"}, None, 2)
        if form == "map":
            return self.map({"type": self.pick(["string", "integer"])}, None, 2)
        if form == "mixed":
            return ["map", {"one": self.simple("string", 1), "two": ["list", self.simple("integer", 0)], "three": self.simple("boolean", 0)}]
        return self.expression({"type": form}, None, 2)

    def configuration(self, name):
        kind = self.pick(["string", "string", "integer", "number", "boolean", "list:string", "map:string" if self.form == "pcl" else "list:string"])
        entry = {"type": kind}
        if self.often(0.5):
            entry["default"] = self.default(kind)
        if self.often(0.25) and not self.is_component:
            entry["secret"] = True
        self.program["config"][name] = entry
        self.readable.append((kind, ["read", kind, name]))

    def default(self, kind):
        if kind == "list:string":
            return ["list", *[self.literal("string") for _ in range(2)]]
        if kind == "map:string":
            return ["map", {k: self.literal("string") for k in self.chance.sample(KEYS, 2)}]
        return self.literal(kind)

    def variable(self):
        kind = self.pick(["string", "string", "integer", "boolean", "number", "list:string", "map:string"])
        name = self.name()
        if kind == "list:string":
            made = self.list({"type": "string"}, None, 3)
        else:
            made = self.map({"type": "string"}, None, 3) if kind == "map:string" else self.expression({"type": kind}, None, 3)
        self.program["variables"][name] = made
        self.readable.append((kind, ["read", kind, name]))

    def stack_reference(self):
        name = self.name()
        self.program["resources"][name] = {"type": STACK, "properties": {"name": ["text", "organization/other/dev"]}, "options": {}}
        key = self.pick(["vpcId", "alpha"])
        if self.form == "pcl":
            self.readable.append(("string", ["call", "getOutput", ["read", "resource", name], ["text", key]]))
        else:
            self.readable.append(("string", ["read", "string", name, "outputs", key]))

    def provider(self):
        package = self.pick([p for p in self.packages if p.resources])
        spec = package.schema.get("provider", {})
        given = {}
        for name, declared in spec.get("inputProperties", {}).items():
            if declared.get("type") in SIMPLE and "$ref" not in declared and (name in spec.get("requiredInputs", []) or self.often(0.2)):
                given[name] = self.simple(declared["type"], 0)
        if all(r in given for r in spec.get("requiredInputs", [])):
            self.program["resources"][self.name()] = {"type": f"pulumi:providers:{package.name}", "properties": given, "options": {}}

    def resource(self):
        package = self.pick([p for p in self.packages if p.resources])
        token = self.pick([t for t, s in package.resources.items() if len(s.get("inputProperties", {})) < 40 and not s.get("isComponent")])
        spec = package.resources[token]
        inputs, required = spec.get("inputProperties", {}), spec.get("requiredInputs", [])
        kept, over = list(self.readable), self.range()
        given = {}
        for name, declared in inputs.items():
            if name in required or self.often(min(0.5, 4 / len(inputs))):
                made = self.property(declared, package, 3, name in required)
                if made is not None:
                    given[name] = made
        options = self.options(package, spec)
        self.readable = kept
        if any(r not in given for r in required):
            return
        name = self.name()
        self.program["resources"][name] = {"type": token, "properties": given, "options": {**options, **({"range": over} if over else {})}}
        if not over:
            self.single.append(name)
        step = {None: [], "number": [0], "list": [0], "map": ["one"]}.get(over and over[0])
        if step is not None:
            self.outputs(name, step, spec, package)

    def range(self):
        """What a resource is repeated over, with its variables made readable; None mostly."""
        if self.form != "pcl" or not self.often(0.15):
            return None
        value, key = ["read", "string", "range", "value"], ["read", "string", "range", "key"]
        form = self.pick(["number", "list", "map", "configured"])
        if form == "number":
            self.readable.append(("integer", ["read", "integer", "range", "value"]))
            return ["number", self.pick([1, 2, 3])]
        self.readable += [("string", value)] * 2
        fitting = [e for k, e in self.readable if k in ("list:string", "map:string")]
        if form == "configured" and fitting:
            return self.pick(fitting)
        if form == "map":
            self.readable.append(("string", key))
            return ["map", {"one": self.literal("string"), "two": self.literal("string")}]
        return ["list", self.literal("string"), self.literal("string")]

    def outputs(self, name, steps, spec, package):
        """Makes the outputs of a resource readable; those that may be absent less often."""
        required = spec.get("required", [])

        def add(kind, *path):
            self.readable.append((kind, ["read", kind, name, *steps, *path]))

        add("string", "id")
        for output, declared in spec.get("properties", {}).items():
            if output in ("id", "urn") or output not in required and not self.often(0.1):
                continue
            kind = declared.get("type") if "$ref" not in declared else None
            items = declared.get("items", {})
            if kind in SIMPLE:
                add(kind, output)
            elif kind == "array" and items.get("type") in SIMPLE and "$ref" not in items:
                add(items["type"], output, self.pick([0, 1]))
                add(f"list:{items['type']}", output)
            elif kind == "object" and declared.get("additionalProperties", {}).get("type") == "string":
                add("map:string", output)
                add("string", output, "alpha")
            else:
                self.members(name, steps, output, declared, package)

    def members(self, name, steps, output, declared, package):
        """Makes the members of an output object, or of the first of a list of objects, readable."""
        is_list = declared.get("type") == "array"
        reference = (declared.get("items", {}) if is_list else declared).get("$ref", "")
        inner = package.types.get(package.resolve(reference) or "", {})
        for member, kind in inner.get("properties", {}).items():
            if member not in inner.get("required", []) and not self.often(0.1) or kind.get("type") not in SIMPLE or "$ref" in kind:
                continue
            path = ["read", kind["type"], name, *steps, output, *([0] if is_list else []), member]
            self.readable.append((kind["type"], path))
            if is_list and kind["type"] == "string" and self.form == "pcl":
                self.readable.append(("objects", ["splat", ["read", "objects", name, *steps, output], member]))

    def component(self):
        """A local component with inputs, some with defaults, and a use of it."""
        folder = f"part{len(self.program['components'])}"
        inner = Maker(self.packages, self.chance, "pcl", True)
        for name in self.chance.sample(INPUTS, self.pick([1, 2, 3])):
            inner.taken.add(re.sub("_", "", name))
            inner.configuration(name)
        inner.make()
        given = {}
        for name, entry in inner.program["config"].items():
            if "default" in entry and self.often(0.5):
                continue
            kind = entry["type"]
            made = self.list({"type": "string"}, None, 2) if kind == "list:string" else None
            given[name] = made or (self.map({"type": "string"}, None, 2) if kind == "map:string" else self.simple(kind, 2))
        self.program["components"][folder] = inner.program
        for _ in range(self.pick([1, 1, 2])):
            name = self.name()
            self.program["resources"][name] = {"component": folder, "properties": given, "options": self.common()}
            for output, value in inner.program["outputs"].items():
                if value[0] == "read" and value[1] in SIMPLE:
                    self.readable.append((value[1], ["read", value[1], name, output]))

    def common(self):
        """Options of resources and components alike."""
        found, others = {}, self.single
        if others and self.often(0.3):
            found["dependsOn"] = self.chance.sample(others, 1)
        if others and self.often(0.15):
            found["parent"] = self.pick(others)
        if self.often(0.15):
            found["protect"] = self.often(0.8)
        return found

    def options(self, package, spec):
        found = self.common()
        inputs = [n for n in spec.get("inputProperties", {}) if WORDS.fullmatch(n)]
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
        if self.often(0.08):
            found["aliases"] = [self.pick([{"name": "old-name"}, {"noParent": True}, {"type": "some:old:Type"}])]
        if self.often(0.08):
            found["customTimeouts"] = {"create": "5m", **({"delete": "1h"} if self.often(0.5) else {})}
        if self.single and self.often(0.06):
            found["deletedWith"] = self.pick(self.single)
        providers = [n for n, r in self.program["resources"].items() if r.get("type") == f"pulumi:providers:{package.name}"]
        if providers and self.often(0.7):
            found["provider"] = self.pick(providers)
        return found


def text_of(program):
    if program["form"] == "yaml":
        return {"Pulumi.yaml": YAML().program(program)}
    files = {"main.pp": PCL().program(program)}
    for folder, component in program["components"].items():
        files[f"{folder}/main.pp"] = PCL().program(component)
    return files


def made(packages, seed):
    chance = random.Random(seed)
    return Maker(list(packages.values()), chance, chance.choice(["yaml", "pcl", "pcl"])).make()
