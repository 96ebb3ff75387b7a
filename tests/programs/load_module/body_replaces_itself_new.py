"""A new module that puts something else into `sys.modules` under its name: that is what is returned.

clauses: load-4 load-8
"""

import imp
import sys

from observe import write

write(
    "lib/by_module.py",
    """
    import sys, types
    sys.modules[__name__] = types.ModuleType("other")
    sys.modules[__name__].__spec__ = __spec__
""",
)
write(
    "lib/by_instance.py",
    """
    import sys
    class Facade:
        VALUE = 1
        __spec__ = __spec__
    sys.modules[__name__] = Facade()
""",
)
write(
    "lib/by_class.py",
    """
    import sys
    class Facade:
        VALUE = 2
    Facade.__spec__ = __spec__
    sys.modules[__name__] = Facade
""",
)
write(
    "lib/by_bare_instance.py",
    """
    import sys
    class Facade:
        pass
    sys.modules[__name__] = Facade()
""",
)
write(
    "lib/by_slots.py",
    """
    import sys
    class Facade:
        __slots__ = ()
    sys.modules[__name__] = Facade()
""",
)
write("lib/by_none.py", "import sys\nsys.modules[__name__] = None\n")
write("lib/by_other_package.py", "import sys, xml.dom\nsys.modules[__name__] = xml.dom\n")

for name in ("by_module", "by_instance", "by_class", "by_bare_instance", "by_slots", "by_none", "by_other_package"):
    print(name)
    with open(f"lib/{name}.py") as file:
        result = None
        try:
            result = imp.load_module(name, file, f"lib/{name}.py", (".py", "r", imp.PY_SOURCE))
        except BaseException as error:
            print("  raises", type(error).__name__)
    there = sys.modules.get(name, "nothing")
    print("  returned what is in sys.modules:", result is there, type(there).__name__)
    loader = getattr(there, "__loader__", None)
    print("  its loader:", type(loader).__name__, getattr(loader, "path", None))
