"""Find a package, load it, find the module on its __path__: this reaches into nested packages.

clauses: find-8 load-3
"""

import imp
import sys

from observe import open_files, write

write("lib/top/__init__.py", "print('running', __name__)\n")
write("lib/top/middle/__init__.py", "print('running', __name__)\nLEVEL = 2\n")
write("lib/top/middle/bottom/__init__.py", "print('running', __name__)\nfrom .. import LEVEL\nfrom . import leaf\n")
write("lib/top/middle/bottom/leaf.py", "print('running', __name__, __package__)\nVALUE = 'leaf'\n")


def load(dotted, path):
    """Load a dotted name the documented way."""
    full = ""
    for part in dotted.split("."):
        full = f"{full}.{part}" if full else part
        file, pathname, description = imp.find_module(part, path)
        try:
            module = imp.load_module(full, file, pathname, description)
        finally:
            if file:
                file.close()
        path = getattr(module, "__path__", None)
        print(module.__name__, module.__file__, path)
    return module


leaf = load("top.middle.bottom.leaf", ["lib"])
print(
    leaf.VALUE,
    leaf is sys.modules["top.middle.bottom.leaf"],
    sorted(name for name in sys.modules if name.startswith("top")),
)
print(open_files())
try:
    load("top.middle.missing.leaf", ["lib"])
except ImportError as error:
    print(error, error.name)
