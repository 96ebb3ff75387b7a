"""The file or the kind is used, or the search is in the middle of an expression: not a matter of the path.

api: imp.find_module
not idiom: where
becomes: file, path, (suffix, mode, kind) = find_module(name, ["lib"])
modern: file, path, (suffix, mode, kind) = find_file(name, ["lib"])
"""
import imp

from observe import write

write("lib/plug.py", "TEXT = 1\n")


def source(name):
    file, path, (suffix, mode, kind) = imp.find_module(name, ["lib"])
    with file:
        return file.read(), kind


def both(name):
    return [name, imp.find_module(name, ["lib"])[2]]


print(source("plug"), both("plug"))
