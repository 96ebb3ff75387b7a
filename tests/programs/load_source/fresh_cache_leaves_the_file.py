"""When a fresh `__pycache__` serves, the file that is passed in is neither read nor closed.

clauses: load-6 load-10
"""

import imp

from observe import describe, open_files, tree, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/other.py", "VALUE = 2\n")
imp.load_source("plain", "lib/plain.py")
tree("lib")

for path, mode in (("lib/plain.py", "r"), ("lib/plain.py", "rb"), ("lib/other.py", "r"), ("lib/other.py", "rb")):
    with open(path, mode, encoding=None if "b" in mode else "utf-8") as file:
        file.read(5)
        module = imp.load_source("plain", "lib/plain.py", file)
        print(module.VALUE, describe(file))
        module = imp.load_module("plain", file, "lib/plain.py", (".py", "r", imp.PY_SOURCE))
        print(module.VALUE, describe(file))

# Bytecode itself is always read from the file.
imp.load_source("plain", "lib/plain.py")
print(open_files())
