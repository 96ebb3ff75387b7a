"""A single-phase extension module has `__file__`; loaded again it is filled with the names it had after its first load.

clauses: load-11 load-8
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import os
import sys

from observe import test_extension

path = test_extension("_testsinglephase", "_testimportmultiple")
name = os.path.basename(path).partition(".")[0]


def show(module):
    spec = module.__spec__
    print(sys.modules[name] is module, module.__name__ == name, module.__file__ == path, hasattr(module, "__path__"))
    print(spec.name == name, spec.origin == path, spec.has_location, type(module.__loader__).__name__)


first = imp.load_dynamic(name, path)
show(first)

# While it is in sys.modules, it is the same object: what the program changed is set back, what it added stays.
first.ADDED, first.__doc__ = 1, "changed"
second = imp.load_dynamic(name, path)
print(second is first, second.__doc__ == "changed", hasattr(second, "ADDED"))
show(second)

# Taken out, it is a new one.
del sys.modules[name]
third = imp.load_module(name, None, path, (".so", "rb", imp.C_EXTENSION))
print(third is first, hasattr(third, "ADDED"))
show(third)
