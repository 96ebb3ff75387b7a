"""A variable of the pair is read in the next round of the loop, above where it is set.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, path, desc = find_module(name, ["lib"])
becomes: found = find_module(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, path)
"""
import imp

from observe import write

write("lib/a.py", "")
write("lib/b.py", "")


def load(names):
    first = True
    for name in names:
        if not first:
            print("after", path)
        first = False
        fp, path, desc = imp.find_module(name, ["lib"])
        imp.load_module(name, fp, path, desc)
        fp.close()


def load_all(names):
    modules = []
    while len(modules) < len(names):
        if modules:
            print("after", found[1])
        name = names[len(modules)]
        found = imp.find_module(name, ["lib"])
        modules.append(imp.load_module(name, *found))
    return modules


load(["a", "b"])
print(load_all(["a", "b"]))
