"""Packages for which there is no schema, as C# sees them: every class that a program names is there, and takes and gives
anything.

What a program does with such a package can't be checked; with them the rest of the program can.
"""

import re

USING = re.compile(r"^using (?:(\w+) = )?([\w.]+);$", re.M)
# What the classes have already.
INHERITED = {"Id", "Urn"}


def source(code, absent):
    """What stands in for the namespaces among a program's using directives that are absent."""
    members = set(re.findall(r"\b([A-Z]\w*)\b", code)) - INHERITED
    text = "#nullable enable\n"
    for alias, namespace in USING.findall(code):
        if not alias or namespace not in absent:
            continue
        for kind, pattern in (
            (resource, rf"new {alias}\.((?:\w+\.)*)(\w+)\(\""),
            (function, rf"\b{alias}\.((?:\w+\.)*)(\w+)\.Invoke\("),
        ):
            for module, name in dict.fromkeys(re.findall(pattern, code)):
                fields = "".join(
                    f"    public dynamic {m} {{ get; set; }} = null!;\n" for m in sorted(members - {name, f"{name}Args"})
                )
                text += f"namespace {'.'.join([namespace, *module.split('.')]).rstrip('.')} {{\n{kind(name, fields)}}}\n"
    return text


def resource(name, fields):
    return f"""  public class {name}Args : global::Pulumi.ResourceArgs {{
{fields}  }}
  public class {name} : global::Pulumi.CustomResource {{
{fields}    public {name}(string name, {name}Args? args = null, global::Pulumi.CustomResourceOptions? options = null)
      : base("", name, args, options) {{ }}
  }}
"""


def function(name, fields):
    return f"""  public class {name}InvokeArgs : global::Pulumi.InvokeArgs {{
{fields}  }}
  public static class {name} {{
    public static global::Pulumi.Output<dynamic> Invoke(
      {name}InvokeArgs? args = null, global::Pulumi.InvokeOptions? options = null) => null!;
  }}
"""
