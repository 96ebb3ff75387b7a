"""A package is executed by the loader for its suffix, and `__init__` may use what it needs of the import system.

clauses: load-7 load-8
"""

import imp
import importlib.resources
import pkgutil

from observe import outcome, write

write(
    "lib/pack/__init__.py",
    """
    import pkgutil
    from importlib import import_module
    NAMES = sorted(name for _, name, _ in pkgutil.iter_modules(__path__))
    MODULES = [import_module("." + name, __name__) for name in NAMES]
    KINDS = type(__loader__).__name__, type(__spec__.loader).__name__
    from pack import *
    from pack.one import *
    __all__ = ["one"]
""",
)
write("lib/pack/one.py", "VALUE = 1\nfrom .two import VALUE as TWO\n")
write("lib/pack/two.py", "import pack\nVALUE = hasattr(pack, 'NAMES')\n")
write("lib/pack/data.txt", "some data\n")

pack = imp.load_package("pack", "lib/pack")
print(pack.NAMES, [module.__name__ for module in pack.MODULES], pack.KINDS)
print(pack.VALUE, pack.TWO, pack.one is pack.MODULES[0], pack.__loader__ is pack.__spec__.loader)
print(importlib.resources.files("pack").joinpath("data.txt").read_text().strip())
print(pkgutil.get_data("pack", "data.txt"))
outcome(imp.load_package, "pack", "lib/pack")
