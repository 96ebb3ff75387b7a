"""A module that is loaded again and replaces itself then: the replacement is returned, and the old object was executed.

clauses: load-2 load-4
"""

import imp
import sys

from observe import write

write("lib/first.py", "VALUE = 'first'\n")
write(
    "lib/by_module.py",
    """
    import sys, types
    VALUE = "executed"
    sys.modules[__name__] = types.ModuleType("other")
    sys.modules[__name__].__spec__ = __spec__
""",
)
write(
    "lib/by_instance.py",
    """
    import sys
    VALUE = "executed"
    class Facade:
        pass
    sys.modules[__name__] = Facade()
""",
)
write("lib/by_none.py", "import sys\nVALUE = 'executed'\nsys.modules[__name__] = None\n")
write("lib/by_raising.py", "import sys\nVALUE = 'executed'\nsys.modules[__name__] = sys\nraise OSError\n")


def load(path):
    with open(path) as file:
        return imp.load_module("target", file, path, (".py", "r", imp.PY_SOURCE))


for kind in ("by_module", "by_instance", "by_none", "by_raising"):
    sys.modules.pop("target", None)
    old = load("lib/first.py")
    result = None
    try:
        result = load(f"lib/{kind}.py")
    except BaseException as error:
        print("raises", type(error).__name__)
    there = sys.modules.get("target", "nothing")
    print(kind, result is there, result is old, old.VALUE, type(there).__name__, getattr(there, "__name__", "no name"))
