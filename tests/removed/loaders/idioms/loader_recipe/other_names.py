"""Names that may not be the loader's, and loaders that may not be loaders of files.

not idiom: loader_recipe
api: importlib.machinery.SourceFileLoader.load_module
api: importlib.machinery.BuiltinImporter.load_module
becomes: module = load_with_loader(loader, name)
becomes: print(load_with_loader(BuiltinImporter, "time").__name__)
"""

import warnings
from importlib.machinery import BuiltinImporter, SourceFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.txt", "VALUE = __name__\n")
loader = None
for name in ("plug", "other"):
    if loader is None:
        loader = SourceFileLoader(name, "plug.txt")
    try:
        module = loader.load_module(name)
    except ImportError as error:
        print(error, error.name)
    else:
        print(module.VALUE)
print(BuiltinImporter.load_module("time").__name__)
