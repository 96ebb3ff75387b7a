"""Standard finders, with a module that exists and one that does not.

api: importlib.machinery.PathFinder.find_module
api: importlib.machinery.FileFinder.find_module
api: importlib.machinery.BuiltinImporter.find_module
becomes: loader = loader_of(PathFinder.find_spec("plug", ["."]))
becomes: print(loader_of(PathFinder.find_spec("missing")))
becomes: print(loader_of(PathFinder.find_spec(fullname="plug", path=["."])).name)
becomes: print(loader_of(finder.find_spec("plug")).path, loader_of(finder.find_spec("missing")))
becomes: if loader_of(BuiltinImporter.find_spec("time")):
"""

import warnings
from importlib.machinery import SOURCE_SUFFIXES, BuiltinImporter, FileFinder, PathFinder, SourceFileLoader

from observe import write

warnings.simplefilter("ignore")
write("plug.py", "VALUE = 1\n")
write("space/inner.py", "VALUE = 1\n")
loader = PathFinder.find_module("plug", ["."])
print(loader.name, type(loader).__name__)
print(PathFinder.find_module("missing"))
print(PathFinder.find_module(fullname="plug", path=["."]).name)
finder = FileFinder(".", (SourceFileLoader, SOURCE_SUFFIXES))
print(finder.find_module("plug").path, finder.find_module("missing"))
if BuiltinImporter.find_module("time"):
    print("built in")
print(finder.find_module("space"))
