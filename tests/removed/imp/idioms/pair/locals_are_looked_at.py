"""The function looks at all its variables: they stay.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_module("plug", file, path, details)
modern: file, path, details = find_file("plug", ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def load():
    file, path, details = imp.find_module("plug", ["lib"])
    module = imp.load_module("plug", file, path, details)
    if file:
        file.close()
    return sorted(locals())


outcome(load)
print("end")
