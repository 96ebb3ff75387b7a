"""Three names, and the file closed in `finally`: the pattern of the manual.

idiom: pair
becomes: module = find_and_load(name, [folder])
gone: finally
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import open_files, outcome, show_loaded, write

write("lib/plug.py", "print('running', __name__)\nVALUE = 1\n")
write("lib/pack/__init__.py", "print('running', __name__)\n")


def load(name, folder):
    file, pathname, description = imp.find_module(name, [folder])
    try:
        module = imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()
    return module


for name in ("plug", "pack", "absent"):
    module = outcome(load, name, "lib")
    if not isinstance(module, Exception):
        show_loaded(module)
print(open_files())
