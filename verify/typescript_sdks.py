"""The TypeScript SDKs that Sextant generates of packages, with declarations of the core beside them, so that programs can be checked
without npm. Of an SDK only what programs name is checked."""

import json
import shutil
import subprocess

from typescript_core import CORE, NODE


def write(command, packages, folder):
    """Writes node_modules under a folder: the core, and the SDK of every package, which COMMAND generates."""
    modules = folder / "node_modules"
    shutil.rmtree(folder, ignore_errors=True)
    core = modules / "@pulumi/pulumi"
    core.mkdir(parents=True)
    (core / "index.d.ts").write_text(CORE)
    (core / "package.json").write_text('{"name": "@pulumi/pulumi", "version": "1.0.0", "types": "index.d.ts"}\n')
    (folder / "node.d.ts").write_text(NODE)
    for package in packages.values():
        out = folder / "sdks" / package.name
        done = subprocess.run(
            [*command, "package", "gen-sdk", package.path, "--language", "nodejs", "--out", str(out)],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print(f"the TypeScript SDK of {package.name} has errors: {done.stderr.strip()[-300:]}")
        about = out / "nodejs/package.json"
        if about.exists():
            place = modules / json.loads(about.read_text())["name"]
            place.parent.mkdir(parents=True, exist_ok=True)
            (out / "nodejs").rename(place)
