"""A path that begins with `./` is put behind the current folder as it is: the `./` is seen in `__file__` and `__path__`.

clauses: load-8
"""

import imp
import os

from observe import show_loaded, write

write("plain.py", "WHERE = __file__\n")
write("pack/__init__.py", "from .part import WHERE\n")
write("pack/part.py", "WHERE = __file__\n")

for path in ("./plain.py", ".//plain.py", "././plain.py", "pack/../plain.py", "pack/./part.py"):
    module = imp.load_source("plain", path)
    print(path, module.__file__, module.WHERE, module.__spec__.origin, module.__loader__.path)

for path in ("./pack", "./pack/", "pack/.", "./pack/__init__.py"):
    package = imp.load_package("pack", path)
    print(path, package.__file__, package.__path__, package.__loader__.path)

file, pathname, description = imp.find_module("plain", ["."])
with file:
    show_loaded(imp.load_module("found", file, pathname, description))
os.chdir("pack")
show_loaded(imp.load_source("above", "../plain.py"))
show_loaded(imp.load_package("here", "."))
