"""The modules of a package that the file imports, in a loop, a comprehension, and by a ModuleInfo.

idiom: plugin_loop
api: importlib.abc.PathEntryFinder.find_module
becomes: module = load_spec(finder.find_spec(name))
becomes: load_spec(info.module_finder.find_spec(info.name))
modern: module = importlib.import_module(plugins.__name__ + "." + name)
modern: importlib.import_module(name)
modern: importlib.import_module(info.name)
"""

import os
import pkgutil
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
os.makedirs("plugins/inner")
write("plugins/__init__.py", "")
write("plugins/one.py", "VALUE = 1\n")
write("plugins/inner/__init__.py", "VALUE = 2\n")
write("plugins/inner/deep.py", "VALUE = 3\n")
sys.path.insert(0, ".")
import plugins

for finder, name, ispkg in pkgutil.iter_modules(plugins.__path__):
    module = finder.find_module(name).load_module(name)
    print(name, ispkg, module.VALUE)
print([
    finder.find_module(name).load_module(name).__name__
    for finder, name, ispkg in pkgutil.walk_packages(plugins.__path__, "plugins.")
])
for info in pkgutil.iter_modules(plugins.__path__, prefix="plugins."):
    print(info.module_finder.find_module(info.name).load_module(info.name).VALUE)
