"""Upper and lower case are the same to a search where they are to the file system, and only there.

clauses: find-2 find-7 find-10

tests/test_file_systems.py runs it on file systems of both kinds.
"""

import imp
import os
import time

from observe import search, search_often, write

write("lib/foo.py")
write("lib/Mixed.py")
write("lib/PACK/__init__.py")
write("lib/123/__INIT__.PY")
write("lib/compiled.PYC")
names = ("foo", "Foo", "FOO", "mixed", "MIXED", "pack", "Pack", "123", "compiled", "Compiled", "absent", "Absent")


def look():
    for name in names:
        search(imp.find_module, name, ["lib"])
        search(imp.find_module, name, ["LIB", "missing"])


look()
print("Foo found" if os.path.exists("lib/Foo.py") else "Foo not found")
time.sleep(2.2)
search_often(imp.find_module, "lib", "LIB")
for _ in range(3):
    look()
write("lib/Absent.py")
os.rename("lib/foo.py", "lib/other.py")
look()
