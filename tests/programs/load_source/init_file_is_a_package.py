"""A file called `__init__.py` is loaded as a package; so is `__init__` with any other suffix.

clauses: load-7 load-8
"""

import imp
import os
import sys

from observe import new_modules, show_loaded, write

write("lib/pack/__init__.py", "from .part import VALUE\nimport pack.part as again\n")
write("lib/pack/part.py", "VALUE = __spec__.parent\n")
write("lib/other/__init__.txt", "VALUE = 1\n")
write("lib/third/__init__", "VALUE = 2\n")
before = set(sys.modules)

pack = imp.load_source("pack", "lib/pack/__init__.py")
show_loaded(pack)
print(pack.VALUE, pack.again is sys.modules["pack.part"])

with open("lib/pack/__init__.py") as file:
    module = imp.load_module("renamed.pack", file, "lib/pack/__init__.py", (".py", "r", imp.PY_SOURCE))
print(module.VALUE, module.__path__ == pack.__path__, module.again is pack.again)

for name in ("other", "third"):
    module = imp.load_source(name, f"lib/{name}/" + next(iter(os.listdir(f"lib/{name}"))))
    print(name, module.VALUE, [os.path.relpath(entry) for entry in module.__path__], module.__spec__.parent)

# The name itself can say that it is not one.
module = imp.load_source("pack.__init__", "lib/pack/part.py")
print(hasattr(module, "__path__"), module.VALUE)
module = imp.load_source("__init__", "lib/third/__init__")
print(hasattr(module, "__path__"), module.VALUE, module.__spec__.parent == "")
print(new_modules(before))
