"""A file that is opened in the call itself, and one that is closed after it.

idiom: opened
becomes: open_and_load("plug", path)
becomes: load_source("plug", path)
gone: load_source("plug", path,
modern: load_file(
"""
import imp

from observe import outcome, write

write("plug.py", "print('running', __name__)\n")


def at_once(path):
    return imp.load_source("plug", path, open(path))


def closed_after(path):
    file = open(path)
    try:
        print("before")
        module = imp.load_source("plug", path, file)
    finally:
        file.close()
    return module


for path in ("plug.py", "none.py"):
    outcome(at_once, path)
    outcome(closed_after, path)
