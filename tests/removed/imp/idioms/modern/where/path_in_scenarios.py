"""The path of a module, a package, a folder, what is missing; a handler that leaves; the path in an expression.

api: imp.find_module
idiom: where
becomes: return find_module_path(name, [folder])
modern: return (spec.submodule_search_locations or [spec.origin])[0]
modern: return os.path.dirname((spec.submodule_search_locations or [spec.origin])[0])
"""
import imp
import os

from observe import open_files, write

write("lib/plug.py", "1 / 0\n")
write("lib/package/__init__.py", "")
write("lib/folder/file.txt", "")
LIB = os.path.abspath("lib")


def path_of(name, folder):
    return imp.find_module(name, [folder])[1]


def folder_of(name):
    """The folder."""
    return os.path.dirname(imp.find_module(name, [LIB])[1])


def first(names):
    for name in names:
        try:
            # Only here.
            file, path, _ = imp.find_module(name, [LIB])
        except ImportError:
            continue
        if file:
            file.close()
        return path
    return None


def twice(name):
    """Two searches with the same variables, each with its closing."""
    try:
        file, path, _ = imp.find_module(name, [LIB])
        if file:
            file.close()
        return path
    except ImportError:
        file, path, _ = imp.find_module("package", [LIB])
        if file:
            file.close()
        return path


def attempt(function, *given):
    try:
        print(os.path.relpath(function(*given)))
    except Exception as error:
        print(type(error).__name__, error)


for name in ("plug", "package", "folder", "absent"):
    attempt(path_of, name, LIB)
    attempt(folder_of, name)
attempt(twice, "plug")
attempt(twice, "absent")
attempt(first, ["absent", "plug"])
print(first([]), open_files())
