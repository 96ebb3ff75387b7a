"""lock_held is true for every thread, but only the thread that has the lock can release it.

clauses: lock-1 lock-2
cannot run: pyodide3.14: it has no threads
"""

import imp
import threading

from observe import outcome


def elsewhere(function):
    """Call the function in a thread of its own and wait for it."""
    thread = threading.Thread(target=outcome, args=(function,))
    thread.start()
    thread.join(10)


elsewhere(imp.lock_held)
elsewhere(imp.release_lock)
imp.acquire_lock()
elsewhere(imp.lock_held)
elsewhere(imp.release_lock)
outcome(imp.lock_held)
imp.release_lock()
elsewhere(imp.lock_held)
elsewhere(imp.acquire_lock)
print("a thread that ends with the lock keeps it:", imp.lock_held())
outcome(imp.release_lock)
