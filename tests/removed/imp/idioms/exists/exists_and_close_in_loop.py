"""The file is closed, and the loop goes on where there is no such module.

idiom: path
not idiom: exists
becomes: find_module_path(name, [entry])
modern: if importlib.machinery.PathFinder.find_spec(name, [entry]) is not None:
"""
import imp

from observe import outcome, write

write("two/plug.py")


def where(name, entries):
    for entry in entries:
        try:
            file_, _, _ = imp.find_module(name, [entry])
            if file_:
                file_.close()
            return entry
        except ImportError:
            continue
    return None


outcome(where, "plug", ["one", "two"])
outcome(where, "absent", ["one", "two"])
