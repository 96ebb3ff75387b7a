"""What the last turn of the loop has found is used at the beginning of the next.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_path(name, path)
modern: f, path, d = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/one.py", "")
write("lib/two.py", "")


def load(*names):
    path = "nothing"
    seen = []
    for name in names:
        seen.append(path)
        f, path, d = imp.find_module(name, ["lib"])
        try:
            imp.load_module(name, f, path, d)
        finally:
            if f:
                f.close()
    return seen


outcome(load, "one", "two", "one")
print("end")
