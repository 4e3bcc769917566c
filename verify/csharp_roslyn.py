"""The C# compiler of a .NET SDK, loaded into Python."""

import json
import os
import pathlib
import re
import shutil

# Functions import what they need of .NET: it is there once the runtime is loaded.
PARTS = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"]
FRAMEWORK = "Microsoft.NETCore.App"


def newest(folders):
    """The folder whose name is the highest version; None of none."""
    return max(folders, key=lambda folder: [int(n) for n in re.findall(r"\d+", folder.name)], default=None)


def root():
    """The folder of .NET: `DOTNET_ROOT`, or where the command `dotnet` is; None without them."""
    command = shutil.which("dotnet")
    found = os.environ.get("DOTNET_ROOT") or (command and os.path.dirname(os.path.realpath(command)))
    return pathlib.Path(found) if found else None


def home():
    """The folder of Roslyn's assemblies: `ROSLYN_HOME`, or the one of the newest SDK; None without them. A folder `references`
    in it stands for the runtime's own assemblies where programs refer to these."""
    if "ROSLYN_HOME" in os.environ:
        return pathlib.Path(os.environ["ROSLYN_HOME"])
    sdk = newest(root().glob("sdk/*")) if root() else None
    return sdk / "Roslyn/bincore" if sdk else None


def load(place):
    """Loads the runtime and Roslyn into this process, so that .NET's names can be imported; gives the paths of the assemblies
    that programs refer to. `place` is a folder to write in."""
    import pythonnet
    from clr_loader import get_coreclr

    place.mkdir(parents=True, exist_ok=True)
    options = {
        "framework": {"name": FRAMEWORK, "version": newest(root().glob(f"shared/{FRAMEWORK}/*")).name},
        "configProperties": {"System.Globalization.Invariant": True},
    }
    (place / "runtimeconfig.json").write_text(json.dumps({"runtimeOptions": options}))
    pythonnet.load(get_coreclr(runtime_config=str(place / "runtimeconfig.json"), dotnet_root=str(root())))
    import clr
    from System import Object
    from System.Reflection import Assembly

    for part in PARTS:
        Assembly.LoadFrom(str(home() / part))
    own = home() / "references"
    references = own if own.exists() else pathlib.Path(clr.GetClrType(Object).Assembly.Location).parent
    return sorted(map(str, references.glob("*.dll")))
