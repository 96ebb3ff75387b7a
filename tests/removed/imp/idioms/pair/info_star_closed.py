"""One variable, a star, and `info[0]` closed in `finally`.

idiom: pair
becomes: return find_and_load(name, [folder])
gone: info
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import open_files, outcome, write

write("lib/plug.py", "import sys\nprint(sys.modules[__name__].__file__)\n")


def load(name, folder):
    info = imp.find_module(name, [folder])
    try:
        return imp.load_module(name, *info)
    finally:
        if info[0]:
            info[0].close()


outcome(load, "plug", "lib")
print(open_files())
