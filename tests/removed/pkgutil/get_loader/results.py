"""Names, modules, and entries of sys.modules without a loader.

api: pkgutil.get_loader
becomes: print(get_loader("json").name, get_loader(json).name, get_loader("missing"))
becomes:     print(name, get_loader(name))
becomes: print(get_loader(sys.modules["no_spec"]))
becomes: loader = get_loader("plug")
becomes: print(loader.get_filename("plug"), load_with_loader(loader, "plug").VALUE)
becomes: print(load_with_loader(get_loader("plug"), "plug").VALUE)
becomes: if not get_loader("missing"):
modern: if importlib.util.find_spec("missing") is None:
"""

import json
import pkgutil
import sys
import types
import warnings

from observe import write

warnings.simplefilter("ignore")
print(pkgutil.get_loader("json").name, pkgutil.get_loader(json).name, pkgutil.get_loader("missing"))
sys.modules["no_spec"] = types.ModuleType("no_spec")
sys.modules["nothing"] = None
for name in ("no_spec", "nothing"):
    print(name, pkgutil.get_loader(name))
print(pkgutil.get_loader(sys.modules["no_spec"]))
write("lib/plug.py", "VALUE = 1\n")
sys.path.insert(0, "lib")
loader = pkgutil.get_loader("plug")
print(loader.get_filename("plug"), loader.load_module("plug").VALUE)
print(pkgutil.get_loader("plug").load_module("plug").VALUE)
if not pkgutil.get_loader("missing"):
    print("missing")
