"""The programs of the published pages: the fences of a schema's descriptions, found by their YAML program."""

import re

CHOOSER = re.compile(r"<!--Start PulumiCodeChooser -->(.*?)<!--End PulumiCodeChooser -->", re.S)
FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^ *```", re.S | re.M)


def pages(packages):
    """{YAML program: [{language: program}]} of every set of adjacent fences in the packages' descriptions.

    References of the corpus are made anew from the YAML program; the page was made from what that came from, and may say
    more: a call that names something undeclared is lost on the way back from YAML.
    """
    found = {}
    for package in packages.values():
        for text in descriptions(package.schema):
            for chooser in CHOOSER.findall(text):
                programs = {language: outdented(code, len(indent)) for indent, language, code in FENCE.findall(chooser)}
                if "yaml" in programs:
                    found.setdefault(programs["yaml"].strip(), []).append(programs)
    return found


def descriptions(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "description" and isinstance(value, str):
                yield value
            else:
                yield from descriptions(value)
    elif isinstance(node, list):
        for value in node:
            yield from descriptions(value)


def outdented(code, width):
    """The lines of a fence that stands `width` blanks to the right."""
    return "\n".join(line[width:] if not line[:width].strip() else line for line in code.split("\n"))
