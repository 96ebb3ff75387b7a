"""As an entry of sys.path_hooks it stands for the entries that are no folders, and imports go on.

clauses: null-3
cannot run: pyodide3.14: its standard library is in a zip file, and NullImporter as the first hook hides that
"""

import imp
import importlib
import importlib.util
import sys
import warnings

from observe import write

write("lib/plain.py", "VALUE = 1\n")
write("file.txt")
warnings.simplefilter("ignore", ImportWarning)
sys.path_hooks.insert(0, imp.NullImporter)
sys.path[:0] = ["missing", "file.txt", "lib"]
sys.path_importer_cache.clear()

import plain

print(plain.VALUE)
for entry in ("missing", "file.txt", "lib"):
    print(entry, isinstance(sys.path_importer_cache[entry], imp.NullImporter))
for name in ("absent", "plain.inner"):
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(error)
importlib.invalidate_caches()
print(importlib.util.find_spec("absent"), importlib.util.find_spec("plain").name)

print("the entry comes into being")
write("missing/late.py", "VALUE = 2\n")
print(importlib.util.find_spec("late"))
sys.path_importer_cache.pop("missing")
import late

print(late.VALUE)
