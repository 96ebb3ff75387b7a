"""`imp` is imported in functions, `sys` at the head of the file: it is not imported again.

api: imp.load_source
api: imp.load_module
idiom: recipe
becomes: return load_source(name, path)
modern: module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
"""
import sys

from observe import names, outcome, write

write("lib/plug.py", "print('running', __name__)\nVALUE = 1\n")
write("lib/pack/__init__.py", "print('running', __name__)\n")


def load(name, path):
    import imp

    return imp.load_source(name, path)


def load_folder(name, path):
    import imp

    return imp.load_module(name, None, path, ("", "", imp.PKG_DIRECTORY))


for _ in "twice":
    outcome(load, "plug", "lib/plug.py")
    outcome(load_folder, "pack", "lib/pack")
print(names(sys.modules["plug"]), names(sys.modules["pack"]))
