"""What published SDKs declare, by language: the lists that Sextant's symbols are compared with.

    symbols.py MIRROR --update                       write the digests that the tests compare with
    symbols.py MIRROR --compare DIR [--show N]       compare with lists that the program SymbolLists wrote to DIR
    symbols.py MIRROR --schemas DIR                  write the packages' schemas to a folder

MIRROR is a folder of bare clones, MIRROR/owner+name/repo. No text of an SDK is kept: a list holds kinds, files and names, and
what is committed are the lists' lengths and digests.
"""

import argparse
import functools
import io
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import typing

import symbols_csharp
import symbols_go
import symbols_java
import symbols_python
import symbols_typescript

HERE = pathlib.Path(__file__).resolve().parent
DIGESTS = HERE.parent / "Tests" / "LanguagesTests" / "Kit" / "Symbols" / "published.json"

# Language → folder of its SDK, and what reads that folder.
LANGUAGES = {
    "typescript": ("nodejs", symbols_typescript.entries),
    "python": ("python", symbols_python.entries),
    "csharp": ("dotnet", symbols_csharp.entries),
    "go": ("go", symbols_go.entries),
    "java": ("java", symbols_java.entries),
}

# Where the generators' repository has the SDKs that it expects of small schemas.
EXPECTED = "tests/testdata/codegen"

# Where the SDKs of the conformance tests are.
CONFORMANCE = {
    "typescript": ("pulumi+pulumi", "sdk/nodejs/cmd/pulumi-language-nodejs/testdata/published/tsc/sdks"),
    "python": ("pulumi+pulumi", "sdk/python/cmd/pulumi-language-python/testdata/setuppy/published/sdks"),
    "go": ("pulumi+pulumi", "sdk/go/pulumi-language-go/testdata/published/sdks"),
    "csharp": ("pulumi+pulumi-dotnet", "pulumi-language-dotnet/testdata/sdks"),
}

# SDKs of the conformance tests that were made from an older schema of the same version.
OUTDATED = {"csharp": {"keywords-20.0.0", "large-4.3.2", "ref-ref-12.0.0"}}

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
    """A package: its schema, and where its generated SDKs are."""

    name: str
    # The schema's text, read when it is needed.
    schema: typing.Callable[[], bytes]
    # Where the schema is below the folder of shared schemas; None if the tests don't have it.
    shared: str | None
    # Language → repository and folder.
    sdks: dict[str, tuple[pathlib.Path, str]]


def sources(options):
    """The packages that the options name and that there are clones of."""
    for name in options.package or PACKAGES:
        repository = options.mirror / f"pulumi+pulumi-{name}" / "repo"
        if repository.is_dir():
            path = f"provider/cmd/pulumi-resource-{name}/schema.json"
            sdks = {language: (repository, f"sdk/{folder}") for language, (folder, _) in LANGUAGES.items()}
            shared = f"current/{name}.json" if PACKAGES[name] else None
            yield Source(name, functools.partial(git, repository, "show", f"HEAD:{path}"), shared, sdks)
    if options.expected:
        yield from expected_sources(options.mirror / "pulumi+pulumi" / "repo")
    if options.conformance:
        yield from conformance_sources(options.mirror, options.conformance)


def expected_sources(repository):
    """Small schemas with the SDKs that the generators' tests expect of them."""
    for path in git(repository, "ls-tree", "-r", "--name-only", "HEAD", EXPECTED).decode().splitlines():
        if path.endswith("/schema.json"):
            root = path.removesuffix("/schema.json")
            sdks = {language: (repository, f"{root}/{folder}") for language, (folder, _) in LANGUAGES.items()}
            read = functools.partial(git, repository, "show", f"HEAD:{path}")
            yield Source("expected-" + root.split("/")[-1], read, None, sdks)


def conformance_sources(mirror, folder):
    """The packages of the conformance tests, whose schemas are in a folder."""
    found = {}
    for language, (repository, root) in CONFORMANCE.items():
        repository = mirror / repository / "repo"
        if repository.is_dir():
            for path in git(repository, "ls-tree", "--name-only", "HEAD", root + "/").decode().splitlines():
                name = path.split("/")[-1]
                if name not in OUTDATED.get(language, ()):
                    found.setdefault(name, {})[language] = (repository, path)
    for name, sdks in sorted(found.items()):
        package, version = re.fullmatch(r"(.+?)-(\d+\..*)", name).groups()
        for path in (folder / f"{package}@{version}.json", folder / f"{package}.json"):
            if path.exists():
                yield Source(f"conformance-{name}", path.read_bytes, f"conformance/{path.name}", sdks)
                break


def git(repository, *arguments):
    return subprocess.run(["git", "-C", repository, *arguments], check=True, capture_output=True).stdout


def sdk_entries(source, language):
    """The declared names of an SDK as sorted lines "kind TAB file TAB name"; None if there is none for the language."""
    repository, folder = source.sdks.get(language, (None, None))
    if folder is None or not git(repository, "ls-tree", "HEAD", folder):
        return None
    read = LANGUAGES[language][1]
    with tempfile.TemporaryDirectory() as root:
        with tarfile.open(fileobj=io.BytesIO(git(repository, "archive", "HEAD", folder))) as archive:
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
        if source.shared is None:
            continue
        entry = known.setdefault(source.shared, {})
        for language in languages:
            lines = sdk_entries(source, language)
            if lines is not None:
                commit = git(source.sdks[language][0], "rev-parse", "HEAD").decode().strip()
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
        (folder / f"{source.name}.json").write_bytes(source.schema())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mirror", type=pathlib.Path)
    parser.add_argument("--package", action="append", choices=sorted(PACKAGES))
    parser.add_argument("--language", action="append", choices=sorted(LANGUAGES))
    parser.add_argument("--expected", action="store_true", help="also the expected SDKs in the generators' repository")
    parser.add_argument("--conformance", type=pathlib.Path, metavar="SCHEMAS", help="also the SDKs of the conformance tests")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--compare", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--schemas", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    found = list(sources(arguments))
    languages = arguments.language or list(LANGUAGES)
    if arguments.schemas:
        write_schemas(found, arguments.schemas)
    if arguments.update:
        update(found, languages)
    if arguments.compare:
        sys.exit(compare(found, arguments.compare, languages, arguments.show))


if __name__ == "__main__":
    main()
