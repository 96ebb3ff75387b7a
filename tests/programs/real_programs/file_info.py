"""A code checker asks where a module is: built in where `path is None`, the `__init__` of a package, or the file.

clauses: find-5 find-6 const-1
"""

import imp
import os
import sys

from observe import open_files, outcome, write

write("lib/plain.py")
write("lib/pack/__init__.py")
write("lib/pack/inner/__init__.py")
write("lib/pack/inner/deep.py")


def file_info(parts, path=None):
    """Return what the last of *parts* is, and its file."""
    head, rest = parts[0], parts[1:]
    file, found, description = imp.find_module(head, path)
    if file is not None:
        file.close()
    kind = description[2]
    if rest:
        if kind != imp.PKG_DIRECTORY:
            raise ImportError(f"No module named {'.'.join(rest)} in {head}")
        return file_info(rest, [found])
    if kind == imp.PKG_DIRECTORY:
        for suffix, mode, _ in imp.get_suffixes():
            init = os.path.join(found, "__init__" + suffix)
            if os.path.exists(init):
                return "package", init
    return ("built in" if found is None else "file"), found


for name in ("plain", "pack", "pack.inner", "pack.inner.deep", "pack.inner.missing", "plain.x"):
    outcome(file_info, name.split("."), ["lib"])
outcome(file_info, ["sys"])
outcome(file_info, ["sys"], ["lib"])
first, *rest = imp.find_module("pack", ["lib"])
print(first, rest, rest[1][2] is imp.PKG_DIRECTORY)
print(open_files(), "pack" in sys.modules)
