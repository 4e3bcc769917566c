"""Runs Python programs against the real packages, with mocked resources.

Reads one JSON object a line, {"id", "code"}, and prints one a line, {"id", "findings": [{"kind", "line", "message"}]}, with at
most one beside those of packages that are absent, since a program stops at its first. `kind` is "undeclared" where that is a
name that nothing in it defines: documentation programs are fragments, so that is no fault of the generator. Run by verify.py
inside an environment that holds `pulumi` and the packages. Arguments: schemas, from which the mocks take their values.
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
import python_stand_ins
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
    """What is found in a program: kind, line and message of each package that is absent, and of what stops the program."""
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        return [("error", error.lineno, error.msg)]
    imports = [(node.lineno, a.name) for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    absent = [(n, name) for n, name in imports if name.startswith("pulumi_") and importlib.util.find_spec(name) is None]
    found = [("package", number, f"{name} is not installed") for number, name in absent]
    python_stand_ins.install(name for _, name in absent)
    stopped = executed(tree, values)
    return [*found, stopped] if stopped else found


def executed(tree, values):
    """What stops the program: its kind, its line and a message; None where it runs to its end."""
    import pulumi

    missing = undeclared(tree)
    subscripts = [node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript)]
    values.keys = {s.value for s in subscripts if isinstance(s, ast.Constant) and isinstance(s.value, str)}
    asyncio.set_event_loop(asyncio.new_event_loop())
    pulumi.runtime.set_mocks(mocked(values), project="project", stack="stack", preview=False)
    set_everything(pulumi.Config)
    pulumi.Output.__str__ = no_text
    try:
        pulumi.runtime.test(lambda: exec(compile(tree, "program", "exec"), {"__name__": "__main__"}))()
    except FileNotFoundError:
        return None  # a file that isn't there is the example's own
    except BaseException as error:  # noqa: BLE001 - whatever the program raises is the finding
        where = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == "program"]
        free = isinstance(error, NameError) and getattr(error, "name", None) in missing
        return "undeclared" if free else "error", where[-1] if where else 0, f"{type(error).__name__}: {error}"
    return None


def no_text(output):
    """Stands for `Output.__str__`, which gives a text that says that it is none: no program wants that."""
    raise TypeError("an output has no text before it is known")


def set_everything(config):
    """Makes a configuration in which every key is set."""
    for suffix, value in {"": "text", "_int": 1, "_float": 1.5, "_bool": True, "_object": {}}.items():
        for prefix in ("get", "require"):
            setattr(config, prefix + suffix, lambda self, key, default=None, value=value: value)
            setattr(
                config, f"{prefix}_secret{suffix}", lambda self, key, value=value: __import__("pulumi").Output.secret(value)
            )


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
            found = [{"kind": k, "line": n, "message": m[:800]} for k, n, m in run(request["code"], values)]
            os.write(writer, json.dumps(found).encode())
            os._exit(0)
        os.close(writer)
        answer = b""
        while chunk := os.read(reader, 65536):
            answer += chunk
        os.close(reader)
        os.waitpid(child, 0)
        ended = [{"kind": "error", "line": 0, "message": "the program ended the interpreter"}]
        print(json.dumps({"id": request["id"], "findings": json.loads(answer) if answer else ended}), flush=True)


main()
