"""None as the full name is an error, not the name that was searched for.

api: imp.find_module
api: imp.load_module
idiom: pair
becomes: return find_and_load(name, ["lib"], fullname=full_name)
modern: spec = importlib.util.spec_from_file_location(full_name, spec.origin)
"""
import imp

from observe import write

write("lib/plug.py", "print('plug is', __name__)\n")


def load(full_name, name):
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(full_name, file, pathname, description)
    finally:
        if file:
            file.close()


print(load("other", "plug").__name__)
try:
    load(None, "plug")
except (AttributeError, TypeError):  # no str
    print("an error")
