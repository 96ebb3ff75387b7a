"""Only the path is used.

idiom: path
becomes: pathname = find_module_path(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import open_files, outcome, write

write("lib/plug.py", "")
write("lib/pack/__init__.py", "")


def where(name, folder):
    _, pathname, _ = imp.find_module(name, [folder])
    return pathname


outcome(where, "plug", "lib")
outcome(where, "pack", "lib")
outcome(where, "other", "lib")
print(open_files())
