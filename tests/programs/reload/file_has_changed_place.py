"""The module is searched for again: its file may be gone, moved, or be a package now.

clauses: reload-1
"""

import imp
import importlib
import os
import sys

from observe import outcome, write

write("lib/plain.py", "VALUE = 'module'\n")
sys.path.insert(0, os.path.abspath("lib"))
import plain

os.remove("lib/plain.py")
importlib.invalidate_caches()
outcome(imp.reload, plain)
print(sys.modules["plain"] is plain, plain.VALUE, os.path.relpath(plain.__file__))

write("lib/plain/__init__.py", "VALUE = 'package'\n")
write("lib/plain/part.py", "VALUE = 'part'\n")
importlib.invalidate_caches()
print(imp.reload(plain) is plain, plain.VALUE, os.path.relpath(plain.__file__), plain.__spec__.parent)
import plain.part

print(plain.part.VALUE)

write("first/plain.py", "VALUE = 'first on the path'\n")
sys.path.insert(0, os.path.abspath("first"))
print(imp.reload(plain) is plain, plain.VALUE, os.path.relpath(plain.__file__), plain.__spec__.parent == "")
print(os.path.relpath(plain.__path__[0]), plain.part.VALUE)

# Only the folder is left: that is a namespace package.
os.remove("first/plain.py")
os.remove("lib/plain/__init__.py")
importlib.invalidate_caches()
outcome(imp.reload, plain)
print(plain.VALUE, plain.__spec__.origin, [os.path.relpath(entry) for entry in plain.__path__])
