"""A fork waits until no other thread holds the lock; the child can take it, find and load.

clauses: lock-2 find-8 load-1
cannot run: pyodide3.14: it has no threads
"""

import imp
import os
import sys
import threading
import warnings

from observe import write

# Newer versions warn of a fork where there are threads. That is what this is about.
warnings.filterwarnings("ignore", ".*fork", DeprecationWarning)
write("lib/plain.py", "VALUE = 1\n")
has_lock, log = threading.Event(), []


def hold():
    imp.acquire_lock()
    has_lock.set()
    threading.Event().wait(0.2)
    log.append("released")
    imp.release_lock()


thread = threading.Thread(target=hold)
thread.start()
has_lock.wait(10)
sys.stdout.flush()
child = os.fork()
if child == 0:
    print("child", log, imp.lock_held())
    imp.acquire_lock()
    file, pathname, description = imp.find_module("plain", ["lib"])
    print(imp.load_module("plain", file, pathname, description).VALUE, imp.lock_held())
    file.close()
    imp.release_lock()
    sys.stdout.flush()
    os._exit(0)
print("parent", os.waitpid(child, 0)[1], log)
thread.join(10)
print(imp.lock_held())
