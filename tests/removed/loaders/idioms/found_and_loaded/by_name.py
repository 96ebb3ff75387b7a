"""What a search by a name finds is loaded, in one expression or by a variable.

idiom: found_and_loaded
api: importlib.abc.Loader.load_module
api: pkgutil.get_loader
api: importlib.find_loader
becomes: load_with_loader(get_loader("plug_a"), "plug_a")
modern: print(importlib.import_module("plug_a").VALUE)
modern: print(importlib.import_module("plug_b").VALUE)
modern: print(importlib.import_module(name).VALUE)
modern: print(importlib.import_module("plug_d").VALUE)
modern: module = importlib.import_module(spec.name)
"""

import importlib.util
import pkgutil
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
for letter in "abcde":
    write(f"plug_{letter}.py", "VALUE = __name__\n")
sys.path.insert(0, ".")
print(pkgutil.get_loader("plug_a").load_module("plug_a").VALUE)
print(importlib.find_loader("plug_b").load_module("plug_b").VALUE)
name = "plug_c"
loader = pkgutil.find_loader(name)
if loader is not None:
    print(loader.load_module(name).VALUE)
print(importlib.util.find_spec("plug_d").loader.load_module().VALUE)
spec = importlib.util.find_spec("plug_e")
module = spec.loader.load_module("plug_e")
print(module.VALUE, sorted(each for each in sys.modules if each.startswith("plug_")))
