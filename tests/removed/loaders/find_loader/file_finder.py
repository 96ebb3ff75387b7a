"""The loader and the path of a namespace package.

api: importlib.machinery.FileFinder.find_loader
becomes: loader, path = loader_and_path(finder.find_spec("plug"))
becomes: print(loader_and_path(finder.find_spec("missing")))
becomes: loader, path = loader_and_path(finder.find_spec("space"))
"""

import warnings
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader

from observe import write

warnings.simplefilter("ignore")
write("plug.py", "VALUE = 1\n")
write("space/inner.py", "VALUE = 1\n")
finder = FileFinder(".", (SourceFileLoader, SOURCE_SUFFIXES))
loader, path = finder.find_loader("plug")
print(loader.name, path)
print(finder.find_loader("missing"))
loader, path = finder.find_loader("space")
print(loader, len(path), path[0].endswith("space"))
