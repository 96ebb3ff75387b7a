"""A path that is no path is a TypeError.

clauses: cache-1
"""

import imp

from observe import outcome


class Bad:
    """Says that it is a path, and is not."""

    def __fspath__(self):
        return 3


for path in (None, 1, ["a.py"], object, Bad()):
    outcome(imp.cache_from_source, path)
    outcome(imp.cache_from_source, path, True)
for arguments in ((), ("a.py", True, 1)):
    try:
        imp.cache_from_source(*arguments)
    except TypeError as error:
        print(error)
try:
    imp.cache_from_source(b"a/b.py")
except TypeError:
    print("no bytes")
try:
    imp.cache_from_source("a.py", optimization=1)
except TypeError as error:
    print(error)
