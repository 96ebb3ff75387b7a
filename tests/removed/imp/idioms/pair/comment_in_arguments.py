"""A comment between the arguments of the search.

idiom: pair
becomes: # here they are
modern: load_from(
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def load(name):
    file, path, details = imp.find_module(
        name,  # what it is called
        ["lib"],  # here they are
    )
    try:
        return imp.load_module(name, file, path, details)
    finally:
        if file:
            file.close()


outcome(load, "plug")
print("end")
