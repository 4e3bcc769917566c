"""C# classes written from schemas, so that Roslyn can check programs without NuGet: one source a package.

Types have two shapes, as in the published SDKs: in the plain one members hold values, in the other inputs. Which classes there
are of a type, and what they are called, depends on where it is used; `uses` are kept by its token and shape ("plain", "input").
"""

import re

PRIMITIVES = {"string": "string", "integer": "int", "number": "double", "boolean": "bool"}
BUILT_IN = {
    "pulumi.json#/Archive": "global::Pulumi.Archive",
    "pulumi.json#/Asset": "global::Pulumi.AssetOrArchive",
    "pulumi.json#/Json": "global::System.Text.Json.JsonElement",
    "pulumi.json#/Any": "object",
}
ARRAY = "global::System.Collections.Immutable.ImmutableArray<{}>"
MAP = "global::System.Collections.Immutable.ImmutableDictionary<string, {}>"
# Collections that programs fill: members of plain arguments.
LIST = "global::System.Collections.Generic.List<{}>"
DICTIONARY = "global::System.Collections.Generic.Dictionary<string, {}>"
BODY = "=> throw null!;"


def title(name):
    """A name with its hyphens taken out and a capital at its head."""
    name = re.sub(r"-+(\w?)", lambda m: m.group(1).upper(), name)
    return name[:1].upper() + name[1:]


def camel(name):
    return name[:1].lower() + name[1:]


def is_collection(spec):
    return "$ref" not in spec and "oneOf" not in spec and spec.get("type") in ("array", "object")


def elements(spec):
    """What a collection holds."""
    return spec.get("items", {}) if spec.get("type") == "array" else spec.get("additionalProperties", {"type": "string"})


def returned(spec):
    """What a function gives: its properties where it gives an object of its own, else the type; both None for nothing."""
    result = spec.get("returnType") or spec.get("outputs")
    if result is not None and "properties" in result:
        return result, None
    return None, result


class Writer:
    def __init__(self, package):
        self.package = package
        csharp = package.language("csharp")
        self.namespaces = csharp.get("namespaces", {})
        self.root = f'{csharp.get("rootNamespace") or "Pulumi"}.{self.namespace(package.name)}'
        self.bridged = csharp.get("compatibility") == "tfbridge20"
        self.uses = {}
        self.texts = {}
        self.visit_all()

    def namespace(self, name):
        parts = ("".join(word[:1].upper() + word[1:] for word in part.split("-")) for part in name.split("/"))
        return self.namespaces.get(name) or ".".join(parts)

    def place(self, token, qualifier=""):
        """The namespace of a token; types lie in `Inputs` and `Outputs` below it."""
        module = self.package.module(token)
        return ".".join(filter(None, [self.root, self.namespace(module) if module else "", qualifier]))

    def name(self, token):
        member = self.package.member(token)
        return member[:1].upper() + member[1:]

    def resource_name(self, token, spec):
        own = (spec.get("language", {}).get("csharp") or {}).get("name")
        return title(own) if own else self.name(token)

    def property(self, name, spec):
        return (spec.get("language", {}).get("csharp") or {}).get("name") or title(name)

    # Where types are used

    def visit(self, properties, shape, *uses):
        for spec in properties.values():
            self.visit_type(spec, shape, uses)

    def visit_type(self, spec, shape, uses):
        shape = "plain" if spec.get("plain") else shape
        for inner in spec.get("oneOf", []):
            self.visit_type(inner, shape, uses)
        token = self.package.resolve(spec.get("$ref", ""))
        if token in self.package.types:
            known = self.uses.setdefault((token, shape), set())
            if not known >= set(uses):
                known.update(uses)
                self.visit(self.package.types[token].get("properties", {}), shape, *uses)
        elif is_collection(spec):
            self.visit_type(elements(spec), shape, uses)

    def visit_all(self):
        provider = self.package.schema.get("provider", {})
        for spec in [provider, *self.package.resources.values()]:
            self.visit(spec.get("properties", {}), "plain", "result")
            self.visit(spec.get("inputProperties", {}), "input", "argument")
            self.visit((spec.get("stateInputs") or {}).get("properties", {}), "input", "argument", "state")
        for spec in self.package.functions.values():
            inputs = (spec.get("inputs") or {}).get("properties", {})
            self.visit(inputs, "plain", "argument", "called")
            self.visit(inputs, "input", "argument", "called")
            own, other = returned(spec)
            self.visit(own.get("properties", {}) if own else {"": other or {}}, "plain", "result", "called")

    # Types

    def class_name(self, token, shape, role):
        """The name of a type's class among arguments, in a resource's state, or among results."""
        name, called = self.name(token), "called" in self.uses.get((token, shape), ())
        if role == "state":
            return name + "GetArgs"
        if not self.bridged:
            return name + "Args" if shape == "input" else name
        if role == "argument":
            return name + ("InputArgs" if shape == "input" and called else "Args")
        return name + ("Result" if called else "")

    def reference(self, reference, shape, role):
        if reference in BUILT_IN:
            return BUILT_IN[reference]
        if reference.startswith("#/resources/"):
            token = reference[len("#/resources/") :].replace("%2F", "/")
            if token in self.package.resources:
                return f"global::{self.place(token)}.{self.resource_name(token, self.package.resources[token])}"
            return "global::Pulumi.Resource"
        token = self.package.resolve(reference)
        if token not in self.package.types:
            return "object"
        if self.package.is_enum(token):
            return f"global::{self.place(token)}.{self.name(token)}"
        qualifier = "Outputs" if role == "result" else "Inputs"
        return f"global::{self.place(token, qualifier)}.{self.class_name(token, shape, role)}"

    def union(self, spec, shape, role, form):
        """A choice: between two types a union of them, between more anything."""
        for inner in spec["oneOf"]:
            token = self.package.resolve(inner.get("$ref", ""))
            if role == "result" and self.package.is_enum(token):
                return PRIMITIVES[self.package.types[token].get("type", "string")]
        kinds = list(dict.fromkeys(self.plain(inner, shape, role) for inner in spec["oneOf"]))
        if len(kinds) == 1:
            return f"global::Pulumi.Input<{kinds[0]}>" if form == "InputUnion" else kinds[0]
        return f'global::Pulumi.{form}<{", ".join(kinds)}>' if len(kinds) == 2 else "object"

    def plain(self, spec, shape, role):
        """The type of a value."""
        if "oneOf" in spec:
            return self.union(spec, shape, role, "Union")
        if "$ref" in spec:
            return self.reference(spec["$ref"], shape, role)
        if is_collection(spec):
            return (ARRAY if spec["type"] == "array" else MAP).format(self.plain(elements(spec), shape, role))
        return PRIMITIVES.get(spec.get("type"), "object")

    def input(self, spec, role):
        """The type of an input."""
        if "oneOf" in spec:
            return self.union(spec, "input", role, "InputUnion")
        if spec.get("$ref") == "pulumi.json#/Json":
            return "global::Pulumi.InputJson"
        if is_collection(spec):
            form = "InputList" if spec["type"] == "array" else "InputMap"
            return f'global::Pulumi.{form}<{self.plain(elements(spec), "input", role)}>'
        return f'global::Pulumi.Input<{self.plain(spec, "input", role)}>'

    def result(self, spec, required):
        """The type of a value that may be missing: arrays always are there."""
        return self.plain(spec, "plain", "result") + ("" if required or spec.get("type") == "array" else "?")

    def fill(self, spec):
        """The type of a plain collection that a program fills, else of any plain argument."""
        if not is_collection(spec):
            return self.plain(spec, "plain", "argument")
        return (LIST if spec["type"] == "array" else DICTIONARY).format(self.plain(elements(spec), "plain", "argument"))

    # Classes

    def add(self, namespace, text):
        self.texts.setdefault(namespace, []).append(text)

    def arguments(self, namespace, name, spec, base, shape, role="argument"):
        """A class of arguments."""
        members = []
        for property, value in (spec.get("properties") or {}).items():
            plain = shape == "plain" or value.get("plain")
            kind = self.fill(value) if plain else self.input(value, role)
            needed = is_collection(value) or property in spec.get("required", [])
            members.append(f'public {kind}{"" if needed else "?"} {self.property(property, value)} {{ get; set; }} = default!;')
        head = f"public sealed class {name} : global::Pulumi.{base} {{"
        self.add(namespace, "\n".join([head, *members, f"public static new {name} Empty {BODY}", "}"]))

    def results(self, namespace, name, spec):
        """A class of results."""
        required = spec.get("required", [])
        members = [
            f"public readonly {self.result(value, property in required)} {self.property(property, value)} = default!;"
            for property, value in (spec.get("properties") or {}).items()
        ]
        self.add(namespace, "\n".join([f"public sealed class {name} {{", f"private {name}() {{ }}", *members, "}"]))

    def types(self):
        for (token, shape), uses in self.uses.items():
            spec = self.package.types[token]
            if "enum" in spec:
                continue
            bases = {"argument": "ResourceArgs" if shape == "input" or "called" not in uses else "InvokeArgs"}
            bases["state"] = "ResourceArgs"
            for role in sorted(uses & {"argument", "state"}):
                place = self.place(token, "Inputs")
                self.arguments(place, self.class_name(token, shape, role), spec, bases[role], shape, role)
            if "result" in uses:
                self.results(self.place(token, "Outputs"), self.class_name(token, shape, "result"), spec)
        for token, spec in self.package.types.items():
            if "enum" in spec:
                self.enum(token, spec)

    def enum(self, token, spec):
        name, kind = self.name(token), PRIMITIVES[spec.get("type", "string")]
        members = []
        for member in spec["enum"]:
            own = re.sub("_+", "_", re.sub(r"\W", "_", str(member.get("name") or member["value"])))
            own = own[:1].upper() + own[1:]
            own = name + own if own.startswith("_") else f"{name}_{own}" if own[:1].isdigit() else own
            members.append("EqualsValue" if own == "Equals" else own)
        if kind == "int":
            self.add(self.place(token), f'public enum {name} {{ {", ".join(members)} }}')
            return
        lines = [f"public static {name} {member} {BODY}" for member in members]
        lines.append(f"public static explicit operator {kind}({name} value) {BODY}")
        lines += [f"public static bool operator {o}({name} left, {name} right) {BODY}" for o in ("==", "!=")]
        lines.append(f"public bool Equals({name} other) {BODY}")
        head = f"public readonly struct {name} : global::System.IEquatable<{name}> {{"
        self.add(self.place(token), "\n".join([head, *lines, "}"]))

    def resource(self, token, spec, namespace, name):
        provider, component = token == "", spec.get("isComponent")
        base = "ProviderResource" if provider else "ComponentResource" if component else "CustomResource"
        options = f'global::Pulumi.{"Component" if component else "Custom"}ResourceOptions? options = null'
        inputs = {"properties": spec.get("inputProperties", {}), "required": spec.get("requiredInputs", [])}
        args = f"{name}Args args" if inputs["required"] else f"{name}Args? args = null"
        lines = [f"public class {name} : global::Pulumi.{base} {{"]
        own = "null" if component else "null!, options"
        lines.append(f'public {name}(string name, {args}, {options}) : base("", name, {own}) {{ }}')
        for property, value in spec.get("properties", {}).items():
            if property in ("id", "urn") and not component:
                continue
            kind = self.result(value, property in spec.get("required", []))
            if provider and value.get("type") not in PRIMITIVES:
                kind = "string"
            lines.append(f"public global::Pulumi.Output<{kind}> {self.property(property, value)} {BODY}")
        if not provider and not component:
            state = f"{name}State? state = null, " if "stateInputs" in spec else ""
            given = f"string name, global::Pulumi.Input<string> id, {state}{options}"
            lines.append(f"public static {name} Get({given}) {BODY}")
        for method, function in (spec.get("methods") or {}).items():
            lines.append(self.method(namespace, name, title(method), self.package.functions.get(function, {})))
        self.add(namespace, "\n".join([*lines, "}"]))
        self.arguments(namespace, f"{name}Args", inputs, "ResourceArgs", "input")
        if "stateInputs" in spec:
            self.arguments(namespace, f"{name}State", {**spec["stateInputs"], "required": []}, "ResourceArgs", "input", "state")

    def method(self, namespace, resource, name, spec):
        inputs = dict(spec.get("inputs") or {})
        inputs["properties"] = {p: v for p, v in inputs.get("properties", {}).items() if p != "__self__"}
        given = ""
        if inputs["properties"]:
            needed = set(inputs.get("required", [])) - {"__self__"}
            given = f"{resource}{name}Args args" if needed else f"{resource}{name}Args? args = null"
            self.arguments(namespace, f"{resource}{name}Args", inputs, "CallArgs", "input")
        own, _ = returned(spec)
        if own is None:
            return f"public void {name}({given}) {BODY}"
        self.results(namespace, f"{resource}{name}Result", own)
        lifted = list(own["properties"].items())
        if self.package.language("csharp").get("liftSingleValueMethodReturns") and len(lifted) == 1:
            kind = self.result(lifted[0][1], lifted[0][0] in own.get("required", []))
        else:
            kind = f"{resource}{name}Result"
        return f"public global::Pulumi.Output<{kind}> {name}({given}) {BODY}"

    def function(self, token, spec):
        namespace, name = self.place(token), self.name(token)
        name += "Function" if name.lower() in ("invoke", "invokeasync") else ""
        inputs = spec.get("inputs") or {}
        own, other = returned(spec)
        kind = f"{name}Result" if own else self.plain(other, "plain", "result") if other else None
        if own:
            self.results(namespace, kind, own)
        task = f"global::System.Threading.Tasks.Task<{kind}>" if kind else "global::System.Threading.Tasks.Task"
        output = f"global::Pulumi.Output<{kind}>"
        order = spec.get("multiArgumentInputs")
        lines = [f"public static class {name} {{"]
        if order:
            values = {p: (inputs["properties"][p], p in inputs.get("required", [])) for p in order}
            plain = [self.parameter(self.fill(v), p, needed) for p, (v, needed) in values.items()]
            lifted = [self.parameter(self.input(v, "argument"), p, needed) for p, (v, needed) in values.items()]
            options = ["global::Pulumi.InvokeOptions? invokeOptions = null"]
            lines.append(f'public static {task} InvokeAsync({", ".join(plain + options)}) {BODY}')
            lines.append(f'public static {output} Invoke({", ".join(lifted + options)}) {BODY}')
        else:
            default = "" if inputs.get("required") else "? args = null"
            given = f'{name}Args{default or " args"}, ' if "inputs" in spec else ""
            lifted = f'{name}InvokeArgs{default or " args"}, ' if inputs.get("properties") else ""
            options = "global::Pulumi.InvokeOptions? options = null"
            lines.append(f"public static {task} InvokeAsync({given}{options}) {BODY}")
            if kind:
                lines.append(f"public static {output} Invoke({lifted}{options}) {BODY}")
                lifted = lifted and f"{name}InvokeArgs args, "
                lines.append(f"public static {output} Invoke({lifted}global::Pulumi.InvokeOutputOptions options) {BODY}")
            if "inputs" in spec:
                self.arguments(namespace, f"{name}Args", inputs, "InvokeArgs", "plain")
            if kind and inputs.get("properties"):
                self.arguments(namespace, f"{name}InvokeArgs", inputs, "InvokeArgs", "input")
        self.add(namespace, "\n".join([*lines, "}"]))

    def parameter(self, kind, property, needed):
        return f'{kind}{"" if needed else "?"} @{camel(property)}{"" if needed else " = null"}'

    def source(self):
        self.types()
        provider = self.package.schema.get("provider", {})
        methods = {f for spec in [provider, *self.package.resources.values()] for f in (spec.get("methods") or {}).values()}
        for token, spec in self.package.resources.items():
            self.resource(token, spec, self.place(token), self.resource_name(token, spec))
        for token, spec in self.package.functions.items():
            if token not in methods:
                self.function(token, spec)
        self.resource("", provider, self.root, "Provider")
        texts = (f"namespace {place} {{\n" + "\n".join(parts) + "\n}\n" for place, parts in self.texts.items())
        return "#nullable enable\n#pragma warning disable\n" + "".join(texts)


def sources(packages):
    """The sources of all packages, by name."""
    return {package.name: Writer(package).source() for package in packages.values()}
