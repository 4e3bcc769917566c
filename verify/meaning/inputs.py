"""The programs that are run: those of a corpus, goldens, conformance programs and cases, with what each needs to run."""

import json
import pathlib
import re
import subprocess
import typing

import yaml

ENTRIES = {"typescript": "index.ts", "python": "__main__.py", "go": "main.go", "java": "App.java", "csharp": "Program.cs"}
CONFORMANCE = "pkg/testing/pulumi-test-language/tests/testdata"


class Program(typing.NamedTuple):
    """A program before it is converted. `files` has its sources by path; those of one file are converted as a snippet."""

    id: str
    form: str
    files: dict

    @property
    def source(self):
        return "\n".join(self.files.values())

    def question(self):
        if self.form == "pcl":
            return {"id": self.id, "from": "pcl", "files": self.files}
        return {"id": self.id, "from": "yaml", "source": self.source}


def corpus(folder):
    for file in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for line in file.read_text().split("\n"):
            if line:
                record = json.loads(line)
                yield Program(record["id"], "yaml", {"Pulumi.yaml": record["source"]})


def folders(root, name):
    """The programs of a folder's folders: YAML files alone, `.pp` files together."""
    for place in sorted(p for p in pathlib.Path(root).iterdir() if p.is_dir()):
        for file in sorted(place.glob(name)):
            yield Program(f"{place.name}/{file.stem}", "yaml", {"Pulumi.yaml": file.read_text()})
        files = {str(f.relative_to(place)): f.read_text() for f in sorted(place.rglob("*.pp")) if "current" not in f.parts and "classic" not in f.parts}
        if files:
            yield Program(f"{place.name}/pcl", "pcl", files)


def conformance(mirror):
    """The public conformance programs, from a bare clone: each folder with a `main.pp` whose outer folders have none."""
    repository = next(pathlib.Path(mirror, "pulumi+pulumi").glob("*"))

    def git(*arguments):
        return subprocess.run(["git", "-C", repository, *arguments], capture_output=True, text=True, check=True).stdout

    paths = [p for p in git("ls-tree", "-r", "--name-only", "HEAD", CONFORMANCE + "/").split("\n") if p.endswith(".pp")]
    roots = sorted({p.rsplit("/", 1)[0] for p in paths if p.endswith("/main.pp")})
    roots = [r for r in roots if not any(r.startswith(other + "/") for other in roots)]
    for root in roots:
        files = {p[len(root) + 1 :]: git("show", f"HEAD:{p}") for p in paths if p.startswith(root + "/")}
        yield Program(root[len(CONFORMANCE) + 1 :], "pcl", files)


# ------------------------------------------------------------------------------------------------ what a program needs


def keys(program):
    """The keys that maps have: whatever the program may read of one."""
    quoted = re.findall(r"""\[\s*\\?["']([^"'\\\]]+)""", program.source)
    stepped = re.findall(r"\.([A-Za-z_][\w-]*)", " ".join(re.findall(r"\$\{([^}]*)\}", program.source)))
    if program.form == "pcl":
        stepped = re.findall(r"[\w\])]\.([A-Za-z_]\w*)", program.source)
        quoted += re.findall(r"""getOutput\(\w+, "([^"]+)"\)""", program.source)
    return sorted({*quoted, *stepped, "alpha"})


def read_files(program):
    """The files that the program reads, relative to its folder: path, and whether it is a folder."""
    found = {}
    for name in re.findall(r"""fn::(?i:readFile|fileBase64|fileBase64Sha256)["']?:\s*["']?([^\s"'{}]+)""", program.source):
        found[name] = False
    for function, name in re.findall(r"""\b(\w*(?:readFile|[fF]ile[bB]ase64\w*|readDir|fileExists))\(\s*"([^"$]+)\"""", program.source):
        found[name] = function == "readDir"
    return {n: f for n, f in found.items() if not n.startswith("/") and ".." not in n and "$" not in n}


def prepare(program, folder):
    """Writes the files that the program reads into a folder of its own."""
    for name, is_folder in read_files(program).items():
        place = folder / name
        if is_folder:
            place.mkdir(parents=True, exist_ok=True)
            place = place / "one.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            place.write_text(f"content of {name}")


def configuration(program, everything):
    """Values for the program's configuration, as texts by key: for all keys, or for those alone that have no default."""
    declared = pcl_configuration(program) if program.form == "pcl" else yaml_configuration(program)
    found = {}
    for key, (kind, has_default) in declared.items():
        if everything or not has_default:
            value = example(kind, key, keys(program))
            if kind in ("object", "any"):
                # What the program computes with is a number.
                for name in value:
                    member = re.escape(f"{key}.{name}") + r"\b"
                    if re.search(rf"\b{member}\s*[-+*/]|[-+*/]\s*{member}", program.source):
                        value[name] = 3
            if isinstance(value, str) and "rom" in program.source and re.search("(?i)frombase64", program.source):
                value = "dmFsdWU="
            found[key if ":" in key else f"project:{key}"] = value if isinstance(value, str) else json.dumps(value)
    return found


class Loader(yaml.SafeLoader):
    pass


Loader.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_yaml_str)


def yaml_configuration(program):
    try:
        document = yaml.load(program.source, Loader) or {}
    except yaml.YAMLError:
        return {}
    declared = {}
    for section in ("config", "configuration"):
        for key, spec in ((document.get(section) if isinstance(document, dict) else None) or {}).items():
            if ":" in str(key):
                continue
            if not isinstance(spec, dict):
                declared[str(key)] = ("string", True)
                continue
            default = spec.get("default", spec.get("value"))
            declared[str(key)] = (yaml_type(spec, default), default is not None)
    return declared


def yaml_type(spec, default):
    kind = str(spec.get("type") or "").lower()
    if not kind and default is not None:
        kind = {bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}.get(type(default), "string")
    if kind in ("array", "list") or kind.startswith("list<"):
        return ("list", yaml_type(spec.get("items") or {}, None) if not kind.startswith("list<") else scalar(kind[5:-1]))
    return scalar(kind)


def scalar(kind):
    return {"integer": "int", "int": "int", "number": "number", "boolean": "bool", "bool": "bool", "object": "object"}.get(kind, "string")


def pcl_configuration(program):
    declared = {}
    source = "\n".join(text for path, text in program.files.items() if "/" not in path)
    for match in re.finditer(r'^config\s+"?([\w-]+)"?\s*("[^"\n]*"|[\w(){}=, \[\]"]+?)?\s*\{', source, re.M):
        depth, end = 1, match.end()
        while depth and end < len(source):
            depth += {"{": 1, "}": -1}.get(source[end], 0)
            end += 1
        body = source[match.end() : end - 1]
        named = re.search(r'__logicalName\s*=\s*"([^"]+)"', body)
        kind = pcl_type((match.group(2) or "any").strip().strip('"'))
        nullable = re.search(r"^\s*nullable\s*=\s*true", body, re.M)
        declared[named.group(1) if named else match.group(1)] = (kind, bool(re.search(r"^\s*default\s*=", body, re.M) or nullable))
    return declared


def pcl_type(text):
    """A type as `configuration` knows it: a name, ("list", T), ("map", T) or {name: T}."""
    text = text.strip()
    call = re.fullmatch(r"(list|set|map|optional)\((.*)\)", text, re.S)
    if call:
        inner = pcl_type(call.group(2))
        return inner if call.group(1) == "optional" else ("list" if call.group(1) == "set" else call.group(1), inner)
    members = re.fullmatch(r"object\(\{(.*)\}\)", text, re.S)
    if members:
        found, depth, start, parts = {}, 0, 0, []
        for i, c in enumerate(members.group(1) + ","):
            depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(c, 0)
            if c in ",\n" and not depth:
                parts.append(members.group(1)[start:i])
                start = i + 1
        for part in parts:
            if "=" in part or ":" in part:
                name, kind = re.split("[=:]", part, maxsplit=1)
                found[name.strip().strip('"')] = pcl_type(kind)
        return found
    return {"integer": "int", "boolean": "bool", "float": "number"}.get(text, text)


def example(kind, key, names):
    if isinstance(kind, dict):
        return {name: example(inner, f"{key}.{name}", names) for name, inner in kind.items()}
    if isinstance(kind, tuple) and kind[0] == "list":
        return [example(kind[1], f"{key}[{i}]", names) for i in range(2)]
    if isinstance(kind, tuple):
        return {name: example(kind[1], f"{key}.{name}", names) for name in names}
    if kind in ("object", "any"):
        return {name: f"value.of.{name}" for name in names}
    if "umericString" in key or "oolString" in key:
        return "42" if "umeric" in key else "true"
    return {"int": 3, "number": 2.5, "bool": False}.get(kind, f"value.of.{key}")
