"""Only the type of what was found.

api: imp.find_module
not idiom: path
becomes: _, _, (_, _, kind) = find_module(name, ["lib"])
modern: _, _, (_, _, kind) = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/pack/__init__.py", "")


def is_package(name):
    _, _, (_, _, kind) = imp.find_module(name, ["lib"])
    return kind == imp.PKG_DIRECTORY


outcome(is_package, "pack")
outcome(is_package, "other")
print(imp.find_module("pack", ["lib"])[2])
print(imp.find_module("sys")[2][2] == imp.C_BUILTIN)
