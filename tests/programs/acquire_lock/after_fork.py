"""A child process can take the lock, whether its parent held it at the fork or not.

clauses: lock-2
cannot run: pyodide3.14: it starts no other processes
"""

import imp
import os
import sys

from observe import write

write("lib/plain.py", "VALUE = 1\n")
for levels in (0, 1):
    for _ in range(levels):
        imp.acquire_lock()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        imp.acquire_lock()
        module = imp.load_source("plain", "lib/plain.py")
        print("child", levels, module.VALUE, imp.lock_held())
        imp.release_lock()
        sys.stdout.flush()
        os._exit(0)
    print("parent", levels, os.waitpid(child, 0)[1], imp.lock_held())
    for _ in range(levels):
        imp.release_lock()
print(imp.lock_held())
