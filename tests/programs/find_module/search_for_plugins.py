"""A program that lists the plug-ins of a folder by suffix and finds each one by name.

clauses: suffix-1 find-2
"""

import imp
import os

from observe import open_files, write

write("plugins/alpha.py", "ORDER = 2\n")
write("plugins/beta/__init__.py", "ORDER = 1\n")
write("plugins/gamma.pyc", b"")
write("plugins/readme.txt")
write("plugins/data/table.csv")
write("plugins/.hidden.py")

suffixes = [suffix for suffix, _, _ in imp.get_suffixes()]
found = {}
for entry in sorted(os.listdir("plugins")):
    name = entry
    for suffix in suffixes:
        if entry.endswith(suffix):
            name = entry[: -len(suffix)]
            break
    try:
        file, pathname, (suffix, mode, kind) = imp.find_module(name, ["plugins"])
    except ImportError as error:
        print(error)
    else:
        found[name] = (pathname, suffix, mode, kind)
        if file is not None:
            file.close()
for name, details in found.items():
    print(name, *details)
print(open_files())
