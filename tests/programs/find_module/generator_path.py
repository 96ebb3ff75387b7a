"""A generator given as path is refused before anything is drawn from it.

clauses: find-9
"""

import imp

from observe import outcome, write

write("lib/plain.py")
drawn = []


def entries():
    for entry in ("missing", "lib"):
        drawn.append(entry)
        yield entry


generator = entries()
error = outcome(imp.find_module, "plain", generator)
print(isinstance(error, RuntimeError), drawn, next(generator))
