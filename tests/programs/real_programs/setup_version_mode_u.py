"""A setup script of 2008 passes the triple ('.py', 'U', 1) and the open file.

clauses: load-5 load-1 A2
expected: ours: A2: old code passes ('.py', 'U', PY_SOURCE)
"""

import imp

from observe import write

write("lib/release.py", "version = '0.9'\n")

with open("lib/release.py") as file:
    try:
        release = imp.load_module("release", file, "lib/release.py", (".py", "U", 1))
    except ValueError as error:
        print(error)
    else:
        print(release.version, release.__name__)
