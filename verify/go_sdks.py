"""The Go SDKs that Sextant generates of packages, with a minimal core beside them, so that programs can be checked without a
module proxy. Of an SDK only the declarations count: the checker reads no function bodies of what programs import."""

import pathlib
import re
import shutil
import subprocess

from go_core import config, core

# What SDKs import beside the core and name in declarations.
OTHERS = {
    "github.com/blang/semver": "package semver\n\ntype Version struct{ Major uint64 }\n",
    "github.com/pulumi/pulumi/sdk/v3/go/pulumi/internals": "package internals\n",
}
CORE = "github.com/pulumi/pulumi/sdk/v3/go"


def write(command, packages, source):
    """Writes a GOPATH's src folder: the core, and the SDK of every package, which COMMAND generates."""
    shutil.rmtree(source, ignore_errors=True)
    for path, text in {f"{CORE}/pulumi": core(), f"{CORE}/pulumi/config": config()}.items():
        add(source, path, as_in_sdks(text))
    for path, text in OTHERS.items():
        add(source, path, text)
    sdks = source.parent / "sdks"
    for package in packages.values():
        out = sdks / package.name
        done = subprocess.run(
            [*command, "package", "gen-sdk", package.path, "--language", "go", "--out", str(out)], capture_output=True, text=True
        )
        if done.returncode:
            print(f"the Go SDK of {package.name} has errors: {done.stderr.strip()[-300:]}")
        place(package, out / "go", source)


def place(package, sdk, source):
    """Makes an SDK's root package one of the GOPATH's, under the path by which its own files import their utilities."""
    internals = package.language("go").get("internalModuleName") or "internal"
    for provider in sorted(sdk.rglob("provider.go"), key=lambda path: len(path.parts))[:1]:
        found = re.search(rf'^\t"(.+)/{re.escape(internals)}"$', provider.read_text(), re.M)
        if found:
            link = pathlib.Path(source, found[1])
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(provider.parent.resolve())


def add(source, path, text):
    folder = pathlib.Path(source, path)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "core.go").write_text(text)


def as_in_sdks(text):
    """The core with the method by which SDKs tell inputs from other values, in place of the stubs' own."""
    text = text.replace("interface{ IsInput() }", "interface{ ElementType() reflect.Type }")
    text = re.sub(r"IsInput\(\) *\{\}", "ElementType() reflect.Type { return nil }", text)
    return text.replace('import "context"\n', 'import (\n\t"context"\n\t"reflect"\n)\n')
