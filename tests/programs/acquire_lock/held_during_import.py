"""An import does not hold the global lock while the body of the module runs; what a body takes stays taken.

clauses: lock-1
"""

import imp
import sys

from observe import outcome, write

write("lib/asking.py", "import imp\nHELD = imp.lock_held()\n")
write("lib/greedy.py", "import imp\nimp.acquire_lock()\n")
write(
    "lib/failing.py",
    "import imp\nimp.acquire_lock()\ntry:\n    raise ValueError('no')\nfinally:\n    imp.release_lock()\n",
)
sys.path.insert(0, "lib")
import asking

print(asking.HELD)
imp.load_source("greedy", "lib/greedy.py")
print(imp.lock_held())
imp.release_lock()
outcome(imp.load_source, "failing", "lib/failing.py")
print(imp.lock_held(), "failing" in sys.modules)
outcome(imp.release_lock)
