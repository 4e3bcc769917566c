"""Packages that can't be had, as Python sees them: every name in them is there, and takes and gives anything.

What a program does with such a package can't be checked; with them the rest of the program can.
"""

import asyncio
import importlib.abc
import importlib.machinery
import sys
import types


class Anything:
    """A module, a function or a value of an absent package."""

    def __init__(self, path):
        self._path = path

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return resource(f"{self._path}.{name}") if name[:1].isupper() else Anything(f"{self._path}.{name}")

    def __getitem__(self, key):
        return Anything(f"{self._path}[{key!r}]")

    def __call__(self, *args, **kwargs):
        return Anything(f"{self._path}()")


def resource(path):
    """A class of resources. Its objects have every output, none of them known, but no subscripts, as resources haven't."""
    import pulumi

    class Absent(pulumi.CustomResource):
        def __init__(self, resource_name, opts=None, **inputs):
            super().__init__(f"absent:index:{path}", resource_name, inputs, opts)

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return pulumi.Output(set(), settled(None), settled(False))

    return Absent


def settled(value):
    """What is awaited and there at once."""
    future = asyncio.Future()
    future.set_result(value)
    return future


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the absent packages."""

    def __init__(self, names):
        self.names = names

    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self, is_package=True) if name.split(".")[0] in self.names else None

    def create_module(self, spec):
        module = types.ModuleType(spec.name)
        module.__getattr__ = Anything(spec.name).__getattr__
        return module

    def exec_module(self, module):
        pass


def install(names):
    """Lets imports of absent packages find something."""
    sys.meta_path.append(Finder(set(names)))
