#!/usr/bin/env python3
"""hcl_round_trip.py PROGRAM --corpus DIR --schemas DIR [--style S] [--show N] : does HCL say the same as the program that it was made from?

Converts every program of a corpus (YAML, *.jsonl) to HCL, reads the HCL back, and compares what comes out in each language with what comes
out of the program itself. A program that HCL can't say (it has a finding of HCL's own) is left out and counted. Prints a row for each
language and the programs that differ; the exit status is 1 if any does.
"""
import argparse, collections, difflib, json, pathlib, subprocess, sys

LANGUAGES = ["typescript", "python", "csharp", "go", "java", "yaml"]


def convert(o, questions, origin):
    """{id: answer} of a batch."""
    command = [o.program, "convert", "--batch", "--from", origin, "--schemas", o.schemas, "--style", o.style,
               "--language", ",".join(LANGUAGES + ["hcl"])]
    done = subprocess.run(command, input="".join(json.dumps(q) + "\n" for q in questions), capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"the program ended with {done.returncode}: {done.stderr[-2000:]}")
    return {a["id"]: a for a in map(json.loads, filter(None, done.stdout.split("\n")))}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("program")
    a.add_argument("--corpus", required=True, type=pathlib.Path)
    a.add_argument("--schemas", required=True)
    a.add_argument("--style", default="current")
    a.add_argument("--show", type=int, default=0, help="print the first N differences")
    o = a.parse_args()
    questions = []
    for file in sorted(o.corpus.glob("*.jsonl")):
        for entry in map(json.loads, file.open()):
            if entry.get("source"):
                questions.append({"id": entry["id"], "source": entry["source"]})
    given = convert(o, questions, "yaml")
    said = {i: x["outputs"]["hcl"] for i, x in given.items()
            if x.get("outputs", {}).get("hcl") and not any(d.get("language") == "hcl" for d in x["diagnostics"])}
    back = convert(o, [{"id": i, "source": text} for i, text in said.items()], "hcl")
    differ, shown = collections.defaultdict(list), 0
    for i in said:
        for language in LANGUAGES:
            x, y = given[i].get("outputs", {}).get(language), back[i].get("outputs", {}).get(language)
            if x == y:
                continue
            differ[language].append(i)
            if shown < o.show:
                shown += 1
                print(f"--- {i} · {language}")
                print("\n".join(difflib.unified_diff((x or "").split("\n"), (y or "").split("\n"), "program", "by way of HCL",
                                                     lineterm="", n=2)))
    print(f"{len(questions)} programs, {len(said)} said in HCL")
    print(f"{'language':11} {'same':>6} {'differ':>7}")
    for language in LANGUAGES:
        print(f"{language:11} {len(said) - len(differ[language]):6} {len(differ[language]):7}")
    wrong = sorted(set().union(*differ.values()))
    if wrong:
        print(f"{len(wrong)} programs differ: " + " ".join(wrong))
    sys.exit(1 if wrong else 0)


main()
