r"""Paths with \, /, both, a drive, no drive, another drive, and those of UNC.

clauses: find-2 find-7 load-4
"""

import imp
import os

from observe import outcome, search, write

write("lib/plain.py", "print(__name__)\n")
write("lib/pack/__init__.py", "print(__path__)\n")
here = os.getcwd()
drive, rest = os.path.splitdrive(here)
entries = [
    "lib",
    ".\\lib",
    "./lib",
    "lib\\",
    "lib/",
    "lib\\\\",
    "lib\\.",
    "lib\\..\\lib",
    "lib/../lib",
    here + "\\lib",
    here.replace("\\", "/") + "/lib",
    drive + rest + "/lib\\",
    rest + "\\lib",
    drive.lower() + rest + "\\lib",
    "\\\\?\\" + here + "\\lib",
    "\\\\nobody\\share\\lib",
    "Q:\\lib",
    "Q:lib",
    drive + "lib",
    "lib:stream",
    "",
]
for entry in entries:
    for name in ("plain", "pack", "absent"):
        search(imp.find_module, name, [entry])
for path in (
    ".\\lib\\plain.py",
    "./lib/plain.py",
    "lib\\plain.py",
    "lib/plain.py",
    here + "\\lib/plain.py",
    rest + "\\lib\\plain.py",
):
    module = outcome(imp.load_source, "loaded", path)
    print(module.__file__, module.__spec__.origin, module.__cached__ is not None)
print(outcome(imp.load_package, "loaded", "lib\\pack").__path__)
print(outcome(imp.load_package, "loaded", "lib/pack").__file__)
for path in ("a\\b.py", "a/b.py", "a\\b/c.py", "Q:\\a\\b.py", "Q:b.py", "\\\\nobody\\share\\b.py", "b.pyw"):
    print(imp.cache_from_source(path).replace(imp.get_tag(), "<tag>"))
    outcome(imp.source_from_cache, imp.cache_from_source(path))
