"""What programs register, in a form that can be compared.

A runtime reads one request a line:
    {"id", "files": {path: text}, "config": {"project:key": text}, "keys": [...], "absent": bool, "folder": path}
and answers with one record a line:
    {"id", "resources": [...], "calls": [...], "outputs": {name: value}, "error": text or null}
A resource has "type", "name", "custom", "inputs", "deps" (what each input depends on, by name), "options", "all" (everything that it
depends on, where the runtime tells), "read" (the id of a resource that is read) and "outputs" (of a component). A call has "token",
"args", "options" and "self". In values, {"$secret": v} is a secret, {"$asset": kind, "of": v} an asset, {"$resource": name} a resource.
"""

import json
import typing


class Difference(typing.NamedTuple):
    program: str
    kind: str
    place: str
    values: dict  # by language

    def languages(self):
        """The languages that stand alone, or all where there is no majority."""
        groups = {}
        for language, value in self.values.items():
            groups.setdefault(canonical(value), []).append(language)
        largest = max(groups.values(), key=len)
        rest = [l for g in groups.values() if g is not largest for l in g]
        return rest if len(rest) < len(largest) else sorted(self.values)


MISSING = "(missing)"
# What languages say where an element is read behind the end of a list.
BEYOND = ("IndexError", "IndexOutOfBounds", "index out of range")


def canonical(value):
    """A text by which values are compared: 1 and 1.0 are the same, 1 and true aren't."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(k)}:{canonical(v)}" for k, v in sorted(value.items())) + "}"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53:
        value = int(float(value))
    if isinstance(value, str) and value[:1] in ("{", "["):
        # JSON as a whole value: how it is laid out doesn't matter.
        parsed = decoded(value)
        if parsed is not value:
            return json.dumps("json " + canonical(parsed))
    return json.dumps(value)


def bare(value):
    """A value without the marks of secrets and without absent members."""
    if isinstance(value, dict):
        if "$secret" in value:
            return bare(value["$secret"])
        return {k: bare(v) for k, v in value.items() if bare(v) is not None}
    return [bare(v) for v in value] if isinstance(value, list) else value


def holds_secret(value):
    if isinstance(value, dict):
        return "$secret" in value or any(map(holds_secret, value.values()))
    return isinstance(value, list) and any(map(holds_secret, value))


class Normal:
    """Normalises records with the schemas: what an SDK adds by itself is taken out, what it may leave to the engine is put in."""

    def __init__(self, packages, components=()):
        self.packages = packages
        # What the inputs of local components depend on, by name: only some SDKs register these inputs.
        self.components = dict(components)

    def package(self, token):
        return self.packages.get(token.removeprefix("pulumi:providers:").split(":")[0])

    def spec(self, token):
        package = self.package(token)
        if not package:
            return None, {}
        if token.startswith("pulumi:providers:"):
            return package, package.schema.get("provider", {})
        return package, package.resources.get(token, {})

    def record(self, record):
        """Every fact of a record by its place: kind, place → value."""
        facts = {}
        resources = record["resources"]
        by_name = {r["name"]: r for r in resources}
        seen = {}
        for resource in resources:
            place = f"{resource['type']} {resource['name']}"
            seen[place] = seen.get(place, 0) + 1
            if seen[place] > 1:
                place += f" #{seen[place]}"
            self.resource(facts, place, resource, resources, by_name)
        # How often a function is called with the same arguments doesn't matter: components compute what they register of an output anew.
        distinct = {canonical(c): c for c in (self.call(c, by_name) for c in record["calls"])}
        calls = [distinct[key] for key in sorted(distinct)]
        for token in sorted({c["token"] for c in calls}):
            facts["call", token] = [c for c in calls if c["token"] == token]
        for name, value in record["outputs"].items():
            if bare(value) is not None:
                facts["output", name] = bare(value)
                facts["secret", f"output {name}"] = holds_secret(value)
        return facts

    def resource(self, facts, place, resource, resources, by_name):
        package, spec = self.spec(resource["type"])
        facts["resource", place] = "read " + str(bare(resource["read"])) if "read" in resource else "registered"
        is_provider = resource["type"].startswith("pulumi:providers:")
        properties = spec.get("inputProperties", {})
        if "read" in resource:
            properties = {**properties, **spec.get("stateInputs", {}).get("properties", {})}
        is_reference = resource["type"] == "pulumi:pulumi:StackReference"
        # What a local component registers of its arguments, SDKs decide.
        is_local = not resource["custom"] and not resource.get("remote")
        for name, value in [] if is_reference or is_local else resource["inputs"].items():
            declared = properties.get(name, {})
            known = bare(value)
            if is_provider and isinstance(known, str) and declared and declared.get("type") != "string":
                known = decoded(known)
            if package:
                known = self.without_defaults(package, declared, known)
            if known is None or known == {} and resource["custom"] is False:
                continue
            facts["input", f"{place} {name}"] = known
            facts["secret", f"{place} {name}"] = holds_secret(value) or bool(declared.get("secret"))
            # What a remote component depends on by an input, SDKs find out in different ways.
            if "read" not in resource and not resource.get("remote"):
                deps = self.expanded(resource["deps"].get(name, []), resources)
                facts["dependency", f"{place} {name}"] = deps
        options = dict(resource["options"])
        depends = [*resource.get("all", []), *options.pop("dependsOn", [])]
        depends += [d for names in resource["deps"].values() for d in names]
        depends = set(depends) - self.components.get(resource["name"], set()) if is_local else depends
        if not resource.get("remote"):
            facts["dependency", place] = self.expanded(depends, resources)
        for name, value in self.options(resource, options, spec, package, by_name).items():
            facts["option", f"{place} {name}"] = bare(value)
        for name, value in resource.get("outputs", {}).items():
            if bare(value) is not None:
                facts["output", f"{place} {name}"] = bare(value)

    def without_defaults(self, package, spec, value):
        """The value without what an SDK puts in by itself: constants and defaults."""
        if "const" in spec and spec["const"] == value or "default" in spec and spec["default"] == value:
            return None
        if isinstance(value, list) and spec.get("type") == "array":
            return [self.without_defaults(package, spec.get("items", {}), v) if isinstance(v, (dict, list)) else v for v in value]
        if isinstance(value, dict):
            if "additionalProperties" in spec:
                inner = spec["additionalProperties"]
                return {k: self.without_defaults(package, inner, v) if isinstance(v, (dict, list)) else v for k, v in value.items()}
            declared = package.types.get(package.resolve(spec.get("$ref", "")) or "", {}).get("properties", {})
            if not declared:
                for alternative in spec.get("oneOf", []):
                    declared = package.types.get(package.resolve(alternative.get("$ref", "")) or "", {}).get("properties", {}) or declared
            found = {k: self.without_defaults(package, declared.get(k, {}), v) for k, v in value.items()}
            return {k: v for k, v in found.items() if v is not None}
        return value

    def expanded(self, names, resources):
        """Names of resources, with what a local component holds in place of the component."""
        found = set()
        components = {r["name"] for r in resources if not r["custom"] and not r.get("remote")}
        for name in names:
            if name in components:
                found.update(self.children(name, resources, components))
            else:
                found.add(name)
        return sorted(found)

    def children(self, name, resources, components):
        for resource in resources:
            if resource["options"].get("parent") == name:
                if resource["name"] in components:
                    yield from self.children(resource["name"], resources, components)
                else:
                    yield resource["name"]

    def options(self, resource, options, spec, package, by_name):
        found = {k: v for k, v in options.items() if v is not None and v != [] and v != {}}
        if found.get("version") == (package.schema.get("version") if package else None):
            found.pop("version", None)
        if package and found.get("pluginDownloadURL") == package.schema.get("pluginDownloadURL"):
            found.pop("pluginDownloadURL", None)
        own = {p for p, s in spec.get("properties", {}).items() if s.get("secret")}
        secret = sorted(set(found.pop("additionalSecretOutputs", [])) - own)
        if secret:
            found["additionalSecretOutputs"] = secret
        replaced = {p for p, s in spec.get("inputProperties", {}).items() if s.get("replaceOnChanges")}
        replaced |= {p for p, s in spec.get("properties", {}).items() if s.get("replaceOnChanges")}
        changes = [c for c in found.pop("replaceOnChanges", []) if c not in replaced]
        if changes:
            found["replaceOnChanges"] = changes
        if "read" in resource:
            found.pop("hooks", None)
        declared = [a.get("type") for a in spec.get("aliases", [])]
        aliases = [a for a in map(alias, found.pop("aliases", [])) if not (set(a) == {"type"} and a["type"] in declared)]
        if aliases:
            found["aliases"] = aliases
        self.providers(resource, found, by_name)
        for flag in ("deleteBeforeReplace", "retainOnDelete", "protect"):
            if found.get(flag) is False:
                found.pop(flag)
        parent = by_name.get(found.get("parent"))
        while parent and "protect" not in found:
            if parent["options"].get("protect"):
                found["protect"] = True
            parent = by_name.get(parent["options"].get("parent"))
        return found

    def providers(self, resource, found, by_name):
        """The provider that a resource ends up with: its own, or that of what it lies in."""
        name = resource["type"].split(":")[0]

        def of(options):
            given = [*([options["provider"]] if options.get("provider") else []), *options.get("providers", [])]
            return [p for p in given if by_name.get(p, {}).get("type") == f"pulumi:providers:{name}"]

        if resource.get("remote"):
            at, both = resource, set()
            while at:
                given = at["options"]
                both |= {*given.get("providers", []), *([given["provider"]] if given.get("provider") else [])}
                at = by_name.get(given.get("parent"))
            found.pop("provider", None)
            found["providers"] = sorted(both)
            return
        if not resource["custom"]:
            # Some SDKs hand the providers of what a component lies in on to it at once.
            at, both = resource, {}
            while at:
                for provider in reversed([*([at["options"]["provider"]] if at["options"].get("provider") else []), *at["options"].get("providers", [])]):
                    both.setdefault(by_name.get(provider, {}).get("type"), provider)
                at = by_name.get(at["options"].get("parent"))
            found.pop("providers", None)
            found.pop("provider", None)
            if both:
                found["providers"] = sorted(both.values())
            return
        found.pop("providers", None)
        at = resource
        while at and not found.get("provider"):
            if of(at["options"]):
                found["provider"] = of(at["options"])[0]
            at = by_name.get(at["options"].get("parent"))

    def call(self, call, by_name):
        package = self.package(call["token"])
        spec = package.functions.get(call["token"], {}) if package else {}
        declared = (spec.get("inputs") or {}).get("properties", {})
        args = {k: self.without_defaults(package, declared.get(k, {}), bare(v)) if package else bare(v) for k, v in call["args"].items()}
        args = {k: v for k, v in args.items() if v is not None}
        given = dict(call["options"])
        self.providers({"type": call["token"], "custom": True, "options": given}, given, by_name)
        options = {k: v for k, v in given.items() if k in ("provider", "version", "pluginDownloadURL") and v}
        if package and options.get("version") == package.schema.get("version"):
            options.pop("version", None)
        found = {"token": call["token"], "args": args, **({"options": options} if options else {})}
        return {**found, "self": call["self"]} if call.get("self") else found


def alias(value):
    if isinstance(value, str):
        return {"urn": value}
    found = {k: v for k, v in value.items() if k != "parent"}
    if "parent" in value:
        parent = value["parent"]
        found["parent"] = parent.get("$resource") if isinstance(parent, dict) else parent
    if value.get("noParent"):
        found.pop("noParent")
        found["parent"] = None
    return found


def decoded(text):
    try:
        return json.loads(text)
    except ValueError:
        return text


def compared(program, records, packages):
    """What differs between the records of a program: a record for each language."""
    components = {}
    for resource in (r for record in records.values() for r in record["resources"]):
        if not resource["custom"] and not resource.get("remote"):
            components.setdefault(resource["name"], set()).update(d for names in resource["deps"].values() for d in names)
    normal = Normal(packages, components)
    errors = {language: r["error"] for language, r in records.items()}
    found = []
    if any(errors.values()):
        failing = {language for language, error in errors.items() if error}
        # Behind the end of a list JavaScript reads undefined, where other languages fail.
        if set(errors) - failing == {"typescript"} and all(any(b in errors[l] for b in BEYOND) for l in failing):
            errors["typescript"] = "undefined behind the end of a list"
        if all(errors.values()):
            return [Difference(program, "fails everywhere", "", errors)]
        found.append(Difference(program, "error", "", {l: e or "" for l, e in errors.items()}))
    facts = {l: normal.record(r) for l, r in records.items() if not errors[l]}
    for kind, place in sorted({key for f in facts.values() for key in f}):
        values = {l: f.get((kind, place), MISSING) for l, f in facts.items()}
        if len(set(map(canonical, values.values()))) > 1:
            found.append(Difference(program, kind, place, values))
    return without_followers(found)


def without_followers(found):
    """The differences without those of a resource that some language doesn't have at all."""
    absent = [d.place for d in found if d.kind == "resource" and MISSING in d.values.values()]
    kept = []
    for d in found:
        inside = any(d.place.startswith(place + " ") or d.place == place for place in absent)
        input_ = d.kind in ("secret", "dependency") and any(
            e.kind in ("input", "output") and d.place.endswith(e.place) and MISSING in e.values.values() for e in found
        )
        if d.kind == "resource" or not inside and not input_:
            kept.append(d)
    return kept
