"""After an exception the library has left no file open, and the caller's is the caller's to close.

clauses: load-4 load-6
"""

import imp
import sys

from observe import describe, open_files, outcome_type, write

write("lib/syntax.py", "1 +\n")
write("lib/raises.py", "raise OSError('x')\n")
write("lib/encoding.py", b"# coding: latin-9000\n")
write("lib/garbage.pyc", b"garbage" * 9)
write("lib/no_package/readme.txt")


def load(name, path, mode, kind):
    with open(path, mode, encoding=None if "b" in mode else "utf-8") as file:
        outcome_type(imp.load_module, name, file, path, ("", mode, kind))
        print("  caller's", describe(file))
    print("  open", open_files(), name in sys.modules)


for mode in ("r", "rb"):
    load("syntax", "lib/syntax.py", mode, imp.PY_SOURCE)
    load("raises", "lib/raises.py", mode, imp.PY_SOURCE)
    load("encoding", "lib/encoding.py", mode, imp.PY_SOURCE)
    load("garbage", "lib/garbage.pyc", mode, imp.PY_COMPILED)
    load("garbage", "lib/garbage.pyc", "rb", imp.C_EXTENSION)
    load("no_package", "lib/syntax.py", mode, imp.PKG_DIRECTORY)
outcome_type(imp.load_module, "gone", None, "lib/gone.so", (".so", "rb", imp.C_EXTENSION))
outcome_type(imp.load_module, "garbage", None, "lib/garbage.pyc", (".so", "rb", imp.C_EXTENSION))
print(open_files())
