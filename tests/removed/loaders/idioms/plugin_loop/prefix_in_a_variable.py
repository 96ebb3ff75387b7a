"""The prefix is a variable, which may be empty.

idiom: plugin_loop
api: importlib.abc.PathEntryFinder.find_module
becomes: print(load_spec(finder.find_spec(name)).__name__)
modern: print(load_spec(finder.find_spec(name)).__name__)
modern: print(importlib.import_module(name).__name__)
"""

import pkgutil
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("package/__init__.py", "")
write("package/one.py", "")
sys.path.insert(0, ".")
import package


def load(path, prefix=""):
    for finder, name, ispkg in pkgutil.iter_modules(path, prefix):
        print(finder.find_module(name).load_module(name).__name__)


load(["package"])
load(["package"], "package.")
for finder, name, ispkg in pkgutil.iter_modules(["package"], f"{package.__name__}."):
    print(finder.find_module(name).load_module(name).__name__)
