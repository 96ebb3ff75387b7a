"""The names of the search and of the load differ.

not idiom: plugin_loop
api: importlib.abc.Loader.load_module
becomes:     print(load_with_loader(loader_of(finder.find_spec(name)), "".join(["plug", "in"])).VALUE)
"""

import pkgutil
import warnings

from observe import write

warnings.simplefilter("ignore")
write("plugins/plugin.py", "VALUE = 2\n")
for finder, name, ispkg in pkgutil.iter_modules(["plugins"]):
    print(finder.find_module(name).load_module("".join(["plug", "in"])).VALUE)
