"""The spec of each module of a package is searched in a loop.

idiom: found_and_loaded
api: importlib.abc.Loader.load_module
becomes: module = load_with_loader(finder.find_spec(full).loader, full)
modern: module = importlib.import_module(full)
"""

import pkgutil
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("package/__init__.py", "")
write("package/one.py", "VALUE = __name__\n")
sys.path.insert(0, ".")
import package

for finder, full, ispkg in pkgutil.walk_packages(path=package.__path__, prefix=package.__name__ + ".", onerror=None):
    module = finder.find_spec(full).loader.load_module(full)
    print(full, module.VALUE, sys.modules[full] is module)
