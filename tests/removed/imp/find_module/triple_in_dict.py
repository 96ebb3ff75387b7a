"""The triple is kept in a dictionary until the module is wanted.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: found[name] = find_module(name, ["lib"])
becomes: modules[name] = load_module(name, *found.pop(name))
modern: found[name] = find_file(name, ["lib"])
"""
import imp

from observe import write

write("lib/one.py", "VALUE = 1\n")
write("lib/two/__init__.py", "VALUE = 2\n")
found = {}
for name in ("one", "two", "three"):
    try:
        found[name] = imp.find_module(name, ["lib"])
    except ImportError as error:
        print(error)
modules = {}
for name in sorted(found):
    file = found[name][0]
    modules[name] = imp.load_module(name, *found.pop(name))
    if file:
        file.close()
print({name: module.VALUE for name, module in modules.items()})
