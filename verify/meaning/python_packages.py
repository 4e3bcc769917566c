"""Python packages written from schemas, for the SDK from PyPI: classes as the published generator writes them, without their texts."""

import hashlib
import keyword
import re

RESERVED = set(keyword.kwlist) | {"False", "None", "True", "print", "exec", "async", "await", "nonlocal"}
PRIMITIVES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
OLD_RULE = {"openXJsonSerDe", "GetPublicIPs", "GetUptimeCheckIPs"}
SHORT = dict(zip("*0123456789", "Asterisk Zero One Two Three Four Five Six Seven Eight Nine".split()))

HEAD = """import types, typing
from enum import Enum
from typing import Any, Mapping, Optional, Sequence, Union
import pulumi, pulumi.runtime

_m = {}

def _set(self, values, required=()):
    for name in required:
        if values.get(name) is None:
            raise TypeError(f"Missing required property '{name}'")
    for name, value in values.items():
        if not hasattr(type(self), name):
            raise TypeError(f"unexpected keyword argument '{name}'")
        if value is not None:
            pulumi.set(self, name, value)

class _Inputs:
    _required = ()
    def __init__(_own, /, **values):
        _set(_own, values, _own._required)

class _Object(dict):
    def __init__(_own, /, **values):
        _set(_own, values)

class _Result:
    def __init__(_own, /, **values):
        for name, member in list(type(_own).__dict__.items()):
            if isinstance(member, property):
                pulumi.set(_own, name, values.get(name))

def _made(cls, base, name, args, opts, props, values, outputs, token, remote):
    opts = pulumi.ResourceOptions.merge(pulumi.ResourceOptions(), opts)
    if props is None:
        props = args.__new__(args)
        values = {k[:-1] if k in ("resource_name_", "opts_") else k: v for k, v in values.items()}
        for key in values:
            if key not in args._names:
                raise TypeError(f"{cls.__name__} got an unexpected keyword argument '{key}'")
        for key in args._required:
            if values.get(key) is None and not opts.urn:
                raise TypeError(f"Missing required property '{key}'")
        for key in args._names:
            props.__dict__[key] = values.get(key)
        for key in outputs:
            props.__dict__.setdefault(key, None)
    return (token, name, props, opts, True) if remote else (token, name, props, opts)

def _call(token, values, names, required, typ, opts, single, output):
    for key in values:
        if key not in names:
            raise TypeError(f"unexpected keyword argument '{key}'")
    for key in required:
        if values.get(key) is None:
            raise TypeError(f"missing a required argument: '{key}'")
    args = {wire: values.get(name) for name, wire in names.items()}
    if output:
        call = pulumi.runtime.invoke_output_single if single else pulumi.runtime.invoke_output
        return call(token, args, opts=opts, typ=typ)
    if single:
        return pulumi.runtime.invoke_single(token, args, opts=opts, typ=typ)
    return pulumi.runtime.invoke(token, args, opts=opts, typ=typ).value

"""


def snake(name):
    """`URLPath` → `url_path`, `publicIPs` → `public_ips`: a run of capitals is one word whose last letter belongs to the next word,
    unless a digit or a plural `s` follows it."""
    result, last, run = [], 0, "start"
    for c in name:
        c = c if c.isalnum() or c == "_" else "_"
        upper = c.isupper()
        if run == "start":
            if c.isdigit():
                result.append("_")
            run = "capital" if upper else "lower"
        elif run == "capital":
            run = "capitals" if upper else "lower"
        elif run == "capitals":
            if not upper:
                run = "lower"
                if not (c.isdigit() or c == "s" and name not in OLD_RULE):
                    result.insert(last, "_")
        elif upper:
            result.append("_")
            run = "capital"
        last = len(result)
        result.append(c.lower())
    made = "".join(result)
    return made + "_" if made in RESERVED else made


def enum_member(name, enumeration):
    made = re.sub(r"\W", "_", snake(SHORT.get(name, name)).upper())
    if made.startswith("_") or made[:1].isdigit():
        made = snake(enumeration).upper() + made
    return re.sub("_+", "_", made)


def parameter(name):
    """An input's name as a constructor's parameter."""
    made = snake(name)
    return made + "_" if made in ("resource_name", "opts") else made


def title(name):
    return name[:1].upper() + name[1:]


class Writer:
    """Writes one package as one module; the modules within it are namespaces."""

    def __init__(self, package):
        self.package = package
        self.overrides = package.language("python").get("moduleNameOverrides", {})
        self.lines = [HEAD]
        self.numbers = {token: number for number, token in enumerate(package.types)}
        self.spaces, self.results = {}, {}

    def place(self, token):
        module = self.package.module(token)
        module = self.overrides.get(module, module)
        return ".".join(snake(part.lower()) for part in re.split("[/.]", module) if part)

    def declare(self, token, name, value):
        self.spaces.setdefault(self.place(token), []).append((name, value))

    def type(self, spec, shape):
        inner = self.bare(spec, shape)
        return f"pulumi.Input[{inner}]" if shape == "I" and not spec.get("plain") else inner

    def bare(self, spec, shape):
        if "$ref" in spec:
            reference = spec["$ref"]
            token = self.package.resolve(reference)
            if token in self.package.types:
                if "enum" in self.package.types[token]:
                    return PRIMITIVES.get(self.package.types[token].get("type"), "str")
                return f"'{shape}{self.numbers[token]}'"
            return PRIMITIVES.get(spec.get("type"), "Any") if not reference.endswith("#/Json") else "str"
        if "oneOf" in spec:
            return f"Union[{', '.join(self.type(s, shape) for s in spec['oneOf'])}]"
        if spec.get("type") == "array":
            return f"Sequence[{self.type(spec.get('items', {}), shape)}]"
        if spec.get("type") == "object":
            return f"Mapping[str, {self.type(spec.get('additionalProperties', {'type': 'string'}), shape)}]"
        return PRIMITIVES.get(spec.get("type"), "Any")

    def properties(self, properties, required, shape, wrap="{}"):
        for name, spec in properties.items():
            own = snake(name)
            kind = self.type(spec, shape)
            kind = kind if name in required else f"Optional[{kind}]"
            mark = f"(name={name!r})" if own != name else ""
            self.lines += [
                f"    @property\n    @pulumi.getter{mark}",
                f"    def {own}(self) -> {wrap.format(kind)}: return pulumi.get(self, {own!r})",
            ]

    def object(self, name, base, properties, required, shape, extra=()):
        decorator = "input_type" if base == "_Inputs" else "output_type"
        self.lines += [f"@pulumi.{decorator}", f"class {name}({base}):", *(f"    {e}" for e in extra)]
        self.lines.append(f"    __init__ = {base}.__init__")  # the decorator writes one of its own where there is none
        if base == "_Inputs":
            self.lines.append(f"    _required = {tuple(snake(p) for p in required)!r}")
            self.lines.append(f"    _names = {tuple(snake(p) for p in properties)!r}")
        self.properties(properties, required, shape)
        self.lines.append("    pass\n")

    def resource(self, number, token, spec, provider=False):
        inputs, outputs = spec.get("inputProperties", {}), spec.get("properties", {})
        args, state, cls = f"A{number}", f"S{number}", f"R{number}"
        shape = "I"
        self.object(args, "_Inputs", inputs, spec.get("requiredInputs", []), shape)
        states = spec.get("stateInputs", {}).get("properties", inputs)
        self.object(state, "_Inputs", states, [], shape)
        remote = bool(spec.get("isComponent"))
        base = "ProviderResource" if provider else "ComponentResource" if remote else "CustomResource"
        names = tuple(snake(p) for p in outputs if p not in ("id", "urn"))
        made = f"_made({cls}, None, resource_name, {args}, opts, __props__, values, {names!r}, {token!r}, {remote})"
        if provider:
            made = f"({self.package.name!r}, *{made}[1:])"
        self.lines += [
            f"class {cls}(pulumi.{base}):",
            "    def __init__(self, resource_name, opts=None, __props__=None, **values):",
            f"        super().__init__(*{made})",
            "    @staticmethod",
            "    def get(resource_name, id, opts=None, **values):",
            f"        props = {state}.__new__({state})",
            "        for key, value in values.items():",
            f"            if key not in {state}._names: raise TypeError(f\"unexpected keyword argument '{{key}}'\")",
            "            props.__dict__[key] = value",
            f"        for key in {names!r}: props.__dict__.setdefault(key, None)",
            f"        return {cls}(resource_name, pulumi.ResourceOptions.merge(opts, pulumi.ResourceOptions(id=id)), props)",
        ]
        own = {p: s for p, s in outputs.items() if p not in ("id", "urn")}
        self.properties(own, spec.get("required", []), "O", "pulumi.Output[{}]")
        for method, function in spec.get("methods", {}).items():
            self.method(method, function)
        self.lines.append("")
        self.declare(token if not provider else "x:index:y", "Provider" if provider else title(self.package.member(token)), cls)

    def method(self, name, token):
        spec = self.package.functions.get(token, {})
        inputs = {k: v for k, v in (spec.get("inputs") or {}).get("properties", {}).items() if k != "__self__"}
        names = {snake(p): p for p in inputs}
        result, single = self.result_of(spec)
        self.lines += [
            f"    def {snake(name)}(self, **values):",
            f"        names = {names!r}",
            "        args = {'__self__': self, **{names[k]: v for k, v in values.items()}}",
            f"        found = pulumi.runtime.call({token!r}, args, self, typ={result or 'None'})",
            "        return found.apply(lambda v: next(iter(v.values())) if isinstance(v, dict) else v)" if single else "        return found",
        ]

    def result_of(self, spec):
        outputs = spec.get("outputs") or {}
        if outputs.get("properties") is not None:
            name = "F" + hashlib.sha1(str(sorted(outputs["properties"].items())).encode()).hexdigest()[:10]
            self.results[name] = outputs
            return name, False
        kind = outputs or spec.get("returnType")
        # The SDK takes classes alone for what it makes of a result.
        return (self.type(kind, "O") if kind and self.package.resolve(kind.get("$ref", "")) else None), bool(kind)

    def function(self, number, token, spec):
        inputs = spec.get("inputs") or {}
        properties = inputs.get("properties", {})
        names = {snake(p): p for p in properties}
        required = tuple(snake(p) for p in inputs.get("required", []))
        result, single = self.result_of(spec)
        order = [snake(p) for p in spec.get("multiArgumentInputs") or properties]
        parameters = "".join(f"{p}=None, " for p in order)
        given = "{" + ", ".join(f"{p!r}: {p}" for p in order) + "}"
        own = snake(self.package.member(token))
        for suffix, output in (("", False), ("_output", True)):
            self.lines += [
                f"def f{number}{suffix}({parameters}opts=None):",
                f"    typ = typing.get_type_hints(_t{number}).get('return')",
                f"    return _call({token!r}, {given}, {names!r}, {required!r}, typ, opts, {single}, {output})",
            ]
            self.declare(token, own + suffix, f"f{number}{suffix}")
        self.lines.append(f"def _t{number}() -> {result!r}: pass\n" if result else f"def _t{number}(): pass\n")

    def module(self):
        package = self.package
        for token, spec in package.types.items():
            number, member = self.numbers[token], title(package.member(token))
            if "enum" in spec:
                kind = PRIMITIVES.get(spec.get("type"), "str")
                self.lines.append(f"class E{number}({kind + ', ' if kind != 'bool' else ''}Enum):")
                for m in spec["enum"]:
                    self.lines.append(f"    {enum_member(str(m.get('name') or m['value']), member)} = {m['value']!r}")
                self.declare(token, member, f"E{number}")
                continue
            properties, required = spec.get("properties", {}), spec.get("required", [])
            self.object(f"I{number}", "_Inputs", properties, required, "I")
            self.object(f"O{number}", "_Object", properties, required, "O")
            self.declare(token, member + "Args", f"I{number}")
        for number, (token, spec) in enumerate(package.resources.items()):
            self.resource(number, token, spec)
        self.resource("P", f"pulumi:providers:{package.name}", package.schema.get("provider", {}), provider=True)
        for number, (token, spec) in enumerate(package.functions.items()):
            if "/" not in package.member(token) and not token.startswith("pulumi:"):
                self.function(number, token, spec)
        for name, outputs in self.results.items():
            self.object(name, "_Result", outputs["properties"], outputs.get("required", []), "O")
        for place, members in sorted(self.spaces.items()):
            parts, at = place.split(".") if place else [], ""
            for part in parts:
                at += ("." if at else "") + part
                self.lines.append(self.space(at))
            for name, value in members:
                self.lines.append(f"{name} = {value}" if not place else f"_m[{place!r}].{name} = {value}")
        return "\n".join(self.lines) + "\n"

    def space(self, place):
        outer, _, own = place.rpartition(".")
        made = f"_m.setdefault({place!r}, types.ModuleType({place!r}))"
        return (f"_m[{outer!r}].{own} = {made}" if outer else f"{own} = {made}")


def write(packages, home):
    place = home / "meaning-python"
    for package in packages.values():
        namespace = package.schema.get("namespace") or "pulumi"
        name = package.language("python").get("packageName") or f"{namespace}_{package.name}".replace("-", "_")
        folder = place / name.replace("-", "_")
        text = Writer(package).module()
        file = folder / "__init__.py"
        if not file.exists() or file.read_text() != text:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    return place
