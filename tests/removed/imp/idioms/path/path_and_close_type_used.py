"""The type is looked at after the file is closed.

api: imp.find_module
not idiom: path
becomes: file, path, desc = find_module(name, ["lib"])
modern: file, path, desc = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")
write("lib/pack/__init__.py")


def locate(name):
    file, path, desc = imp.find_module(name, ["lib"])
    if file:
        file.close()
    if desc[2] != imp.PKG_DIRECTORY:
        raise ImportError(name + " is no package")
    return path


outcome(locate, "plug")
outcome(locate, "pack")
