"""A new module is filled by executing code in it, and entered into `sys.modules` by hand.

clauses: new-1
"""

import imp
import importlib
import inspect
import linecache
import pickle
import sys

from observe import outcome

SOURCE = '''"""Made of a text."""
import sys
def function():
    return sys.modules[__name__].VALUE
class Thing:
    pass
VALUE = __name__
'''

module = imp.new_module("made")
exec("VALUE = 1", module.__dict__)
print(module.VALUE, "made" in sys.modules, hasattr(module, "__file__"))

sys.modules["made"] = module
exec(compile(SOURCE, "<made>", "exec"), module.__dict__)
print(module.VALUE, module.function(), module.__doc__)
import made

print(made is module, importlib.import_module("made") is module)
print(pickle.loads(pickle.dumps(module.function)) is module.function)
print(type(pickle.loads(pickle.dumps(made.Thing()))) is made.Thing)

linecache.cache["<made>"] = len(SOURCE), None, SOURCE.splitlines(True), "<made>"
print(inspect.getsource(module.function), end="")
outcome(imp.reload, module)

# A parent and a child by hand.
parent = sys.modules["parent"] = imp.new_module("parent")
parent.__path__ = []
child = sys.modules["parent.child"] = parent.child = imp.new_module("parent.child")
child.VALUE = 5
from parent.child import VALUE

print(VALUE)
outcome(importlib.import_module, "parent.other")
