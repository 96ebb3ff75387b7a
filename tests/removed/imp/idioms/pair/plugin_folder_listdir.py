"""A folder of plug-ins: each file without its suffix, in the order of the folder.

idiom: pair
becomes: plugins.append(find_and_load(name, [folder]))
gone: fp
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import os

from observe import write

write("plugins/alpha.py", "def run():\n    return 'alpha'\n")
write("plugins/beta.py", "def run():\n    return 'beta'\n")
write("plugins/notes.txt", "")


def discover(folder):
    plugins = []
    for entry in sorted(os.listdir(folder)):
        name, ext = os.path.splitext(entry)
        if ext != ".py":
            continue
        fp, pathname, description = imp.find_module(name, [folder])
        try:
            plugins.append(imp.load_module(name, fp, pathname, description))
        finally:
            if fp is not None:
                fp.close()
    return plugins


print([plugin.run() for plugin in discover("plugins")])
