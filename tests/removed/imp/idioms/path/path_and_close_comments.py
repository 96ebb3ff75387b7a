"""Comments beside the closing of the file stay.

idiom: path
becomes: path = find_module_path(name, ["lib"])  # one
becomes: # three
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")


def locate(name):
    file, path, desc = imp.find_module(name, ["lib"])  # one
    # two
    if file is not None:  # three
        file.close()  # four
        # five
    return path  # six


outcome(locate, "plug")
outcome(locate, "absent")
