"""The init function goes by the last part of the name; the dotted name is the module's.

clauses: load-11 load-3
cannot run: 3.14t: an extension module that needs the GIL turns it on there, with a warning
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import sys

from observe import new_modules, test_extension

path = test_extension("_testmultiphase")
before = set(sys.modules)

module = imp.load_dynamic("no.parent._testmultiphase", path)
print(module.__name__, module.__spec__.parent, sys.modules["no.parent._testmultiphase"] is module, "no" in sys.modules)

# Other modules in the same file: one that is no module object, and one with a name beyond ASCII.
thing = imp.load_dynamic("_testmultiphase_nonmodule", path)
print(type(thing).__name__, sys.modules["_testmultiphase_nonmodule"] is thing, thing.three, hasattr(thing, "__file__"))
again = imp.load_dynamic("_testmultiphase_nonmodule", path)
print(again is thing)
thing = imp.load_dynamic("_testmultiphase_nonmodule_with_methods", path)
print(thing.bar(10, 1))
for name in ("_testmultiphase_zkouška_načtení", "\uff3f\u30a4\u30f3\u30dd\u30fc\u30c8\u30c6\u30b9\u30c8"):
    module = imp.load_dynamic(name, path)
    print(ascii(module.__name__), sys.modules[name] is module, ascii(module.__doc__))

for name in ("missing", "x.missing", "měšťan", "", "with space", "_testmultiphase.", "_testmultiphase.x"):
    try:
        print(imp.load_dynamic(name, path).__name__)
    except ImportError as error:
        print(ascii(error.msg.rpartition("PyInit")[2]), ascii(error.name), error.path == path)
print([ascii(name) for name in new_modules(before)])
