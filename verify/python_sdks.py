"""The Python SDKs that Sextant generates of packages, in a folder from which programs import them. Only the core SDK comes from PyPI."""

import shutil
import subprocess

# What SDKs import beside the core and Python's own library.
NEEDED = ["pulumi", "parver", "semver", "typing-extensions"]


def write(command, packages, folder):
    """Writes the SDK of every package, which COMMAND generates, with the note from which an SDK reads its own version."""
    shutil.rmtree(folder, ignore_errors=True)
    for package in packages.values():
        out = folder.parent / "python-sdks" / package.name
        done = subprocess.run(
            [*command, "package", "gen-sdk", package.path, "--language", "python", "--out", str(out)],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print(f"the Python SDK of {package.name} has errors: {done.stderr.strip()[-300:]}")
        for start in (out / "python").glob("*/__init__.py"):
            module = start.parent
            shutil.copytree(module, folder / module.name)
            about = folder / f"{module.name}-1.0.0.dist-info"
            about.mkdir()
            (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module.name}\nVersion: 1.0.0\n")
