"""Runs Java programs: javac compiles them all against classes written from schemas, which record what they register."""

import base64
import json
import shutil
import subprocess

import java_stubs


def coded(text):
    return base64.b64encode(text.encode()).decode()


def listed(values):
    return coded(",".join(coded(v) or "-" for v in values))


def line(request):
    config = [v for pair in request["config"].items() for v in pair]
    files = [v for pair in request["files"].items() for v in pair]
    absent = "true" if request["absent"] else "false"
    fields = [coded(str(request["id"])), coded(request["folder"]), coded(absent)]
    # The mocks sort keys by their bytes.
    keys = sorted(request["keys"], key=lambda k: k.encode())
    return " ".join([*fields, listed(keys), listed(map(str, config)), listed(files)])


def run(requests, packages, home, here):
    """The records of all requests by id."""
    sources, classes = home / "java", home / "meaning-java"
    # Compiling the stubs takes most of the time: their classes are kept until one changes.
    changed = java_stubs.write(packages, sources)
    for place in [classes] if changed else classes.glob("p[0-9]*"):
        shutil.rmtree(place, ignore_errors=True)
    classes.mkdir(parents=True, exist_ok=True)
    text = "".join(line(r) + "\n" for r in requests)
    command = ["java", "-Xss64m", here / "JavaRun.java", sources, classes]
    done = subprocess.run([str(c) for c in command], input=text, capture_output=True, text=True)
    ids = {str(r["id"]): r["id"] for r in requests}
    found = {}
    for answer in done.stdout.split("\n"):
        if answer:
            name, record = answer.split("\t", 1)
            found[ids[base64.b64decode(name).decode()]] = json.loads(record)
    if len(found) != len(requests):
        raise SystemExit(f"java ended with {done.returncode} after {len(found)} of {len(requests)} programs: {done.stderr[:3000]}")
    return found
