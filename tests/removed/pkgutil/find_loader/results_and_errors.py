"""Modules that are there or not, relative names, parents that are no packages, `__spec__` None.

api: pkgutil.find_loader
becomes: print(find_package_loader("json").name, find_package_loader("missing"))
becomes: loader = find_package_loader(name)
becomes: if find_package_loader("json.decoder"):
modern: if importlib.util.find_spec("json.decoder") is not None:
modern: loader = getattr(importlib.util.find_spec(name), "loader", None)
"""

import pkgutil
import sys
import types
import warnings

warnings.simplefilter("ignore")
print(pkgutil.find_loader("json").name, pkgutil.find_loader("missing"))
sys.modules["no_spec"] = types.ModuleType("no_spec")
for name in (".relative", "missing.inner", "no_spec", "sys.inner"):
    try:
        loader = pkgutil.find_loader(name)
        print(name, loader)
    except ImportError as error:
        print(name, type(error).__name__, error, type(error.__cause__).__name__)
if pkgutil.find_loader("json.decoder"):
    print("found")
