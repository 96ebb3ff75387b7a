"""Branches of newer Pythons, and a replacement in the standard library.

not idiom: older
api: imp.load_source
api: imp.new_module
becomes: return load_source(name, path)
modern: loader = importlib.machinery.SourceFileLoader(name, path)
becomes: module = types.ModuleType("old")
"""
import imp
import sys

from observe import write

write("plug.py", "VALUE = 1\n")


def find(name, path):
    if sys.version_info[0] >= 3:
        return imp.load_source(name, path)
    return None


if sys.version_info[0] == 2:
    module = imp.new_module("old")

print(find("plug", "plug.py").VALUE)
