"""The import lock.

No part of `importlib` stands for it, and what it is good for only the author can say. So the file keeps `import imp`, and runs
as before where *reimp* is installed.
"""

import imp

imp.acquire_lock()
try:
    import helpers_of_mine
finally:
    imp.release_lock()
print(helpers_of_mine.greet("all"))
