"""Seeded faults: a record, or a program's text, is altered, and the comparison must tell."""

import copy

import records
import runners
from meaning_run import Runnable

SAMPLE = {
    "typescript": '''import * as pulumi from "@pulumi/pulumi";
const config = new pulumi.Config();
const word = config.requireSecret("word");
const first = new pulumi.Stash("first", { input: "one" });
const second = new pulumi.Stash("second", { input: word }, { dependsOn: [first], protect: true });
export const name = pulumi.interpolate`x-${first.output}`;
''',
    "python": '''import pulumi
config = pulumi.Config()
word = config.require_secret("word")
first = pulumi.Stash("first", input="one")
second = pulumi.Stash("second", input=word, opts=pulumi.ResourceOptions(depends_on=[first], protect=True))
pulumi.export("name", pulumi.Output.concat("x-", first.output))
''',
}
# The class of fault, what is replaced in the program's text, and the kind of the difference that must come of it.
TEXTS = {
    "name": ('"second"', '"other"', "resource"),
    "value": ('"one"', '"two"', "input"),
    "option": ("protect: true", "protect: false", "option"),
    "secret": ("requireSecret", "require", "secret"),
    "dependency": ("dependsOn: [first], ", "", "dependency"),
    "output": ("const name", "const other", "output"),
}


def altered_records(record):
    """A record with one fault of each class."""
    for name in ("name", "value", "option", "secret", "dependency", "call", "output"):
        made = copy.deepcopy(record)
        first, second = made["resources"]
        if name == "name":
            second["name"] += "x"
        elif name == "value":
            first["inputs"]["input"] = "One"
        elif name == "option":
            second["options"]["ignoreChanges"] = ["input"]
        elif name == "secret":
            second["inputs"]["input"] = records.bare(second["inputs"]["input"])
        elif name == "dependency":
            second["options"].pop("dependsOn", None)
            second["all"] = []
        elif name == "call":
            made["calls"].append({"token": "a:index:f", "args": {}, "options": {}})
        else:
            made["outputs"]["name"] = "x-One"
        yield name, made


def run(home, folder):
    """The faults that weren't noticed."""
    import pathlib

    missed = []

    def runnable(texts):
        entries = {"typescript": "index.ts", "python": "__main__.py"}
        files = {l: {entries[l]: text} for l, text in texts.items()}
        return Runnable("sample", files, {"project:word": "secret word"}, [], False, pathlib.Path(folder))

    variants = {"as it is": SAMPLE}
    for name, (old, new, _) in TEXTS.items():
        assert old in SAMPLE["typescript"], name
        variants[name] = {**SAMPLE, "typescript": SAMPLE["typescript"].replace(old, new)}
    asked = {
        language: runners.RUNNERS[language](
            [runners.request(i, runnable(v), language) for i, v in enumerate(variants.values())], {}, home)
        for language in SAMPLE
    }
    for i, name in enumerate(variants):
        found = records.compared(name, {l: a[i] for l, a in asked.items()}, {})
        kinds = {d.kind for d in found}
        if name == "as it is" and found:
            missed.append(f"the sample differs as it is: {found}")
        if name in TEXTS and TEXTS[name][2] not in kinds:
            missed.append(f"{name} (text): found {sorted(kinds)}")
    sample = asked["typescript"][0]
    for name, made in altered_records(sample):
        if not records.compared(name, {"typescript": sample, "python": made}, {}):
            missed.append(f"{name} (record)")
    return missed
