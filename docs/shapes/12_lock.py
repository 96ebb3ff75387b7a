"""The import lock.

`importlib` has no public counterpart, and only the author knows the purpose of the lock. So the file keeps `import imp`, and still runs
if *reimp* is installed.
"""

import imp

imp.acquire_lock()
try:
    import helpers_of_mine
finally:
    imp.release_lock()
print(helpers_of_mine.greet("all"))
