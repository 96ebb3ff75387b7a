"""The file is closed by an `if` after the load: a body that raises leaves it to the garbage collector.

idiom: pair
becomes: mod = find_and_load(name, paths)
gone: fp.close()
modern: spec = importlib.machinery.PathFinder.find_spec(name, paths)
"""
import imp

from observe import outcome, write

write("lib/good.py", "VALUE = 2\n")
write("lib/bad.py", "raise ValueError('no')\n")


def load(name, paths):
    fp, path, desc = imp.find_module(name, paths)
    mod = imp.load_module(name, fp, path, desc)
    if fp:
        fp.close()
    return mod.VALUE


outcome(load, "good", ["lib"])
outcome(load, "bad", ["lib"])
outcome(load, "none", ["lib"])
