"""The functions for frozen and built-in modules.

api: imp.get_frozen_object
api: imp.init_builtin
api: imp.init_frozen
api: imp.is_frozen_package
becomes: print(is_frozen_package("__phello__")
becomes: get_frozen_object("__hello__").co_name
becomes: init_builtin("itertools")
"""
import imp
from observe import outcome, outcome_type
print(imp.is_frozen_package("__phello__"), imp.is_frozen_package("__hello__"))
outcome(imp.is_frozen_package, "nothing")
outcome(imp.get_frozen_object, "nothing")
print(imp.get_frozen_object("__hello__").co_name)
outcome(imp.init_frozen, "nothing")
print(imp.init_frozen("__hello__").__name__, imp.init_builtin("math2"), imp.init_builtin("itertools").__name__)
print(list(map(imp.init_builtin, ["nothing", "time"]))[0])
