"""Runs TypeScript programs with node, against a runtime that records what they register."""

import json
import os
import pathlib

from typescript_stubs import Writer, enum_member

HERE = pathlib.Path(__file__).resolve().parent
KEPT = {"types", "resources", "functions", "provider"}


def described(packages):
    """What the runtime knows of packages: the members of each module, and the schemas without their texts."""
    modules = {}
    for package in packages.values():
        name = package.language("nodejs").get("packageName") or f"@{package.schema.get('namespace') or 'pulumi'}/{package.name}"
        modules[name] = dict(members(package))
    schemas = {p.name: {k: bare(v) for k, v in p.schema.items() if k in KEPT} for p in packages.values()}
    return {"modules": modules, "packages": {n: {k: s.get(k, {}) for k in KEPT} for n, s in schemas.items()}}


def bare(value):
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if not (k in ("description", "deprecationMessage") and isinstance(v, str))}
    return [bare(v) for v in value] if isinstance(value, list) else value


def members(package):
    writer = Writer(package, None)

    def at(token, name):
        path = writer.path(token)
        return f"{path}.{name}" if path else name

    for token, spec in package.types.items():
        if "enum" in spec:
            found = {enum_member(str(m.get("name") or m["value"]), writer.name(token)): m["value"] for m in spec["enum"]}
            yield at(token, writer.name(token)), {"kind": "enum", "members": found}
    for token, spec in package.functions.items():
        name = writer.function_name(token)
        made = {"kind": "function", "token": token, "positional": spec.get("multiArgumentInputs")}
        made["inputs"] = bool((spec.get("inputs") or {}).get("properties"))
        yield at(token, name), made
        yield at(token, name + "Output"), {**made, "output": True}
    for token, spec in package.resources.items():
        yield at(token, writer.name(token)), resource(token, spec)
    yield "Provider", resource(f"pulumi:providers:{package.name}", package.schema.get("provider", {})) | {"provider": True}


def resource(token, spec):
    return {
        "kind": "resource",
        "token": token,
        "remote": bool(spec.get("isComponent")),
        "component": bool(spec.get("isComponent")),
        "methods": spec.get("methods", {}),
        "outputs": list(spec.get("properties", {})),
    }


def command(packages, home):
    place = home / "meaning-typescript.json"
    place.write_text(json.dumps(described(packages)))
    compiler = os.environ.get("TYPESCRIPT_HOME", "/usr/share/nodejs/typescript")
    return ["node", "--max-old-space-size=4096", HERE / "typescript.js", place, compiler]
