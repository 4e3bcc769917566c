"""Runs Python programs with the SDK from PyPI against a monitor that records what they register.

Reads one JSON object a line (a request, see records.py) and prints one a line (a record), in any order. Arguments: a folder of packages written from schemas, which comes
first on the path, and the schemas.
"""

import asyncio
import importlib
import importlib.metadata
import json
import logging
import os
import pathlib
import re
import sys
import traceback

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import schema_model  # noqa: E402

sys.path.insert(0, str(HERE))
sys.path.insert(0, sys.argv[1])
import mocks  # noqa: E402

import pulumi  # noqa: E402
from google.protobuf import empty_pb2, json_format, struct_pb2  # noqa: E402
from pulumi.runtime import mocks as sdk_mocks, settings  # noqa: E402
from pulumi.runtime.proto import provider_pb2, resource_pb2  # noqa: E402

SIGNATURE = "4dabf18193072939515e22adb298388d"
SECRET = "1b47061264138c4ac30d75fd1eb44270"
ASSET = "c44067f5952c0a294b673a41bacd8c17"
ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7"
RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e"
OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4"
OPTIONS = {
    "protect": "protect",
    "ignoreChanges": "ignoreChanges",
    "deleteBeforeReplace": "deleteBeforeReplace",
    "retainOnDelete": "retainOnDelete",
    "replaceOnChanges": "replaceOnChanges",
    "importId": "import",
    "version": "version",
    "pluginDownloadURL": "pluginDownloadURL",
    "additionalSecretOutputs": "additionalSecretOutputs",
    "hideDiffs": "hideDiffs",
}


def name_of(urn):
    return urn.split("::")[-1] if "::" in urn else urn


def plain(value):
    """A value of the wire as the records have it."""
    if isinstance(value, list):
        return [plain(v) for v in value]
    if not isinstance(value, dict):
        return value
    kind = value.get(SIGNATURE)
    if kind == SECRET:
        return {"$secret": plain(value.get("value"))}
    if kind == OUTPUT:
        inner = plain(value.get("value"))
        return {"$secret": inner} if value.get("secret") else inner
    if kind == RESOURCE:
        return {"$resource": name_of(value["urn"])}
    if kind in (ASSET, ARCHIVE):
        for key, name in (("text", "StringAsset"), ("path", "FileAsset"), ("uri", "RemoteAsset"), ("assets", "AssetArchive")):
            if key in value:
                name = name.replace("Asset", "Archive") if kind == ARCHIVE and key != "assets" else name
                return {"$asset": name, "of": plain(value[key])}
    if str(value.get("urn", "")).startswith("urn:pulumi:") and value["urn"].split("::")[-1] in NAMES:
        return {"$resource": name_of(value["urn"])}
    return {k: plain(v) for k, v in value.items()}


# Resources of the program at hand: one that is exported is on the wire as what it holds.
NAMES = set()


def wire(value):
    if isinstance(value, mocks.Secret):
        return {SIGNATURE: SECRET, "value": wire(value.value)}
    if isinstance(value, dict):
        return {k: wire(v) for k, v in value.items()}
    return [wire(v) for v in value] if isinstance(value, list) else value


def struct(values):
    made = struct_pb2.Struct()
    made.update(wire(values))
    return made


def read(message):
    return plain(json_format.MessageToDict(message))


class Nothing(sdk_mocks.Mocks):
    def call(self, args):
        return {}

    def new_resource(self, args):
        return "", {}


HOOKS = ["before_create", "after_create", "before_update", "after_update", "before_delete", "after_delete", "on_error"]


class Monitor(sdk_mocks.MockMonitor):
    """Records requests, and answers with mocked outputs."""

    def make_urn(self, parent, type_, name):
        return f"urn:pulumi:stack::project::{type_}::{name}"

    def __init__(self, values):
        super().__init__(Nothing())
        self.values = values
        self.recorded, self.calls, self.outputs = [], [], {}
        self.by_urn = {}

    def options(self, request):
        found = {name: getattr(request, field) for field, name in OPTIONS.items() if hasattr(request, field)}
        found = {k: list(v) if not isinstance(v, (str, bool)) else v for k, v in found.items()}
        found["parent"] = name_of(request.parent) if "pulumi:pulumi:Stack" not in request.parent.split("::")[2:3] else ""
        found["provider"] = name_of(request.provider.rsplit("::", 1)[0])
        if getattr(request, "providers", None):
            found["providers"] = sorted(name_of(v.rsplit("::", 1)[0]) for v in request.providers.values())
        if getattr(request, "deletedWith", ""):
            found["deletedWith"] = name_of(request.deletedWith)
        if getattr(request, "replace_with", None):
            found["replaceWith"] = sorted(map(name_of, request.replace_with))
        times = getattr(request, "customTimeouts", None)
        if times is not None:
            found["customTimeouts"] = {k: v for k in ("create", "update", "delete", "read") if (v := getattr(times, k))}
        if getattr(request, "envVarMappings", None):
            found["envVarMappings"] = dict(request.envVarMappings)
        if getattr(request, "hooks", None):
            named = {h: list(getattr(request.hooks, h)) for h in HOOKS}
            found["hooks"] = {re.sub("_(.)", lambda m: m.group(1).upper(), h): names for h, names in named.items() if names}
        found["aliases"] = [alias(a) for a in getattr(request, "aliases", [])]
        if hasattr(request, "replacement_trigger") and request.HasField("replacement_trigger"):
            found["replacementTrigger"] = plain(json_format.MessageToDict(request.replacement_trigger))
        return {k: v for k, v in found.items() if v not in ("", [], {}, False, None) or k == "protect" and v is False and set_(request, k)}

    def Invoke(self, request):
        if request.tok == "pulumi:pulumi:getResource":
            return super().Invoke(request)
        options = {"provider": name_of(request.provider.rsplit("::", 1)[0]), "version": request.version}
        options["pluginDownloadURL"] = request.pluginDownloadURL
        record = {"token": request.tok, "args": read(request.args), "options": {k: v for k, v in options.items() if v}}
        self.calls.append(record)
        return resource_pb2.ResourceInvokeResponse(**{"return": struct(self.result(request.tok))})

    def Call(self, request):
        args = read(request.args)
        self_ = (args.pop("__self__", None) or {}).get("$resource")
        self.calls.append({"token": request.tok, "args": args, "options": {}, "self": self_})
        return provider_pb2.CallResponse(**{"return": struct(self.result(request.tok))})

    def result(self, token):
        found = self.values.function(token)
        return {"result" if k == "" else k: v for k, v in found.items()}

    def ReadResource(self, request):
        self.note(request, True, request.id, request.properties, list(request.dependencies), {})
        urn = self.make_urn(request.parent, request.type, request.name)
        return resource_pb2.ReadResourceResponse(urn=urn, properties=struct(self.values.resource(request.type, request.name)))

    def RegisterResource(self, request):
        urn = self.make_urn(request.parent, request.type, request.name)
        if request.type == "pulumi:pulumi:Stack":
            return resource_pb2.RegisterResourceResponse(urn=urn)
        deps = {k: sorted(map(name_of, v.urns)) for k, v in request.propertyDependencies.items() if v.urns}
        self.note(request, request.custom, None, request.object, list(request.dependencies), deps)
        self.by_urn[urn] = self.recorded[-1]
        if request.type == "pulumi:index:Stash":
            given = json_format.MessageToDict(request.object).get("input")
            return resource_pb2.RegisterResourceResponse(urn=urn, id="stash", object=struct({"output": given, "input": given}))
        if not request.custom and not request.remote:
            return resource_pb2.RegisterResourceResponse(urn=urn)
        found = self.values.resource(request.type, request.name)
        identifier = self.values.identifier(request.type, request.name)
        return resource_pb2.RegisterResourceResponse(urn=urn, id=identifier, object=struct(found))

    def note(self, request, custom, identifier, properties, dependencies, deps):
        record = {"type": request.type, "name": request.name, "custom": custom, "inputs": read(properties), "deps": deps}
        record["options"] = self.options(request)
        record["remote"] = bool(getattr(request, "remote", False))
        NAMES.add(request.name)
        record["all"] = sorted(set(map(name_of, dependencies)))
        if identifier is not None:
            record["read"] = identifier
        self.recorded.append(record)

    def RegisterResourceOutputs(self, request):
        found = read(request.outputs)
        if request.urn in self.by_urn:
            self.by_urn[request.urn]["outputs"] = found
        else:
            self.outputs = found
        return super().RegisterResourceOutputs(request)


class Engine(sdk_mocks.MockEngine):
    def RequirePulumiVersion(self, request):
        return empty_pb2.Empty()


def set_(request, field):
    try:
        return request.HasField(field)
    except ValueError:
        return False


def alias(message):
    if message.WhichOneof("alias") == "urn":
        return message.urn
    spec = message.spec
    found = {"name": spec.name, "type": spec.type, "stack": spec.stack, "project": spec.project}
    if spec.noParent:
        found["parent"] = None
    elif spec.parentUrn and "pulumi:pulumi:Stack" not in spec.parentUrn.split("::")[2:3]:
        found["parent"] = name_of(spec.parentUrn)
    return {k: v for k, v in found.items() if v or k == "parent"}


def run(request, packages):
    NAMES.clear()
    monitor = Monitor(mocks.Mocks(packages, request["keys"], request["absent"]))
    asyncio.set_event_loop(asyncio.new_event_loop())
    features = set(monitor.GetDeploymentInfo(empty_pb2.Empty()).supportedFeatures)
    names = {"project": "project", "stack": "stack", "organization": "organization"}
    settings.configure(
        sdk_mocks.MockSettings(
            monitor=monitor, monitor_features=features, engine=Engine(None), dry_run=False, callbacks=None, **names
        )
    )
    settings.set_root_resource(None)
    settings.SETTINGS.rpc_manager.clear()
    settings.SETTINGS.outputs.clear()
    pulumi.runtime.config.set_all_config(request["config"])
    pulumi.Output.__str__ = no_text
    os.chdir(request["folder"])
    error = None
    own = [f.rsplit(".", 1)[0] for f in request["files"] if f.endswith(".py") and f != "__main__.py"]
    here = pathlib.Path(request["folder"], ".python")
    for file, text in request["files"].items():
        if file != "__main__.py":
            place = here / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, newline="")
    sys.path.insert(0, str(here))
    importlib.invalidate_caches()
    for module in own:
        sys.modules.pop(module.replace("/", "."), None)
    try:
        code = compile(request["files"]["__main__.py"], "program", "exec")
        loop = asyncio.get_event_loop()
        loop.run_until_complete(pulumi.runtime.run_in_stack(lambda: exec(code, {"__name__": "__main__", "__file__": str(here / "__main__.py")})))
    except BaseException as problem:  # noqa: BLE001 - whatever the program raises is recorded
        where = [f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(problem.__traceback__) if f.filename == "program"]
        error = f"{type(problem).__name__}: {problem} ({where[-1] if where else ''})"
    finally:
        sys.path.remove(str(here))
    return {"resources": monitor.recorded, "calls": monitor.calls, "outputs": monitor.outputs, "error": error and error[:400]}


def no_text(output):
    """Stands for `Output.__str__`, which gives a text that says that it is none: no program wants that."""
    raise TypeError("an output has no text before it is known")


def installed():
    """The version that each package's resources ask for."""
    return {
        d.metadata["Name"].replace("-", "_"): d.version for d in importlib.metadata.distributions() if d.metadata["Name"].startswith("pulumi")
    }


def main():
    logging.disable(logging.CRITICAL)
    packages = {p.name: p for p in map(schema_model.Package, sys.argv[2:])}
    out = os.fdopen(os.dup(1), "w")
    sys.stdout = open(os.devnull, "w")
    versions = installed()
    for line in sys.stdin.buffer.read().split(b"\n"):
        if not line:
            continue
        request = json.loads(line)
        answer = {"id": request["id"], **run(request, packages)}
        for record in [*answer["resources"], *answer["calls"]]:
            package = record.get("type", record.get("token")).removeprefix("pulumi:providers:").split(":")[0]
            if record["options"].get("version") == versions.get(f"pulumi_{package.replace('-', '_')}"):
                record["options"].pop("version", None)
        out.write(json.dumps(answer) + "\n")
        out.flush()


main()
