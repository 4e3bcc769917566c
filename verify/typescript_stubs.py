"""Names of declarations in TypeScript SDKs, as `make meaning` needs them to run programs without these SDKs."""

import re

RESERVED = set(
    "abstract any as async await boolean break case catch class const constructor continue debugger declare default delete "
    "do else enum export extends false finally for from function get if implements import in instanceof interface let "
    "module new null number of package private protected public require return set static string super switch symbol this "
    "throw true try type typeof var void while with yield".split()
)


class Writer:
    """The names of one package."""

    def __init__(self, package, everything):
        self.package = package

    def name(self, token):
        member = re.sub(r"\W", "_", self.package.member(token))
        return member[:1].upper() + member[1:]

    def function_name(self, token):
        """A function's name; it is a binding of its module, so that no reserved word can be one."""
        name = self.name(token)
        name = name[:1].lower() + name[1:]
        return name + "_" if name in RESERVED else name

    def path(self, token):
        module = self.package.module(token)
        module = self.package.language("nodejs").get("moduleToPackage", {}).get(module, module)
        parts = [re.sub(r"\W", "_", part) for part in re.split(r"[/.]", module.lower())] if module else []
        # Index files export `module` by its own name; a namespace can't have that of a reserved word.
        return ".".join(part + ("_" if part in RESERVED - {"module"} else "") for part in parts)


SHORT = dict(zip("*0123456789", "Asterisk Zero One Two Three Four Five Six Seven Eight Nine".split()))


def enum_member(name, enumeration):
    """A TypeScript enum member's name: an identifier made of it, which the enum's name precedes where it starts with an underscore."""
    name = SHORT.get(name, name)
    name = re.sub("_+", "_", re.sub(r"[^A-Za-z0-9_$]", "_", name[:1].upper() + name[1:]))
    name = "_" + name if name[:1].isdigit() else name
    return enumeration + name if name.startswith("_") else name
