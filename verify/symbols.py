"""What published SDKs declare, by language: the lists that Sextant's symbols are compared with.

    symbols.py MIRROR --update                       write the digests that the tests compare with
    symbols.py MIRROR --compare DIR [--show N]       compare with lists that the test wrote (SEXTANT_SYMBOLS=DIR)
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

import symbols_python
import symbols_typescript

HERE = pathlib.Path(__file__).resolve().parent
DIGESTS = HERE.parent / "Tests" / "LanguagesTests" / "Kit" / "Symbols" / "published.json"

# Language → folder of its SDK in a provider's repository, and what reads that folder.
LANGUAGES = {
    "typescript": ("sdk/nodejs", symbols_typescript.entries),
    "python": ("sdk/python", symbols_python.entries),
}

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
    "vault": False,
}


def clone(mirror, package):
    return mirror / f"pulumi+pulumi-{package}" / "repo"


def git(repository, *arguments):
    return subprocess.run(["git", "-C", repository, *arguments], check=True, capture_output=True).stdout


def sdk_entries(mirror, package, language):
    """The declared names of a package's published SDK as sorted lines "kind TAB file TAB name"; None if it has none."""
    folder, read = LANGUAGES[language]
    repository = clone(mirror, package)
    if not git(repository, "ls-tree", "HEAD", folder):
        return None
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


def update(mirror, packages, languages):
    known = json.loads(DIGESTS.read_text()) if DIGESTS.exists() else {}
    for package in packages:
        if not PACKAGES[package]:
            continue
        entry = known.setdefault(package, {})
        entry["commit"] = git(clone(mirror, package), "rev-parse", "HEAD").decode().strip()
        for language in languages:
            lines = sdk_entries(mirror, package, language)
            if lines is not None:
                entry[language] = {"names": len(lines), "digest": digest(lines)}
    DIGESTS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n")


def compare(mirror, folder, packages, languages, show):
    differs = False
    for language in languages:
        for package in packages:
            path = folder / f"{package}.{language}.txt"
            if not path.exists():
                continue
            published = set(sdk_entries(mirror, package, language) or [])
            ours = set(path.read_text().splitlines())
            missing, added = sorted(published - ours), sorted(ours - published)
            print(f"{language:11} {package:13} {len(published):6} names, {len(missing)} missing, {len(added)} added")
            for sign, lines in (("-", missing), ("+", added)):
                for line in lines[:show]:
                    print(f"    {sign} {line}")
            differs = differs or bool(missing or added)
    return differs


def write_schemas(mirror, folder, packages):
    folder.mkdir(parents=True, exist_ok=True)
    for package in packages:
        path = f"provider/cmd/pulumi-resource-{package}/schema.json"
        (folder / f"{package}.json").write_bytes(git(clone(mirror, package), "show", f"HEAD:{path}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mirror", type=pathlib.Path)
    parser.add_argument("--package", action="append", choices=sorted(PACKAGES))
    parser.add_argument("--language", action="append", choices=sorted(LANGUAGES))
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--compare", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--schemas", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    packages = [name for name in arguments.package or PACKAGES if clone(arguments.mirror, name).is_dir()]
    languages = arguments.language or list(LANGUAGES)
    if arguments.schemas:
        write_schemas(arguments.mirror, arguments.schemas, packages)
    if arguments.update:
        update(arguments.mirror, packages, languages)
    if arguments.compare:
        sys.exit(compare(arguments.mirror, arguments.compare, packages, languages, arguments.show))


if __name__ == "__main__":
    main()
