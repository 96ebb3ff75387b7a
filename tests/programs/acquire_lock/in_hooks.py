"""The lock in a finder, in a body, in a destructor and at exit: each level counts, and is there when it is needed.

clauses: lock-1 lock-2 lock-3
"""

import atexit
import imp
import sys

from observe import outcome, write


class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("probed"):
            print("finder", name, imp.lock_held())
            imp.acquire_lock()
            imp.release_lock()
            print("after", imp.lock_held())


sys.meta_path.insert(0, Finder())
write(
    "lib/probed_body.py",
    "import imp\nprint('body', imp.lock_held())\nimp.acquire_lock()\nprint('taken', imp.lock_held())\n",
)
sys.path.insert(0, "lib")
import probed_body

print(imp.lock_held())
imp.release_lock()
print(imp.lock_held())
outcome(imp.release_lock)
imp.acquire_lock()
del sys.modules["probed_body"]
__import__("probed_body")

imp.release_lock()
print(imp.lock_held())
imp.release_lock()
outcome(imp.release_lock)
atexit.register(lambda: print("exit", imp.lock_held(), imp.acquire_lock(), imp.lock_held(), imp.release_lock()))
