#!/usr/bin/env python3
"""verify.py COMMAND --corpus DIR --schemas DIR [options] : do the programs type-check, and run?

Feeds every program of the corpus (*.jsonl: {"id", "source", "reference": {language: program}}) to
`COMMAND convert --batch` and checks what comes out against the SDKs that COMMAND generates: Python programs run with mocked
resources, Go programs are checked by go/types and TypeScript programs by tsc. C# programs are checked by Roslyn and Java programs
by javac against stubs that are written from the schemas. The same checks run over the references, so that both stand side by side.

A program counts as `ok`, `error`, `undeclared` (it stops at a name that nothing in it defines: documentation programs are
fragments) or `package` (it uses a package for which no schema, or no distribution, is at hand).

For Go the check runs a second time (`granted`) against stubs that have what style `current` prints on purpose though no SDK
has it (`GetX` for `LookupX`, an empty map for no arguments), so that what stands behind it is looked into as well.

Where ours is not the reference, byte for byte, each place that differs is judged alone (differences.py): ours has the lines
of the package's published page there (`page`), or the reference's lines, put back, bring a finding that ours hasn't
(`mended`), or neither (`left`). A program is left where one of its places is, unless a check finds nothing in it and
something in the reference. YAML has no check, so that all its places that no page shows are left; so it is with C# without
an SDK.

Options
  --language L     check this language alone (typescript, python, csharp, go, java, yaml)
  --only PACKAGE   check the programs of this package alone; may be repeated
  --show N         print the first N errors of ours, per language
  --style S        the style to convert with (default: current)
  --complete       check complete programs alone, those in which --strict finds nothing, and tell their share
  --differences    print every difference from the references, with what the check says of both
  --home DIR       where packages and stubs are kept (default: ~/.cache/sextant-verify)
Needs: python3 with venv and pip; for TypeScript node and Debian's node-typescript; for C# a .NET SDK (`dotnet` on PATH or
DOTNET_ROOT; ROSLYN_HOME for another Roslyn than its own), without which C# is not checked; for Java a JDK 17; Go comes from
PyPI.
"""

import argparse
import collections
import functools
import json
import pathlib
import shlex
import subprocess
import sys

import published
import schema_model
from checks import CHECKS, GRANTING, KINDS, PREPARATIONS, verdict
from differences import Difference, judged, summary

LANGUAGES = ["typescript", "python", "csharp", "go", "java", "yaml"]
UNCHECKED = {"csharp": "no .NET SDK is at hand", "yaml": "there is nothing to compile"}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("command")
    a.add_argument("--corpus", required=True)
    a.add_argument("--schemas", required=True)
    a.add_argument("--language", choices=LANGUAGES)
    a.add_argument("--only", action="append")
    a.add_argument("--show", type=int, default=0)
    a.add_argument("--style", default="current")
    a.add_argument("--complete", action="store_true")
    a.add_argument("--differences", action="store_true")
    a.add_argument("--home", default=str(pathlib.Path.home() / ".cache/sextant-verify"))
    o = a.parse_args()
    home = pathlib.Path(o.home)
    home.mkdir(parents=True, exist_ok=True)
    packages = schema_model.packages(o.schemas)
    pages = published.pages(packages)
    records = [
        json.loads(line)
        for f in sorted(pathlib.Path(o.corpus).glob("*.jsonl"))
        if not o.only or f.stem in o.only
        for line in open(f)
    ]
    outputs = converted(o, records)
    records = [r for r in records if r["id"] in outputs]
    print(f"{'language':11} {'':18} {'programs':>8} " + " ".join(f"{k:>10}" for k in ["ok", *KINDS]))
    for language in [o.language] if o.language else LANGUAGES:
        ours = {i: p[language].strip() + "\n" for i, p in outputs.items() if language in p}
        references = {r["id"]: r["reference"][language].strip() + "\n" for r in records if language in r["reference"]}
        programs = [*ours.values(), *references.values()]
        if language in PREPARATIONS:
            PREPARATIONS[language](shlex.split(o.command), home, packages)
        kinds = [table[language] for table in (CHECKS, GRANTING) if language in table]
        checks = [functools.partial(checked, kind, home=home, packages=packages) for kind in kinds]
        found = [check(programs) for check in checks]
        for findings, note in zip(found, ("", " granted")):
            rows(language, ours, references, findings, note)
        if found:
            report(ours, references, found[0], o.show)
        else:
            print(f"{language:11} not checked: {UNCHECKED[language]}")
        shown = {r["id"]: [p[language] for p in pages.get(r["source"].strip(), []) if language in p] for r in records}
        compare(language, ours, references, found, shown, checks, o.differences)


def converted(o, records):
    """Our programs of the records, by id and language."""
    strict = ["--strict"] if o.complete else []
    text = "".join(json.dumps({"id": r["id"], "from": "yaml", "source": r["source"]}) + "\n" for r in records)
    command = [
        *shlex.split(o.command),
        "convert",
        "--batch",
        *strict,
        "--style",
        o.style,
        "--from",
        "yaml",
        "--schemas",
        o.schemas,
        "--language",
        o.language or "all",
    ]
    # Its exit status says that some program had a finding; what matters is that every question has an answer.
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    # Lines end with a line feed alone: texts may hold other marks that Python takes for ends of lines, such as U+2028.
    answers = [json.loads(line) for line in done.stdout.split("\n") if line]
    ours = {answer["id"]: answer.get("outputs", {}) for answer in answers}
    if o.complete:
        whole = {a["id"] for a in answers if all(d.get("language") for d in a["diagnostics"])}
        print(f"complete: {len(whole)} of {len(answers)} programs ({100 * len(whole) / max(len(answers), 1):.1f} %)")
        ours = {i: p for i, p in ours.items() if i in whole}
    elif len(ours) != len(records):
        sys.exit(f"{len(ours)} answers to {len(records)} programs: {done.stderr[-2000:]}")
    return ours


def checked(check, programs, home, packages):
    """What a check finds, by text. Most programs are the same in both, so each text is checked once."""
    texts = list(dict.fromkeys(programs))
    answers = check(dict(enumerate(texts)), home, packages) if texts else {}
    return {text: answers[number] for number, text in enumerate(texts)}


def report(ours, references, found, show):
    """Prints what fails in ours alone, and the first errors of ours."""
    kinds = {text: verdict(findings) for text, findings in found.items()}
    failed = {i: kinds[text] for i, text in ours.items() if kinds[text][0] != "ok"}
    # What passes there and not here is what to mend first, whatever it is counted as.
    only_ours = [i for i in failed if i in references and kinds[references[i]][0] == "ok"]
    only_theirs = [i for i, text in references.items() if kinds[text][0] != "ok" and i in ours and i not in failed]
    print(f"  fails in ours alone: {len(only_ours)}; in the reference alone: {len(only_theirs)}")
    for i in only_ours:
        print(f"  ours alone: {i}: {failed[i][1]}")
    for i in [i for i, (kind, _) in failed.items() if kind == "error" and i not in only_ours][:show]:
        print(f"  {i}: {failed[i][1]}")


def rows(language, ours, references, found, note=""):
    """Prints how many programs are of which kind, ours and the references."""
    for name, programs in (("ours", ours), ("reference", references)):
        counts = collections.Counter(verdict(found[text])[0] for text in programs.values())
        numbers = " ".join(f"{counts[k]:10}" for k in ["ok", *KINDS])
        print(f"{language:11} {name + note:18} {len(programs):8} {numbers}", flush=True)


def compare(language, ours, references, found, pages, checks, show):
    """Prints how many programs are the reference's, and why the others aren't; each of those, too, where asked to."""
    differences = {i: Difference(ours[i], text) for i, text in references.items() if i in ours and ours[i] != text}
    first = found[0] if found else {}
    judgements = judged(differences, pages, first, checks, language == "python")
    groups = collections.defaultdict(list)
    for i, places in judgements.items():
        groups[summary(places, [(findings[ours[i]], findings[references[i]]) for findings in found])].append(i)
    total = len(references)
    missing = sum(i not in ours for i in references)
    good = total - missing - len(groups["left"])
    print(
        f"{language:11} identical {total - missing - len(differences)} of {total}; "
        + ", ".join(f"{name} {len(groups[name])}" for name in ("page", "mended", "left"))
        + f"; identical or met {100 * good / max(total, 1):.2f} %",
        flush=True,
    )
    if not show:
        return
    for name in ("page", "mended", "left"):
        for i in groups[name]:
            print(f"  {name}: {i}")
            for side, text in (("ours", ours[i]), ("reference", references[i])):
                if text in first:
                    print(f"    {side:9} {': '.join(filter(None, verdict(first[text])))}")
            for place, kind in judgements[i]:
                print(f"    {kind}")
                for line in differences[i].listed(place):
                    print(f"      {line}")


main()
