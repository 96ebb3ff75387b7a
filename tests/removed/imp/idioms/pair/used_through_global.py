"""Another function uses the path as a global.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_module(name, file, pathname, description)
modern: file, pathname, description = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")
pathname = None


def load(name):
    global pathname
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


outcome(load, "plug")
print(pathname)
