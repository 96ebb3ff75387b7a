"""A module that reloads itself while it runs is not executed a second time; modules that reload each other end.

clauses: reload-1
"""

import imp
import os
import sys

from observe import outcome, write

sys.path.insert(0, os.path.abspath("lib"))
write(
    "lib/selfish.py",
    """
    import imp, sys
    print("runs", sorted(name for name in globals() if name.isupper()))
    FIRST = 1
    if "ONCE" not in globals():
        ONCE = 1
        print(imp.reload(sys.modules[__name__]) is sys.modules[__name__])
    LAST = 1
""",
)
import selfish

print(hasattr(selfish, "LAST"))
print("reloaded by the program")
print(imp.reload(selfish) is selfish)

del selfish.ONCE
print("without ONCE")
imp.reload(selfish)

write("lib/left.py", "print('left runs')\nimport right\nimport imp, sys\nimp.reload(right)\n")
write("lib/right.py", "print('right runs')\nimport left\nimport imp\nimp.reload(left)\n")
outcome(__import__, "left")
print("again")
outcome(imp.reload, sys.modules["left"])
