"""The bytecode that a load writes is the one that an import would; a later load and an import use it.

clauses: load-10
"""

import imp
import os
import sys

from observe import tree, write

write("lib/plain.py", "VALUE = 1\n")
stamp = 1_000_000_000

os.utime("lib/plain.py", (stamp, stamp))
imp.load_source("plain", "lib/plain.py")
tree("lib")
cache = imp.cache_from_source("lib/plain.py")
with open(cache, "rb") as file:
    header = file.read(16)
print(header[:4] == imp.get_magic(), header[4:8], int.from_bytes(header[8:12], "little") == stamp, header[12:16])

# Another source of the same size and time is not noticed: the cache serves.
write("lib/plain.py", "VALUE = 2\n")
os.utime("lib/plain.py", (stamp, stamp))
print(imp.load_source("plain", "lib/plain.py").VALUE, imp.load_source("other", "lib/plain.py").VALUE)
sys.path.insert(0, "lib")
del sys.modules["plain"]
import plain

print(plain.VALUE)

# Of another time it is, in either direction.
os.utime("lib/plain.py", (stamp - 1, stamp - 1))
print(imp.load_source("plain", "lib/plain.py").VALUE)
write("lib/plain.py", "VALUE = 3\n")
os.utime("lib/plain.py", (stamp + 5, stamp + 5))
print(imp.load_source("plain", "lib/plain.py").VALUE)

# Of another size.
write("lib/plain.py", "VALUE = 44\n")
os.utime("lib/plain.py", (stamp + 5, stamp + 5))
print(imp.load_source("plain", "lib/plain.py").VALUE)

# The fraction of a second does not count.
write("lib/plain.py", "VALUE = 55\n")
os.utime("lib/plain.py", (stamp + 5.5, stamp + 5.5))
print(imp.load_source("plain", "lib/plain.py").VALUE)
