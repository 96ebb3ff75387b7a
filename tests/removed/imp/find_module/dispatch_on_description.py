"""`desc[2] == imp.PKG_DIRECTORY`, and the path goes on.

api: imp.find_module
not idiom: path
becomes: file, path, desc = find_module(part, paths)
becomes: if desc[2] != PKG_DIRECTORY:
modern: file, path, desc = find_file(part, paths)
"""
import imp

from observe import outcome, write

write("lib/a/__init__.py", "")
write("lib/a/b/__init__.py", "")
write("lib/a/b/c.py", "")


def locate(dotted, paths):
    for part in dotted.split("."):
        if paths is None:
            raise ImportError("%r is no package" % part)
        file, path, desc = imp.find_module(part, paths)
        if file:
            file.close()
        if desc[2] != imp.PKG_DIRECTORY:
            paths = None
        else:
            paths = [path]
    return path, desc


outcome(locate, "a.b.c", ["lib"])
outcome(locate, "a.b", ["lib"])
outcome(locate, "a.b.c.d", ["lib"])
