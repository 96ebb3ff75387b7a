"""A reload that fails leaves the module with its old names, and those that the new body set before it failed.

clauses: reload-1 load-4
"""

import imp
import os
import sys

from observe import names, open_files, outcome, outcome_type, write

sys.dont_write_bytecode = True
path = write("lib/plain.py", "VALUE = 1\nOLD = 1\n")
sys.path.insert(0, os.path.abspath("lib"))
import plain

BODIES = [
    "VALUE = 2\nNEW = 2\nraise LookupError('no')\n",
    "VALUE = 3\nimport sys\nsys.exit(7)\n",
    "import no_such_module_at_all\nVALUE = 4\n",
]
for body in BODIES:
    write(path, body)
    outcome(imp.reload, plain)
    print(sys.modules["plain"] is plain, plain.VALUE, names(plain), plain.__file__ == os.path.abspath(path))

write(path, "VALUE = 5\nsyntax error\n")
outcome_type(imp.reload, plain)
print(plain.VALUE, open_files())

# The body takes itself out, or puts something else there.
write(path, "VALUE = 6\nimport sys\ndel sys.modules[__name__]\n")
outcome(imp.reload, plain)
print("plain" in sys.modules, plain.VALUE)
sys.modules["plain"] = plain
write(path, "VALUE = 7\nimport sys\nsys.modules[__name__] = sys.modules['os']\n")
print(imp.reload(plain) is os, sys.modules["plain"] is os, plain.VALUE)
outcome(imp.reload, plain)

# All is well again.
sys.modules["plain"] = plain
write(path, "VALUE = 8\n")
print(imp.reload(plain) is plain, plain.VALUE, plain.OLD)
