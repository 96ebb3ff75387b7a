"""A pickler that stores whole modules by their names and values, and makes them again in another process.

clauses: new-1 reload-1
"""

import copyreg
import imp
import pickle
import sys
import types

from observe import outcome


def reduce_module(module):
    if imp.is_builtin(module.__name__) or hasattr(module, "__file__"):
        return __import__, (module.__name__,)
    names = {name: value for name, value in vars(module).items() if not name.startswith("__")}
    return make_module, (module.__name__, module.__doc__), names


def make_module(name, doc):
    module = sys.modules.setdefault(name, imp.new_module(name))
    module.__doc__ = doc
    return module


copyreg.pickle(types.ModuleType, reduce_module)
session = imp.new_module("session")
session.__doc__ = "what the user typed"
session.numbers = [1, 2, 3]
session.itself = session
session.sys = sys

with open("session.pkl", "wb") as file:
    pickle.dump(session, file)
with open("session.pkl", "rb") as file:
    restored = pickle.load(file)

print(restored is session, restored is sys.modules["session"], restored.__name__, restored.__doc__)
print(restored.numbers, restored.itself is restored, restored.sys is sys)
outcome(imp.reload, restored)
print(isinstance(restored, types.ModuleType), restored.__spec__)
