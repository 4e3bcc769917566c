"""What published SDKs declare, by language: the lists that Sextant's symbols are compared with.

    symbols.py MIRROR --update                       write the digests that the tests compare with
    symbols.py MIRROR --compare DIR [--show N]       compare with lists that the program SymbolLists wrote to DIR
    symbols.py MIRROR --schemas DIR                  write the packages' schemas to a folder

MIRROR is a folder of bare clones, MIRROR/owner+name/repo. No text of an SDK is kept: a list holds kinds, files and names, and
what is committed are the lists' lengths and digests.
"""

import argparse
import io
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import typing

import symbols_python
import symbols_typescript

HERE = pathlib.Path(__file__).resolve().parent
DIGESTS = HERE.parent / "Tests" / "LanguagesTests" / "Kit" / "Symbols" / "published.json"

# Language → folder of its SDK, and what reads that folder.
LANGUAGES = {
    "typescript": ("nodejs", symbols_typescript.entries),
    "python": ("python", symbols_python.entries),
}

# Where the generators' repository has the SDKs that it expects of small schemas.
EXPECTED = "tests/testdata/codegen"

# Packages whose repositories are read, and whether their schemas are among the shared ones.
PACKAGES = {
    "auth0": True,
    "consul": True,
    "digitalocean": True,
    "docker": True,
    "github": True,
    "gitlab": True,
    "hcloud": True,
    "pagerduty": True,
    "std": True,
    "tls": True,
    "azuread": False,
    "command": False,
    "docker-build": False,
    "eks": False,
    "okta": False,
}


class Source(typing.NamedTuple):
    """Where a package's schema and its generated SDKs are."""

    name: str
    repository: pathlib.Path
    schema: str
    sdk: str

    @staticmethod
    def published(mirror, name):
        path = f"provider/cmd/pulumi-resource-{name}/schema.json"
        return Source(name, mirror / f"pulumi+pulumi-{name}" / "repo", path, "sdk")


def sources(mirror, names, with_generators):
    """The published packages that there are clones of; the generators' own expected SDKs too where they are wanted."""
    found = [Source.published(mirror, name) for name in names]
    found = [source for source in found if source.repository.is_dir()]
    repository = mirror / "pulumi+pulumi" / "repo"
    if with_generators and repository.is_dir():
        for path in git(repository, "ls-tree", "-r", "--name-only", "HEAD", EXPECTED).decode().splitlines():
            if path.endswith("/schema.json"):
                folder = path.removesuffix("/schema.json")
                found.append(Source("expected-" + folder.split("/")[-1], repository, path, folder))
    return found


def git(repository, *arguments):
    return subprocess.run(["git", "-C", repository, *arguments], check=True, capture_output=True).stdout


def sdk_entries(source, language):
    """The declared names of an SDK as sorted lines "kind TAB file TAB name"; None if there is none for the language."""
    name, read = LANGUAGES[language]
    folder = f"{source.sdk}/{name}"
    if not git(source.repository, "ls-tree", "HEAD", folder):
        return None
    with tempfile.TemporaryDirectory() as root:
        with tarfile.open(fileobj=io.BytesIO(git(source.repository, "archive", "HEAD", folder))) as archive:
            archive.extractall(root, filter="data")
        return sorted({"\t".join(entry) for entry in read(pathlib.Path(root) / folder)})


def digest(lines):
    """FNV-1a of the lines joined by line feeds, in 64 bits: short to write in the tests too."""
    value = 0xCBF29CE484222325
    for byte in "\n".join(lines).encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def update(found, languages):
    known = json.loads(DIGESTS.read_text()) if DIGESTS.exists() else {}
    for source in found:
        if not PACKAGES.get(source.name):
            continue
        entry = known.setdefault(source.name, {})
        commit = git(source.repository, "rev-parse", "HEAD").decode().strip()
        for language in languages:
            lines = sdk_entries(source, language)
            if lines is not None:
                entry[language] = {"commit": commit, "names": len(lines), "digest": digest(lines)}
    DIGESTS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n")


def compare(found, folder, languages, show):
    differs = False
    for language in languages:
        for source in found:
            path = folder / f"{source.name}.{language}.txt"
            published = sdk_entries(source, language)
            if published is None or not path.exists():
                continue
            published, ours = set(published), set(path.read_text().splitlines())
            missing, added = sorted(published - ours), sorted(ours - published)
            print(f"{language:11} {source.name:13} {len(published):6} names, {len(missing)} missing, {len(added)} added")
            for sign, lines in (("-", missing), ("+", added)):
                for line in lines[:show]:
                    print(f"    {sign} {line}")
            differs = differs or bool(missing or added)
    return differs


def write_schemas(found, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for source in found:
        (folder / f"{source.name}.json").write_bytes(git(source.repository, "show", f"HEAD:{source.schema}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mirror", type=pathlib.Path)
    parser.add_argument("--package", action="append", choices=sorted(PACKAGES))
    parser.add_argument("--language", action="append", choices=sorted(LANGUAGES))
    parser.add_argument("--expected", action="store_true", help="also the expected SDKs in the generators' repository")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--compare", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--schemas", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    found = sources(arguments.mirror, arguments.package or PACKAGES, arguments.expected)
    languages = arguments.language or list(LANGUAGES)
    if arguments.schemas:
        write_schemas(found, arguments.schemas)
    if arguments.update:
        update(found, languages)
    if arguments.compare:
        sys.exit(compare(found, arguments.compare, languages, arguments.show))


if __name__ == "__main__":
    main()
