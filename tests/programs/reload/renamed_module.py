"""The name in `__spec__` counts, then `__name__`: a module that was renamed is looked for under that.

clauses: reload-1 reload-2
"""

import imp
import os
import sys

from observe import outcome, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/other.py", "OTHER = 1\n")
sys.path.insert(0, os.path.abspath("lib"))
import plain

plain.__name__ = "renamed"
print(imp.reload(plain) is plain, plain.__name__, sys.modules["plain"] is plain, "renamed" in sys.modules)

# Without a spec it is the name that counts.
plain.__spec__ = None
print(imp.reload(plain) is plain, plain.__spec__.name)
plain.__spec__, plain.__name__ = None, "renamed"
outcome(imp.reload, plain)
sys.modules["renamed"] = plain
outcome(imp.reload, plain)

# Under the name of another file, that is executed.
plain.__spec__, plain.__name__ = None, "other"
sys.modules["other"] = plain
print(imp.reload(plain) is plain, plain.OTHER, plain.VALUE, os.path.basename(plain.__file__))
del plain.__spec__
print(imp.reload(plain) is plain, plain.__spec__.name)
