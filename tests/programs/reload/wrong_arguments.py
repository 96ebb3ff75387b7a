"""What is not a module is a TypeError, what is not in `sys.modules` an ImportError; objects with a `__spec__` are between.

clauses: reload-2
"""

import imp
import json
import sys
import types

from observe import outcome

for value in (None, "json", 5, [], object(), types.SimpleNamespace(), imp.reload, types.ModuleType):
    outcome(imp.reload, value)
outcome(imp.reload, types.SimpleNamespace(__name__="json"))

# Not the one that is there.
outcome(imp.reload, types.ModuleType("no_such_module"))
outcome(imp.reload, types.ModuleType("json"))
copy = types.ModuleType("json")
copy.__spec__ = json.__spec__
outcome(imp.reload, copy)
sys.modules["made"] = made = types.ModuleType("made")
outcome(imp.reload, made)
sys.modules["json"] = None
outcome(imp.reload, json)
del sys.modules["json"]
outcome(imp.reload, json)
print("json" in sys.modules)
sys.modules["json"] = json
print(imp.reload(json) is json)
outcome(imp.reload, sys.modules["__main__"])
for name in ("__name__", "__spec__"):
    delattr(made, name)
outcome(imp.reload, made)
