"""A test in a loop, with `continue`; the file that it opens is closed.

idiom: path
not idiom: exists
becomes: continue
modern: if importlib.machinery.PathFinder.find_spec(name, [folder]) is not None:
"""
import imp

from observe import open_files, write

write("one/plug.py", "")
write("two/__init__.py", "")


def where(name, folders):
    for folder in folders:
        try:
            file_, _, _ = imp.find_module(name, [folder])
            if file_:
                file_.close()
            return folder
        except ImportError:
            continue
    return None


print(where("plug", ["nowhere", "one"]), where("two", ["one", "."]), where("x", ["one"]))
print(open_files())
