"""All plug-ins of a directory are loaded, in the three usual ways.

idiom: plugin_loop
api: importlib.abc.PathEntryFinder.find_module
api: importlib.abc.PathEntryFinder.find_loader
api: importlib.abc.Loader.load_module
becomes:     module = load_spec(finder.find_spec(name))
becomes:     print(load_spec(info.module_finder.find_spec(info.name)).__name__)
becomes: print([load_spec(finder.find_spec(name)).VALUE for finder, name, _ in pkgutil.walk_packages(["plugins"])])
becomes:     loader = loader_of(finder.find_spec(name))
becomes:     print(load_with_loader(loader, name).VALUE)
becomes:     print(full, load_spec(finder.find_spec(full)).__name__)
modern:     print(full, importlib.import_module(full).__name__)
"""

import pkgutil
import sys
import warnings

from observe import write

warnings.simplefilter("ignore")
write("plugins/__init__.py", "")
write("plugins/one.py", "print('one is loaded as', __name__)\nVALUE = 1\n")
write("plugins/two.py", "VALUE = 2\n")
for finder, name, ispkg in pkgutil.iter_modules(["plugins"]):
    module = finder.find_module(name).load_module(name)
    print(module.__name__, module.VALUE, sys.modules[name] is module)
for info in pkgutil.iter_modules(path=["plugins"]):
    print(info.module_finder.find_module(info.name).load_module(info.name).__name__)
print([finder.find_loader(name)[0].load_module(name).VALUE for finder, name, _ in pkgutil.walk_packages(["plugins"])])
for finder, name, _ in list(pkgutil.iter_modules(["plugins"])):
    loader = finder.find_module(name)
    print(loader.load_module(name).VALUE)
sys.path.insert(0, ".")
for finder, full, _ in pkgutil.iter_modules(["plugins"], "plugins."):
    print(full, finder.find_module(full).load_module(full).__name__)
