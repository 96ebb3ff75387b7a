"""When no more files can be opened, a search still misses what is not there, and what is there is an OSError.

clauses: find-4 find-5 find-7 find-10
cannot run: pyodide3.14: it has no limits of resources to set
"""

import imp
import os
import resource
import time

from observe import open_files, search, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/declared.py", "# coding: latin-1\n")
write("lib/compiled.pyc", b"not read")
write("lib/pack/__init__.py")
write("other/plain.py")
names = ("plain", "declared", "compiled", "pack", "absent", "sys")
for name in names:
    search(imp.find_module, name, ["lib"])
time.sleep(2.2)

hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
taken = []
try:
    while True:
        taken.append(os.open("lib/plain.py", os.O_RDONLY))
except OSError as error:
    print(error.strerror)

for _ in range(4):
    for name in names:
        search(imp.find_module, name, ["missing", "lib", "other"])

# A change is seen all the same.
os.rename("lib/pack", "lib/absent")
for name in ("pack", "absent"):
    search(imp.find_module, name, ["lib"])

# With one descriptor left everything works.
os.close(taken.pop())
for name in names:
    search(imp.find_module, name, ["lib"])
for descriptor in taken:
    os.close(descriptor)
print(open_files())
