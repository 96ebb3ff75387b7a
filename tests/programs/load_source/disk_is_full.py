"""When bytecode cannot be written because there is no room, the load works, and no part of a file stays.

clauses: load-10
cannot run: pyodide3.14: it has no limits of resources to set
"""

import imp
import os
import resource
import sys

from observe import open_files, tree, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
write("lib/stale.py", "VALUE = 3\n")
imp.load_source("stale", "lib/stale.py")
write("lib/stale.py", "VALUE = 'newer'\n")
cache = imp.cache_from_source("lib/stale.py")
with open(cache, "rb") as file:
    before = file.read()
tree()

# No file may grow beyond its first byte: every write fails, as on a full disk.
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
try:
    with open("full", "wb", buffering=0) as file:
        file.write(b"x")
except OSError as error:
    print("full:", error.strerror)
os.remove("full")
print(imp.load_source("plain", "lib/plain.py").VALUE)
print(imp.load_package("pack", "lib/pack").VALUE)
print(imp.load_source("stale", "lib/stale.py").VALUE)
with open("lib/plain.py") as file:
    print(imp.load_module("again", file, "lib/plain.py", (".py", "r", imp.PY_SOURCE)).VALUE)
tree()
with open(cache, "rb") as file:
    print(file.read() == before)

# When there is room again it is written.
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
for name in ("plain", "stale"):
    del sys.modules[name]
    print(imp.load_source(name, f"lib/{name}.py").VALUE)
tree()
print(open_files())
