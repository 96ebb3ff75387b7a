"""What is done depends on the type of what is found.

api: imp.find_module
not idiom: path
becomes: file, path, (suffix, mode, kind) = find_module(name, ["lib"])
becomes: if kind == PKG_DIRECTORY:
modern: file, path, (suffix, mode, kind) = find_file(name, ["lib"])
"""
import imp
import os

from observe import outcome, write

write("lib/single.py", "")
write("lib/pack/__init__.py", "")
write("lib/pack/part.py", "")


def modules(name):
    file, path, (suffix, mode, kind) = imp.find_module(name, ["lib"])
    if file:
        file.close()
    if kind == imp.PKG_DIRECTORY:
        return sorted(os.listdir(path))
    if kind == imp.PY_SOURCE:
        return [os.path.basename(path)], suffix, mode
    return kind


outcome(modules, "single")
outcome(modules, "pack")
