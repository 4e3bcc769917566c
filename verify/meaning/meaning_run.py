"""Converts and runs sets of programs, and reports what differs."""

import collections
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time
import typing

import checks
import inputs
import random_programs
import records
import runners
import schema_model
import shrink


class Runnable(typing.NamedTuple):
    """A program in all languages, with what it needs to run."""

    name: str
    files: dict
    config: dict
    keys: list
    absent: bool
    folder: pathlib.Path


def sets(o):
    """The sets that the options name: a name, the folder of the schemas, the programs."""
    if o.corpus:
        yield "corpus", o.schemas, list(inputs.corpus(o.corpus))
    if o.golden:
        yield "goldens", f"{o.golden}/schemas", list(inputs.folders(f"{o.golden}/programs", "program.yaml"))
    if o.conformance:
        yield "conformance", o.conformance_schemas, list(inputs.conformance(o.conformance))
    if o.random:
        yield "random", o.schemas, list(random_set(o.schemas, o.seed, o.random))
    if o.cases:
        yield "cases", o.schemas, list(inputs.folders(o.cases, "*.yaml"))


def random_set(schemas, seed, count):
    packages = schema_model.packages(schemas)
    for number in range(seed, seed + count):
        tree = random_programs.made(packages, number)
        trees[f"seed {number}"] = tree
        yield inputs.Program(f"seed {number}", tree["form"], random_programs.text_of(tree))


# The random programs before they were written, by name.
trees = {}


class Run:
    def __init__(self, options):
        self.options = options
        self.home = pathlib.Path(options.home)
        self.languages = options.language or list(runners.RUNNERS)
        self.compiled = [l for l in ("csharp",) if l in checks.CHECKS and (not options.language or l in options.language)]
        self.languages = [l for l in self.languages if l in runners.RUNNERS]
        self.differences = []
        self.rows = []
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="meaning-"))

    def set(self, name, schemas, programs):
        o = self.options
        programs = [p for p in programs if not o.only or o.only in p.id]
        self.sources = {**getattr(self, "sources", {}), **{p.id: p for p in programs}}
        # Programs of the conformance suite may have schemas of their own.
        own = collections.defaultdict(list)
        for program in programs:
            place = pathlib.Path(schemas, "programs", program.id)
            own[place if place.is_dir() else pathlib.Path(schemas)].append(program)
        for place, group in own.items():
            self.group(name if place == pathlib.Path(schemas) else f"{name}/{place.name}", place, group)

    def group(self, name, schemas, programs):
        if not programs:
            return
        packages = schema_model.packages(schemas)
        answers = self.converted(schemas, programs)
        complete = [p for p in programs if self.is_complete(answers[p.id])]
        runnable = list(self.runnable(complete, answers))
        found, times, failing = self.run(runnable, packages)
        for difference in found:
            self.differences.append((name, difference))
        self.rows.append((name, len(programs), len(complete), len(runnable), len({d.program for d in found}), failing, times))
        self.row(self.rows[-1])

    def row(self, row):
        name, total, complete, runs, differing, failing, times = row
        shown = " ".join(f"{language} {seconds:.0f}s" for language, seconds in times.items())
        print(f"{name}: {total} programs, {complete} complete, {runs} runs, {failing} of these stop in every language, "
              f"{differing} differ; {shown}", flush=True)

    def hcl(self, schemas, programs):
        """Questions with each program as HCL says it, by name; a program that HCL can't say is left out."""
        answers = self.batch(schemas, [p.question() for p in programs], ["hcl"])
        questions = {}
        for program in programs:
            answer = answers[program.id]
            question = {"id": program.id, "from": "hcl"}
            if "hcl" in answer.get("files", {}):
                question["files"] = answer["files"]["hcl"]
            elif "hcl" in answer.get("outputs", {}):
                text = answer["outputs"]["hcl"]
                # The sources of a folder are a project, whose HCL has a form of its own.
                question.update({"files": {"main.tf": text}} if program.form == "pcl" else {"source": text})
            if len(question) > 2 and self.is_complete(answer) and not answer["diagnostics"]:
                questions[program.id] = question
        return questions

    def converted(self, schemas, programs):
        questions = [p.question() for p in programs]
        if self.options.origin == "hcl":
            said = self.hcl(schemas, programs)
            print(f"{len(said)} of {len(programs)} programs are said in HCL")
            questions = [said[p.id] for p in programs if p.id in said]
        answers = self.batch(schemas, questions, [*self.languages, *self.compiled])
        return {p.id: answers.get(p.id, {"diagnostics": []}) for p in programs}

    def batch(self, schemas, programs, languages):
        """The answers to questions, by name."""
        command = [*shlex.split(self.options.command), "convert", "--batch", "--strict", "--style", self.options.style]
        command += ["--schemas", str(schemas), "--language", ",".join(languages)]
        text = "".join(json.dumps(question) + "\n" for question in programs)
        done = subprocess.run(command, input=text, capture_output=True, text=True)
        answers = {a["id"]: a for a in (json.loads(line) for line in done.stdout.split("\n") if line)}
        if len(answers) != len(programs):
            sys.exit(f"{len(answers)} answers to {len(programs)} programs: {done.stderr[-2000:]}")
        faults = [i for i, a in answers.items() if any(d["code"] == "internal-fault" for d in a["diagnostics"])]
        if faults:
            sys.exit(f"{len(faults)} programs end in a fault, the first is {faults[0]}: {done.stderr[-2000:]}")
        return answers

    def is_complete(self, answer):
        """Whether nothing but a language's own limits was found in the program."""
        return all(d.get("language") or d["code"] in HARMLESS for d in answer["diagnostics"]) and bool(answer.get("outputs") or answer.get("files"))

    def runnable(self, programs, answers):
        for program in programs:
            answer = answers[program.id]
            refused = {d["language"] for d in answer["diagnostics"] if d.get("language")}
            files = {
                **{l: {inputs.ENTRIES[l]: text} for l, text in answer.get("outputs", {}).items() if l in inputs.ENTRIES},
                **{l: f for l, f in answer.get("files", {}).items() if l in inputs.ENTRIES},
            }
            files = {l: f for l, f in files.items() if l not in refused}
            folder = pathlib.Path(tempfile.mkdtemp(dir=self.work))
            inputs.prepare(program, folder)
            keys = inputs.keys(program)
            full = inputs.configuration(program, True)
            required = inputs.configuration(program, False)
            for suffix, config in [("", full), *([(" (defaults)", required)] if required != full else [])]:
                yield Runnable(program.id + suffix, files, config, keys, self.options.absent, folder)

    def run(self, runnable, packages):
        """The differences, seconds by language, and how many programs stop in every language."""
        by_language, times = {}, {}
        for language in self.languages:
            start = time.time()
            asked = [runners.request(i, p, language) for i, p in enumerate(runnable) if language in p.files]
            by_language[language] = runners.RUNNERS[language](asked, packages, self.home) if asked else {}
            times[language] = time.time() - start
        found, failing = [], 0
        for i, program in enumerate(runnable):
            answers = {l: a[i] for l, a in by_language.items() if i in a}
            differences = records.compared(program.name, answers, packages)
            if differences and differences[0].kind == "fails everywhere":
                failing += 1
                differences = []
                self.failing = getattr(self, "failing", []) + [(program.name, answers)]
            found += differences
        if "csharp" in self.compiled:
            start = time.time()
            found += self.uncompiled(runnable, packages)
            times["csharp (compiled)"] = time.time() - start
        return found, times, failing

    def uncompiled(self, runnable, packages):
        """The C# programs of one file that don't compile: these are not run."""
        once = {p.files["csharp"]["Program.cs"]: p for p in runnable if list(p.files.get("csharp", {})) == ["Program.cs"]}
        answers = checks.CHECKS["csharp"](dict(enumerate(once)), self.home, packages) if once else {}
        for number, (text, program) in enumerate(once.items()):
            kind, message = checks.verdict(answers[number])
            if kind != "ok":
                others = {language: "" for language in program.files if language != "csharp"}
                yield records.Difference(program.name, "error", "", {**others, "csharp": message})

    def shrink(self, schemas, most):
        """Prints the smallest form of random programs that differ, one for each kind of difference."""
        kinds, chosen = set(), {}
        for name, difference in self.differences:
            program = difference.program.removesuffix(" (defaults)")
            kind = shrink.signature(difference)
            if name == "random" and kind not in kinds and program not in chosen and len(chosen) < most:
                kinds.add(kind)
                chosen[program] = (trees[program], difference)
        if not chosen:
            return
        print(f"\nmaking {len(chosen)} programs smaller")
        for one in shrink.shrunk(self, chosen, schemas, schema_model.packages(schemas)):
            print(f"\n{one.name}: {one.wanted[0]} in {one.wanted[1]} {one.wanted[2]}")
            for file, text in random_programs.text_of(one.tree).items():
                print(f"--- {file}\n{text}", end="")

    def report(self):
        o = self.options
        groups = collections.defaultdict(list)
        for name, d in self.differences:
            groups[d.kind, ",".join(d.languages())].append((name, d))
        for (kind, languages), items in sorted(groups.items(), key=lambda i: -len(i[1])):
            programs = len({(n, d.program) for n, d in items})
            print(f"\n{kind} in {languages}: {len(items)} in {programs} programs")
            for name, d in items[: o.show]:
                print(f"  {name} {d.program}: {d.place}")
                for language, value in sorted(d.values.items()):
                    print(f"      {language:11} {json.dumps(value)[:300]}")
        for name, answers in getattr(self, "failing", [])[: o.show]:
            print(f"stops everywhere: {name}: " + "; ".join(f"{l}: {a['error'][:120]}" for l, a in answers.items()))
        if o.json:
            rows = [{"set": n, **d._asdict(), "languages": d.languages()} for n, d in self.differences]
            pathlib.Path(o.json).write_text(json.dumps(rows, indent=1))


# Findings that say nothing about what the program means.
HARMLESS = set()
