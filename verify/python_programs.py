"""Runs Python programs against the real packages, with mocked resources.

Reads one JSON object a line, {"id", "code"}, and prints one a line, {"id", "ok", "kind", "message"}. `kind` is "undeclared"
where the program stops at a name that nothing in it defines: documentation programs are fragments, so that is no fault of the
generator. Run by verify.py inside an environment that holds `pulumi` and the packages. Arguments: schemas, from which the mocks
take their values.
"""

import ast
import asyncio
import builtins
import importlib
import importlib.util
import json
import os
import pkgutil
import sys
import traceback

import mock_values
import schema_model


def mocked(values):
    import pulumi

    class Mocks(pulumi.runtime.Mocks):
        def new_resource(self, args):
            # Some ids are numbers, and some programs convert them.
            return ["1", {**values.resource(args.typ), **args.inputs}]

        def call(self, args):
            return {**values.function(args.token), **args.args}

    return Mocks()


def undeclared(tree):
    """Names that the program reads and nothing in it defines."""
    defined = set(dir(builtins))
    used = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else defined).add(node.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            defined.update((a.asname or a.name).split(".")[0] for a in node.names)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            defined.add(node.name)
            if isinstance(node, ast.FunctionDef):
                defined.update(a.arg for a in node.args.args)
        elif isinstance(node, ast.Lambda):
            defined.update(a.arg for a in node.args.args)
    return used - defined


def run(code, values):
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        return "syntax", f"line {error.lineno}: {error.msg}"
    missing = undeclared(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in (a.name for a in node.names):
                if name.startswith("pulumi_") and importlib.util.find_spec(name) is None:
                    return "package", f"{name} is not installed"
    import pulumi

    asyncio.set_event_loop(asyncio.new_event_loop())
    pulumi.runtime.set_mocks(mocked(values), project="project", stack="stack", preview=False)
    set_everything(pulumi.Config)
    try:
        pulumi.runtime.test(lambda: exec(compile(tree, "program", "exec"), {"__name__": "__main__"}))()
    except BaseException as error:  # noqa: BLE001 - whatever the program raises is the finding
        where = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == "program"]
        message = f"{type(error).__name__}: {error}" + (f" (line {where[-1]})" if where else "")
        if isinstance(error, NameError) and getattr(error, "name", None) in missing:
            return "undeclared", message
        if isinstance(error, FileNotFoundError):
            return "file", message
        return "error", message
    return "ok", ""


def set_everything(config):
    """Makes a configuration in which every key is set."""
    for suffix, value in {"": "text", "_int": 1, "_float": 1.5, "_bool": True, "_object": {}}.items():
        for prefix in ("get", "require"):
            setattr(config, prefix + suffix, lambda self, key, default=None, value=value: value)
            setattr(config, f"{prefix}_secret{suffix}", lambda self, key, value=value: __import__("pulumi").Output.secret(value))


def main():
    requests = [json.loads(line) for line in sys.stdin]
    values = mock_values.Values({p.name: p for p in map(schema_model.Package, sys.argv[1:])})
    import pulumi  # noqa: F401 - loaded once, before the forks

    for module in sorted({m.name for m in pkgutil.iter_modules() if m.name.startswith("pulumi_")}):
        load = importlib.import_module(module)
        for name in dir(load):  # many packages load their modules lazily; once here is cheaper than once a program
            getattr(load, name)
    for request in requests:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            sys.stderr = open(os.devnull, "w")
            sys.stdout = sys.stderr
            kind, message = run(request["code"], values)
            os.write(writer, json.dumps({"kind": kind, "message": message[:800]}).encode())
            os._exit(0)
        os.close(writer)
        answer = b""
        while chunk := os.read(reader, 65536):
            answer += chunk
        os.close(reader)
        os.waitpid(child, 0)
        result = json.loads(answer) if answer else {"kind": "error", "message": "the program ended the interpreter"}
        print(json.dumps({"id": request["id"], "ok": result["kind"] == "ok", **result}), flush=True)


main()
