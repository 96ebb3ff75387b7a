"""`reload` does not initialize an extension module a second time: its names stay as they are, and the object, too.

clauses: reload-1 load-11
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import sys

from observe import outcome_type, test_extension

path = test_extension("_testmultiphase")

module = imp.load_dynamic("_testmultiphase", path)
module.ADDED = 1
foo = module.foo
print(imp.reload(module) is module, module.ADDED, module.foo is foo, sys.modules["_testmultiphase"] is module)
del module.foo
imp.reload(module)
print(hasattr(module, "foo"), module.ADDED)

multiple = imp.load_dynamic("_testimportmultiple", test_extension("_testimportmultiple"))
multiple.ADDED = 2
print(imp.reload(multiple) is multiple, multiple.ADDED)

# One that only its file knows is not found by its name.
foo = imp.load_dynamic("_testimportmultiple_foo", test_extension("_testimportmultiple"))
outcome_type(imp.reload, foo)
print(sys.modules["_testimportmultiple_foo"] is foo)
