"""Another statement in the same line, before the file is closed.

api: imp.find_module
not idiom: path
becomes: file, path, desc = find_module(name, ["lib"]); print("found")
modern: file, path, desc = find_file(name, ["lib"]); print("found")
"""
import imp

from observe import outcome, write

write("lib/plug.py")


def locate(name):
    file, path, desc = imp.find_module(name, ["lib"]); print("found")
    if file:
        file.close()
    return path


outcome(locate, "plug")
