"""The path only, and the file is closed at once: the loop that walks down to a package.

idiom: path
becomes: path = find_module_path(part, [path] if path else None)
becomes: return path
gone: f.close()
modern: spec = importlib.machinery.PathFinder.find_spec(part, [path] if path else None)
"""
import imp
import sys

from observe import open_files, outcome, write

write("lib/a/__init__.py")
write("lib/a/b/__init__.py")
write("lib/a/b/c.py")
sys.path.insert(0, "lib")


def locate(name):
    parts = name.split(".")
    parts.reverse()
    path = None
    while parts:
        part = parts.pop()
        f, path, descr = imp.find_module(part, [path] if path else None)
        if f:
            f.close()
    return path


outcome(locate, "a.b.c")
outcome(locate, "a.b")
outcome(locate, "a.x")
print(open_files())
