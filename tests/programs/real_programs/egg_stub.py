"""The stub that eggs put next to an extension module: its body loads the extension under its own name.

clauses: load-11 load-4 load-7
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import os
import sys

from observe import test_extension, write

path = test_extension("_testmultiphase")
os.mkdir("egg")
os.symlink(path, "egg/native.so")
write(
    "egg/_testmultiphase.py",
    """
    def __bootstrap__():
        global __bootstrap__, __loader__, __file__
        import sys, imp, os
        __file__ = os.path.join(os.path.dirname(__file__), "native.so")
        __loader__ = None
        del __bootstrap__, __loader__
        imp.load_dynamic(__name__, __file__)
    __bootstrap__()
""",
)
sys.path.insert(0, os.path.abspath("egg"))
import _testmultiphase

print(_testmultiphase is sys.modules["_testmultiphase"], _testmultiphase.foo(1, 2))
print(os.path.relpath(_testmultiphase.__spec__.origin), type(_testmultiphase.__loader__).__name__)

# By imp in place of import; the second time the stub is executed in the extension's module first.
del sys.modules["_testmultiphase"]
with open("egg/_testmultiphase.py") as file:
    module = imp.load_module("_testmultiphase", file, "egg/_testmultiphase.py", (".py", "r", imp.PY_SOURCE))
print(module is sys.modules["_testmultiphase"], module is _testmultiphase, module.foo(1, 2))
print(type(module.__loader__).__name__, os.path.relpath(module.__spec__.origin))
again = imp.load_source("_testmultiphase", "egg/_testmultiphase.py")
print(
    again is sys.modules["_testmultiphase"],
    again is module,
    os.path.relpath(module.__file__),
    hasattr(again, "__file__"),
)
