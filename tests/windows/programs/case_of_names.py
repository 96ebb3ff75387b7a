"""Names in another case are found, again after a while, and a file that was renamed or removed is no longer found.

clauses: find-2 find-7 find-10
"""

import imp
import os
import time

from observe import search, write

write("lib/foo.py")
write("lib/Mixed.PY")
write("lib/PACK/__INIT__.py")


def look():
    for name in ("foo", "Foo", "FOO", "mixed", "MIXED", "pack", "Pack", "absent", "Absent"):
        for path in (["lib"], ["LIB"]):
            search(imp.find_module, name, path)


look()
time.sleep(2.2)
look()
look()
write("lib/Absent.py")
os.rename("lib/foo.py", "lib/other.py")
look()
os.remove("lib/Mixed.PY")
look()
