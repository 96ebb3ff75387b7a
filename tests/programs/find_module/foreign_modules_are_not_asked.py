"""A path of the wrong type is refused without touching the modules of the program, which may be lazy.

clauses: find-9
"""

import imp
import sys

from observe import outcome, write

write("lib/plain.py")
asked = []


class Lazy:
    """Stands in sys.modules for a module that is imported at its first use."""

    def __getattr__(self, name):
        asked.append(name)
        raise ImportError("this module cannot be imported here", name="lazy")


sys.modules["lazy"] = Lazy()
for path in ("lib", ("lib",), b"lib", {"lib"}, 0):
    outcome(imp.find_module, "plain", path)
print(asked)
del sys.modules["lazy"]
