"""A multi-phase extension module: a new object each time, the spec has an origin and no location.

clauses: load-11 load-8
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import sys

from observe import test_extension

path = test_extension("_testmultiphase")

first = imp.load_dynamic("_testmultiphase", path)
print(sys.modules["_testmultiphase"] is first, first.foo(1, 2), hasattr(first, "__file__"), hasattr(first, "__path__"))
spec = first.__spec__
print(spec.name, spec.origin == path, spec.has_location, type(spec.loader).__name__, spec.loader is first.__loader__)

# Loaded again: another object, which is the one in sys.modules now.
first.ADDED = 1
second = imp.load_dynamic("_testmultiphase", path)
print(second is first, sys.modules["_testmultiphase"] is second, hasattr(second, "ADDED"), second.error is first.error)
third = imp.load_module("_testmultiphase", None, path, (".so", "rb", imp.C_EXTENSION))
print(third is second, sys.modules["_testmultiphase"] is third, list(sys.modules)[-1])
print(third.__loader__ == first.__loader__, third.__spec__ is first.__spec__)

# What is in sys.modules under the name does not matter, whatever it is.
for there in (None, sys, 5):
    sys.modules["_testmultiphase"] = there
    module = imp.load_dynamic("_testmultiphase", path)
    print(sys.modules["_testmultiphase"] is module, module.__name__)
