"""Makes a program that differs smaller, as long as it differs in the same way.

Each round tries many smaller forms of all programs at once, since starting a compiler costs more than one program, and keeps the smallest form of each
program that still differs.
"""

import copy
import json
import re

import inputs
import random_programs

SIMPLEST = {"string": ["text", "a"], "integer": ["number", 1], "number": ["number", 1], "boolean": ["boolean", True]}
SIMPLEST |= {"list:string": ["list", ["text", "a"]], "map:string": ["map", {"key": ["text", "a"]}]}
KINDS = {"text", "number", "boolean", "null", "list", "map", "template", "read", "call", "invoke", "choice", "operator", "each", "eachKey", "splat"}
SECTIONS = ("outputs", "resources", "variables", "config", "components")
ROUNDS = 25
# The forms of one program that a round tries.
TRIED = 50


def size(tree):
    return len(json.dumps(tree))


def signature(difference):
    """The kind of a difference: what must stay while a program is made smaller."""
    text = ""
    if difference.kind == "error":
        # What the languages say, without the names and numbers of the program.
        said = [difference.values[l] for l in difference.languages() if difference.values[l]]
        text = re.sub(r"\(.*?\)|[\"'`].*?[\"'`]|\w*\d\w*|\w+\.go:.*", "", said[0] if said else "")[:60]
    return difference.kind, ",".join(difference.languages()), text


def is_expression(value):
    return isinstance(value, list) and bool(value) and isinstance(value[0], str) and value[0] in KINDS


def replaced_reads(value, name):
    """The tree without what reads a declaration: the simplest value of the type that was read stands for it."""
    if isinstance(value, dict):
        return {k: replaced_reads(v, name) for k, v in value.items()}
    if not isinstance(value, list):
        return value
    if value[:1] == ["read"] and value[2] == name:
        return SIMPLEST.get(value[1], ["null"])
    if value[:1] == ["splat"] and value[1][2] == name or value[:2] == ["call", "getOutput"] and value[2][2] == name:
        return SIMPLEST["list:string" if value[0] == "splat" else "string"]
    return [replaced_reads(v, name) for v in value]


def without(program, section, names):
    """The program without some declarations, and without what names them."""
    made = copy.deepcopy(program)
    for name in names:
        del made[section][name]
        if section == "components":
            used = [n for n, r in made["resources"].items() if r.get("component") == name]
            made = without(made, "resources", used)
            continue
        for resource in made["resources"].values():
            options = resource["options"]
            for option in ("parent", "provider", "deletedWith"):
                if options.get(option) == name:
                    del options[option]
            if name in options.get("dependsOn", []):
                del options["dependsOn"]
        made = replaced_reads(made, name)
    return made


def parts(expression):
    """What may stand in place of an expression: its parts, simpler texts, the simplest values."""
    kind = expression[0]
    if kind == "text":
        text = expression[1]
        half = len(text) // 2
        yield from (["text", t] for t in dict.fromkeys(["a", text[:half], text[half:], text[1:], text[:-1]]) if t != text and (t == "a" or len(t) < len(text)) and not t.endswith("$"))
        return
    if kind == "list":
        if len(expression) > 3:
            half = (len(expression) + 1) // 2
            yield from (expression[:half], ["list", *expression[half:]])
        yield from ([*expression[:i], *expression[i + 1 :]] for i in range(1, len(expression)))
    elif kind == "map":
        entries = list(expression[1].items())
        if len(entries) > 2:
            half = len(entries) // 2
            yield from (["map", dict(entries[:half])], ["map", dict(entries[half:])])
        yield from (["map", {k: v for k, v in entries if k != key}] for key, _ in entries)
        yield from (["map", {"key" if k == key else k: v for k, v in entries}] for key, _ in entries if key != "key" and "key" not in expression[1])
    elif kind == "template":
        yield from ([*expression[:i], *expression[i + 1 :]] for i in range(1, len(expression)) if len(expression) > 2)
    elif kind == "invoke":
        yield from (["invoke", expression[1], {k: v for k, v in expression[2].items() if k != key}, expression[3]] for key in expression[2])
    elif kind == "each" and expression[4]:
        yield [*expression[:4], None]
    if kind not in ("read", "number", "boolean", "null", "list", "map", "text"):
        yield from (copy.deepcopy(p) for p in expression[1:] if is_expression(p) and p[0] not in ("list", "map"))
    if kind in ("read", "splat", "call", "template", "choice", "operator", "invoke", "each", "eachKey"):
        known = SIMPLEST.get(expression[1]) if kind == "read" else None
        yield from [known] if known else SIMPLEST.values()
    if kind == "number" and expression[1] != 1:
        yield ["number", 1]


def at_each(value):
    """The tree with one expression in it made simpler, for every expression, outer ones first."""
    if is_expression(value):
        yield from parts(value)
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, inner in items:
        if not isinstance(inner, (dict, list)):
            continue
        for made in at_each(inner):
            copied = dict(value) if isinstance(value, dict) else list(value)
            copied[key] = made
            yield copied


def smaller(program):
    """Smaller forms of a program, those that leave out most first."""
    for section in SECTIONS:
        names = list(program[section])
        if len(names) > 2:
            half = len(names) // 2
            yield from (without(program, section, names), without(program, section, names[:half]), without(program, section, names[half:]))
        yield from (without(program, section, [name]) for name in names)
    for name, resource in program["resources"].items():
        for key in ("options", "properties"):
            for entry in [None, *resource[key]]:
                left = {} if entry is None else {k: v for k, v in resource[key].items() if k != entry}
                if left != resource[key]:
                    yield {**program, "resources": {**program["resources"], name: {**resource, key: left}}}
    for name, entry in program["config"].items():
        for key in ("default", "secret"):
            if key in entry:
                yield {**program, "config": {**program["config"], name: {k: v for k, v in entry.items() if k != key}}}
    for folder, component in program["components"].items():
        for made in smaller(component):
            yield {**program, "components": {**program["components"], folder: made}}
    for section in ("resources", "variables", "outputs", "config"):
        for made in at_each(program[section]):
            yield {**program, section: made}


def written(tree):
    """The files of a program; nothing of one that can't be written, such as a number as a part of a text in YAML."""
    try:
        return random_programs.text_of(tree)
    except (TypeError, IndexError, KeyError):
        return None


class Shrinking:
    """A program on its way to its smallest form."""

    def __init__(self, name, tree, wanted):
        self.name, self.tree, self.wanted = name, tree, wanted
        self.tried, self.is_done = set(), False
        self.languages = needed(wanted[1].split(","))

    def candidates(self):
        found = []
        for made in smaller(self.tree):
            text = json.dumps(made, sort_keys=True)
            if len(text) < size(self.tree) + 8 and text not in self.tried:
                self.tried.add(text)
                if written(made):
                    found.append(made)
                if len(found) == TRIED:
                    break
        self.is_done = not found
        return found


def needed(differing):
    """The languages that a difference shows in: the differing ones, and as many others as make a majority, those first that start soonest."""
    others = [l for l in ("typescript", "python", "java", "go", "csharp") if l not in differing]
    return {*differing, *others[: len(differing) + 1]}


def shrunk(run, programs, schemas, packages):
    """The smallest forms found of programs: their names, trees and kinds of difference. `programs` are trees and differences by name."""
    all_ = [Shrinking(name, tree, signature(difference)) for name, (tree, difference) in programs.items()]
    for round_ in range(ROUNDS):
        asked = {}
        for one in all_:
            if one.is_done:
                continue
            for number, tree in enumerate(one.candidates()):
                asked[f"{one.name} / {number}"] = (one, tree)
        if not asked:
            break
        texts = [inputs.Program(n, t["form"], written(t)) for n, (_, t) in asked.items()]
        still = differing(run, texts, {n: o.languages for n, (o, _) in asked.items()}, schemas, packages)
        for one in all_:
            fits = [t for n, (o, t) in asked.items() if o is one and one.wanted in still.get(n, ())]
            if fits:
                one.tree = min(fits, key=size)
        left = sum(not one.is_done for one in all_)
        print(f"  round {round_ + 1}: {len(asked)} forms tried, {left} programs left", flush=True)
    return all_


def differing(run, programs, languages, schemas, packages):
    """The kinds of difference of each program that is complete, among the languages given for it."""
    answers = run.converted(schemas, programs)
    complete = [p for p in programs if run.is_complete(answers[p.id])]
    runnable = [
        r._replace(files={l: f for l, f in r.files.items() if l in languages[r.name.removesuffix(" (defaults)")]})
        for r in run.runnable(complete, answers)
    ]
    found, _, _ = run.run(runnable, packages)
    kinds = {}
    for difference in found:
        kinds.setdefault(difference.program.removesuffix(" (defaults)"), set()).add(signature(difference))
    return kinds
