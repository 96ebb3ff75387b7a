"""A package that fails after it imported a sub-module is removed; the sub-module stays, and is used the next time.

clauses: load-4
"""

import imp
import sys

from observe import new_modules, outcome, write

write(
    "lib/pack/__init__.py",
    """
    from . import part
    part.loads = getattr(part, "loads", 0) + 1
    import sys
    if not hasattr(sys, "please_work"):
        raise RuntimeError("not ready")
""",
)
write("lib/pack/part.py", "print('part runs')\n")
before = set(sys.modules)

outcome(imp.load_module, "pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print(new_modules(before))

sys.please_work = True
pack = imp.load_module("pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print(new_modules(before), pack.part.loads, sys.modules["pack.part"] is pack.part)

# Loaded once more and failing, it stays.
del sys.please_work
outcome(imp.load_module, "pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print(new_modules(before), sys.modules["pack"] is pack, pack.part.loads)
