"""The module goes into a dictionary.

idiom: pair
becomes: plugins[name] = find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import describe, write

write("lib/one.py", "")
write("lib/two.py", "")
plugins = {}
for name in ("one", "two"):
    f, p, d = imp.find_module(name, ["lib"])
    try:
        plugins[name] = imp.load_module(name, f, p, d)
    finally:
        if f:
            f.close()
print([(name, describe(module)) for name, module in plugins.items()])
