"""Loaders of files that are made in the call, or in a variable.

api: importlib.machinery.SourceFileLoader.load_module
idiom: executed
becomes: load_with_loader(loader)
modern: spec = importlib.util.spec_from_loader(name, loader)
modern: spec = importlib.util.spec_from_loader(loader.name, loader)
modern: module = sys.modules.setdefault("plug", importlib.util.module_from_spec(spec))
"""
import importlib.machinery
import os
import sys
import warnings

from observe import outcome, write

warnings.simplefilter("ignore", DeprecationWarning)

write("plug.py", "VALUE = 1\nCOUNT = globals().get('COUNT', 0) + 1\n")
write("broken.py", "raise ValueError('broken')\n")


def made_in_the_call(name, path):
    return importlib.machinery.SourceFileLoader(name, path).load_module()


def in_a_variable(name, path):
    loader = importlib.machinery.SourceFileLoader(name, path)
    plugin = loader.load_module()
    return plugin


def with_its_name(path):
    try:
        value = importlib.machinery.SourceFileLoader("plug", path).load_module("plug").VALUE
    except ValueError as error:
        return str(error)
    return value


path = os.path.abspath("plug.py")
print(made_in_the_call("plug", path).COUNT, in_a_variable("plug", path).COUNT, with_its_name(path))
print(sys.modules["plug"].COUNT, sys.modules["plug"].__file__ == path)
print(outcome(lambda: made_in_the_call("missing", "missing.py")), with_its_name(os.path.abspath("broken.py")))
