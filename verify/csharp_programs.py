"""Checks C# programs against stubs with Roslyn: reads one JSON object a line, {"id", "code"}, and prints one a line,
{"id", "findings": [{"kind", "line", "message"}]}. Arguments: a folder to work in, and the packages' schemas.
"""

import json
import pathlib
import sys

import csharp_core
import csharp_roslyn
import csharp_stand_ins
import csharp_stubs
import schema_model

references = csharp_roslyn.load(pathlib.Path(sys.argv[1]))

from Microsoft.CodeAnalysis import (  # noqa: E402 - there only once Roslyn is loaded
    DiagnosticSeverity,
    MetadataReference,
    NullableContextOptions,
    OutputKind,
    SyntaxTree,
)
from Microsoft.CodeAnalysis.CSharp import (  # noqa: E402
    CSharpCompilation,
    CSharpCompilationOptions,
    CSharpExtensions,
    CSharpSyntaxTree,
)
from Microsoft.CodeAnalysis.CSharp.Syntax import InterpolationSyntax, UsingDirectiveSyntax  # noqa: E402
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


def finding(kind, place, message):
    return {"kind": kind, "line": place.GetLineSpan().StartLinePosition.Line + 1, "message": message[:800]}


def directive(error):
    """The using directive that an error is in; None elsewhere."""
    node = error.Location.SourceTree.GetRoot().FindNode(error.Location.SourceSpan)
    return next((n for n in node.AncestorsAndSelf() if isinstance(n, UsingDirectiveSyntax)), None)


def told(error):
    return f"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"


def findings(code, known):
    """What is wrong with a program, in its order."""
    compiled = compilation("program", [code], known, OutputKind.ConsoleApplication)
    found = errors(compiled)
    absent = {str(d.Name): finding("package", e.Location, told(e)) for e in found if e.Id in ABSENT and (d := directive(e))}
    if absent:
        sources = [code, csharp_stand_ins.source(code, absent)]
        compiled = compilation("program", sources, known, OutputKind.ConsoleApplication)
        found = errors(compiled)
    tree, *others = compiled.SyntaxTrees
    for error in found:
        if error.Location.SourceTree in others:
            sys.exit(f"a stand-in doesn't compile: {error.ToString()}")
    wrong = [finding("undeclared" if e.Id == UNDECLARED else "error", e.Location, told(e)) for e in found]
    return sorted([*absent.values(), *wrong, *outputs_in_texts(compiled, tree)], key=lambda f: f["line"])


def outputs_in_texts(compiled, tree):
    """Outputs in an interpolated string: that compiles, but the text then says that an output has none."""
    model = compiled.GetSemanticModel(tree)
    for node in tree.GetRoot().DescendantNodes():
        if isinstance(node, InterpolationSyntax):
            kind = CSharpExtensions.GetTypeInfo(model, node.Expression).Type
            if kind is not None and kind.ToString().startswith("Pulumi.Output<"):
                yield finding("error", node.GetLocation(), "an output has no text before it is known")


def main():
    packages = {p.name: p for p in map(schema_model.Package, sys.argv[2:])}
    known = List[MetadataReference]()
    for path in references:
        known.Add(MetadataReference.CreateFromFile(path))
    for name, source in [("Pulumi", csharp_core.CORE), *csharp_stubs.sources(packages).items()]:
        stubs = compilation(name, [source], known, OutputKind.DynamicallyLinkedLibrary)
        if wrong := errors(stubs):
            sys.exit(f"the stubs of {name} don't compile: {wrong[0].ToString()}")
        known.Add(stubs.ToMetadataReference())
    for request in map(json.loads, sys.stdin):
        print(json.dumps({"id": request["id"], "findings": findings(request["code"], known)}))


main()
