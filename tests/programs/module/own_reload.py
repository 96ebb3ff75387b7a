"""A program that watches its modules loads the changed ones again with find_module and load_module.

clauses: mod-4 find-10
"""

import imp
import os
import sys

from observe import write


def load(name):
    """Find the module, and load it again in place."""
    file, pathname, description = imp.find_module(name, ["plugins"])
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


write("plugins/handler.py", "STEP = 1\nOLD = 'kept'\n")
handler = load("handler")
print(handler.STEP, os.path.basename(handler.__file__))
for step in range(2, 6):
    write("plugins/handler.py", f"STEP = {step}\nSIZE = '{'x' * step}'\n")
    print(load("handler") is handler, handler.STEP, handler.SIZE, handler.OLD)

os.remove("plugins/handler.py")
write("plugins/handler/__init__.py", "STEP = 'package'\nfrom . import part\n")
write("plugins/handler/part.py")
print(load("handler") is handler, handler.STEP, handler.__path__, "handler.part" in sys.modules)
os.remove("plugins/handler/__init__.py")
try:
    load("handler")
except ImportError as error:
    print(error, handler.STEP)
