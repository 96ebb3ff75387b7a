"""The lock is held from the first acquire_lock to the last release_lock; then releasing is an error.

clauses: lock-1 lock-2 E2
"""

import imp

from observe import outcome

outcome(imp.lock_held)
outcome(imp.acquire_lock)
outcome(imp.lock_held)
outcome(imp.release_lock)
outcome(imp.lock_held)
outcome(imp.release_lock)
outcome(imp.lock_held)

for _ in range(5):
    imp.acquire_lock()
held = []
while imp.lock_held():
    imp.release_lock()
    held.append(imp.lock_held())
print(held)
outcome(imp.release_lock)
for function in (imp.acquire_lock, imp.release_lock, imp.lock_held):
    try:
        function(1)
    except TypeError:
        print("no arguments")
print(imp.lock_held())
