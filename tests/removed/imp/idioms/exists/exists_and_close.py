"""The file is closed before the answer.

idiom: exists
becomes: return module_exists(module_name, [entry])
becomes: found = module_exists(name, ["lib"])
gone: file_.close()
modern: return importlib.machinery.PathFinder.find_spec(module_name, [entry]) is not None
"""
import imp

from observe import outcome, write

write("lib/plug.py")
write("lib/pack/__init__.py")


def exists(module_name, entry):
    try:
        file_, _, _ = imp.find_module(module_name, [entry])
        if file_:
            file_.close()
        return True
    except ImportError:
        return False  # a comment


def check(name):
    try:
        info = imp.find_module(name, ["lib"])
        if info[0]:
            info[0].close()
        found = True
    except ImportError:
        found = False
    return found


for name in ("plug", "pack", "absent"):
    outcome(exists, name, "lib")
    outcome(check, name)
