"""When no more files can be opened, a load is an OSError and leaves nothing behind; an open file is read.

clauses: load-4 load-6 load-7
cannot run: pyodide3.14: it has no limits of resources to set
"""

import imp
import os
import resource
import sys

from observe import open_files, outcome, outcome_type, tree, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/cached.py", "VALUE = 2\n")
write("lib/fresh.py", "VALUE = 3\n")
write("lib/pack/__init__.py", "VALUE = 4\n")
write("lib/compiled.pyc", b"garbage")
write("lib/extension.so", b"no shared object")
imp.load_source("cached", "lib/cached.py")
del sys.modules["cached"]

hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
binary, text = open("lib/fresh.py", "rb"), open("lib/fresh.py")
taken = []
try:
    while True:
        taken.append(os.open("lib/plain.py", os.O_RDONLY))
except OSError as error:
    print(error.strerror)


def show(result, *names):
    print(" ", getattr(result, "VALUE", None), getattr(result, "errno", None), [name in sys.modules for name in names])


show(outcome(imp.load_source, "plain", "lib/plain.py"), "plain")
show(outcome(imp.load_source, "cached", "lib/cached.py"), "cached")
show(outcome(imp.load_compiled, "compiled", "lib/compiled.pyc"), "compiled")
show(outcome(imp.load_package, "pack", "lib/pack"), "pack")
show(outcome(imp.load_module, "pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY)), "pack")
show(outcome(imp.load_module, "extension", None, "lib/extension.so", (".so", "rb", imp.C_EXTENSION)), "extension")
show(outcome_type(imp.load_dynamic, "extension", "lib/extension.so"), "extension")
outcome(imp.load_module, "sys", None, None, ("", "", imp.C_BUILTIN))

# An open binary file is read; a text file is closed, and then there is a descriptor to open it again.
show(outcome(imp.load_module, "fresh", binary, "lib/fresh.py", (".py", "rb", imp.PY_SOURCE)), "fresh")
taken.append(os.open("lib/plain.py", os.O_RDONLY))
del sys.modules["fresh"]
show(outcome(imp.load_module, "fresh", text, "lib/fresh.py", (".py", "r", imp.PY_SOURCE)), "fresh")
print(binary.closed, text.closed)

for descriptor in taken:
    os.close(descriptor)
print(open_files(), imp.load_source("plain", "lib/plain.py").VALUE)
tree()
