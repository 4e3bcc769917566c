"""Checks C# programs against stubs with Roslyn: reads one JSON object a line, {"id", "code"}, and prints one a line,
{"id", "findings": [{"kind", "line", "message"}]}. Arguments: the folder of Roslyn, one to work in, and the packages' schemas.
"""

import json
import pathlib
import sys

import csharp_core
import csharp_roslyn
import csharp_stubs
import schema_model

references = csharp_roslyn.load(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))

from Microsoft.CodeAnalysis import (  # noqa: E402 - there only once Roslyn is loaded
    DiagnosticSeverity,
    MetadataReference,
    NullableContextOptions,
    OutputKind,
    SyntaxTree,
)
from Microsoft.CodeAnalysis.CSharp import CSharpCompilation, CSharpCompilationOptions, CSharpSyntaxTree  # noqa: E402
from Microsoft.CodeAnalysis.CSharp.Syntax import UsingDirectiveSyntax  # noqa: E402
from System.Collections.Generic import List  # noqa: E402
from System.Globalization import CultureInfo  # noqa: E402

# A name that nothing declares: documentation programs are fragments.
UNDECLARED = "CS0103"
# In a using directive: a namespace for which there are no stubs.
ABSENT = ("CS0234", "CS0246")


def compilation(name, sources, known, kind):
    trees = List[SyntaxTree]()
    for source in sources:
        trees.Add(CSharpSyntaxTree.ParseText(source))
    options = CSharpCompilationOptions(kind).WithNullableContextOptions(NullableContextOptions.Enable)
    return CSharpCompilation.Create(name, trees, known, options)


def errors(compiled):
    return [d for d in compiled.GetDiagnostics() if d.Severity == DiagnosticSeverity.Error]


def finding(error):
    line = error.Location.GetLineSpan().StartLinePosition.Line + 1
    kind = "undeclared" if error.Id == UNDECLARED else "error"
    if error.Id in ABSENT:
        node = error.Location.SourceTree.GetRoot().FindNode(error.Location.SourceSpan)
        if any(isinstance(n, UsingDirectiveSyntax) for n in node.AncestorsAndSelf()):
            kind = "package"
    return {"kind": kind, "line": line, "message": f"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"[:800]}


def main():
    packages = {p.name: p for p in map(schema_model.Package, sys.argv[3:])}
    known = List[MetadataReference]()
    for path in references:
        known.Add(MetadataReference.CreateFromFile(path))
    for name, source in [("Pulumi", csharp_core.CORE), *csharp_stubs.sources(packages).items()]:
        stubs = compilation(name, [source], known, OutputKind.DynamicallyLinkedLibrary)
        if wrong := errors(stubs):
            sys.exit(f"the stubs of {name} don't compile: {wrong[0].ToString()}")
        known.Add(stubs.ToMetadataReference())
    for request in map(json.loads, sys.stdin):
        found = errors(compilation("program", [request["code"]], known, OutputKind.ConsoleApplication))
        findings = [finding(error) for error in sorted(found, key=lambda e: e.Location.SourceSpan.Start)]
        print(json.dumps({"id": request["id"], "findings": findings}))


main()
