"""Loading under a name that the standard library has re-executes that very module, `os` and built-in ones included.

clauses: load-2 load-8
"""

import imp
import itertools
import os
import os.path
import sys

from observe import show_loaded, write

write("lib/mine.py", "MINE = __name__\n")
folder = os.getcwd()

for module in (os, itertools, sys):
    name = module.__name__
    with open("lib/mine.py") as file:
        loaded = imp.load_module(name, file, "lib/mine.py", (".py", "r", imp.PY_SOURCE))
    print(loaded is module, sys.modules[name] is module, module.MINE)
    show_loaded(module)

print(os.getcwd() == folder, os.path.exists("lib"), list(itertools.islice(itertools.count(), 3)), sys.maxsize > 0)
