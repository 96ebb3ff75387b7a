"""A name that is set in between, a search between search and load: not in place.

api: imp.find_module
api: imp.load_module
not idiom: spec
becomes: path = find_module_path(name, ["lib"])
modern: file, path, info = find_file(name, ["lib"])
"""
import imp

from observe import write

write("lib/plug.py", "A = 1\n")
write("lib/other.py", "A = 2\n")


def name_is_set(name):
    file, path, info = imp.find_module(name, ["lib"])
    if name == "other":
        name = "plug"
    return imp.load_module(name, file, path, info)


def one_in_the_other(name):
    file, path, info = imp.find_module(name, ["lib"])
    file2, path2, info2 = imp.find_module("plug", ["lib"])
    first = imp.load_module(name, file, path, info)
    return first, imp.load_module("plug", file2, path2, info2)


print(name_is_set("other").__name__, [each.A for each in one_in_the_other("other")])
