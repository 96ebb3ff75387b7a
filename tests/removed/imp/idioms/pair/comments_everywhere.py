"""Every comment stays.

idiom: pair
becomes: module = find_and_load(name, ["lib"])  # seven
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp  # zero

from observe import outcome, write

write("lib/plug.py", "")


def load(name):
    # one
    file, path, details = imp.find_module(name, ["lib"])  # two
    # three
    try:  # four
        # five
        # six
        module = imp.load_module(name, file, path, details)  # seven
        # eight
    finally:  # nine
        # ten
        if file:  # eleven
            # twelve
            file.close()  # thirteen
        # fourteen
    # fifteen
    return module  # sixteen


outcome(load, "plug")
outcome(load, "gone")
