"""What was found is kept in one variable, tested, and unpacked by another statement.

idiom: found
becomes: info = find_module_path(name, ["lib"])
becomes: pathname = info
becomes: return load_path(name, pathname)
modern: return load_found(name, file, pathname, description)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name):
    try:
        info = imp.find_module(name, ["lib"])
    except ImportError:
        return None
    if not info:
        return None
    (file, pathname, description) = info
    try:
        return imp.load_module(name, file, pathname, description)
    except Exception:
        print("cannot load", pathname)


outcome(load, "plug")
outcome(load, "absent")
