"""A generator of what is found; the caller loads.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: yield name, find_module(name, ["lib"])
becomes: print(load_module(name, *info).VALUE)
modern: yield name, find_file(name, ["lib"])
"""
import imp

from observe import write

write("lib/a.py", "VALUE = 'a'\n")
write("lib/b.py", "VALUE = 'b'\n")


def search(names):
    for name in names:
        try:
            yield name, imp.find_module(name, ["lib"])
        except ImportError:
            print("no", name)


for name, info in search(["a", "x", "b"]):
    print(imp.load_module(name, *info).VALUE)
    info[0].close()
