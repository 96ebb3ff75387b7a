"""Other lines are written in a branch that moves to the left.

idiom: asked
api: imp.find_module
api: imp.load_module
api: imp.load_source
becomes: module = find_and_load(
becomes: again = load_source(name, path)
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
gone: True
"""
import imp
import os
import sys
import tempfile


def load(name, folder):
    path = os.path.join(folder, name + ".py")
    if hasattr(imp, "find_module"):
        file, pathname, description = imp.find_module(name, [folder])
        try:
            module = imp.load_module(name, file, pathname, description)
        finally:
            if file:
                file.close()
        if not hasattr(imp, "load_source"):
            return None
        else:
            again = imp.load_source(name, path)
            return again is module
    return None


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "plugin.py"), "w") as file:
        file.write("print('loaded', __name__)\n")
    print(load("plugin", folder), "plugin" in sys.modules)
    try:
        load("missing", folder)
    except ImportError as error:
        print(error)
