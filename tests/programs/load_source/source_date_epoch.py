"""SOURCE_DATE_EPOCH does not make load_source write checked-hash bytecode; py_compile does, and it is used.

clauses: load-10 load-7
"""

import imp
import os
import py_compile

from observe import write

os.environ["SOURCE_DATE_EPOCH"] = "315532800"
path = write("lib/plain.py", "VALUE = 1\n")
imp.load_source("plain", path)
with open(imp.cache_from_source(path), "rb") as file:
    print(file.read(8)[4:])
compiled = py_compile.compile(path)
with open(compiled, "rb") as file:
    print(file.read(8)[4:])
status = os.stat(path)
write(path, "VALUE = 2\n")
os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
print(imp.load_source("plain", path).VALUE)
with open(compiled, "rb") as file:
    print(file.read(8)[4:])
print(imp.load_compiled("plain", compiled).VALUE)
