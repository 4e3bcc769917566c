"""Runs programs in each language: requests in, records out."""

import concurrent.futures
import json
import subprocess
import sys
import pathlib

HERE = pathlib.Path(__file__).resolve().parent


def request(number, program, language):
    """What a runtime is asked: the program in its language, with what it needs."""
    return {
        "id": number,
        "files": program.files[language],
        "config": program.config,
        "keys": program.keys,
        "absent": program.absent,
        "folder": str(program.folder),
    }


def parts(requests, count):
    return [p for p in (requests[i::count] for i in range(count)) if p]


def asked(command, requests, **options):
    """The records that a command answers with; a program that it ended at has an error, and the command is started anew behind it."""
    found = {}
    rest, silent = requests, 0
    while rest:
        text = "".join(json.dumps(r) + "\n" for r in rest)
        done = subprocess.run([str(c) for c in command], input=text, capture_output=True, text=True, **options)
        answers = [json.loads(line) for line in done.stdout.split("\n") if line]
        found.update((a.pop("id"), a) for a in answers)
        left = [r for r in rest if r["id"] not in found]
        if left:
            note = done.stderr.strip()[-300:]
            found[left[0]["id"]] = failed(f"the process ended ({done.returncode}): {note}")
            left = left[1:]
        silent = silent + 1 if not answers else 0
        if silent == 3:
            raise SystemExit(f"{command[0]}: {done.stderr[-2000:]}")
        rest = left
    return found


def failed(error):
    return {"resources": [], "calls": [], "outputs": {}, "error": error}


def in_parts(command, requests, count=2, **options):
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        found = {}
        for answer in pool.map(lambda part: asked(command, part, **options), parts(requests, count)):
            found.update(answer)
    return found


def typescript(requests, packages, home):
    import typescript as language

    return in_parts(language.command(packages, home), requests)


def python(requests, packages, home):
    import python_packages

    place = python_packages.write(packages, home)
    command = [home / "venv/bin/python", HERE / "python.py", place, *(p.path for p in packages.values())]
    return in_parts(command, requests)


def java(requests, packages, home):
    import java as language

    return language.run(requests, packages, home, HERE)


def go(requests, packages, home):
    import importlib

    return importlib.import_module("go").run(requests, packages, home)


RUNNERS = {"typescript": typescript, "python": python, "go": go, "java": java}
