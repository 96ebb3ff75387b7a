"""The path as `pathlib.Path`, as bytes, as a number or as something that is none: what works and what fails how.

clauses: load-7 load-8
"""

import imp
import os
import pathlib
import sys

from observe import new_modules, open_files, tree, write

write("lib/plain.py", "VALUE = 1\nWHERE = __file__\n")
before = set(sys.modules)


class PathLike:
    def __fspath__(self):
        return "lib/plain.py"


def load(kind, path):
    try:
        module = imp.load_source(kind, path)
    except BaseException as error:
        print(kind, "raises", type(error).__name__)
    else:
        print(kind, module.VALUE, os.path.relpath(module.WHERE), type(module.__loader__.path).__name__)


load("str", "lib/plain.py")
load("Path", pathlib.Path("lib/plain.py"))
load("absolute Path", pathlib.Path("lib/plain.py").absolute())
load("path like", PathLike())
load("bytes", b"lib/plain.py")
load("absolute bytes", os.fsencode(os.path.abspath("lib/plain.py")))
load("number", 5)
load("None", None)
load("list", ["lib/plain.py"])
load("with a null", "lib/pl\0ain.py")
load("empty", "")
load("folder", "lib")
load("missing", "lib/missing.py")
load("missing folder", "no/such/plain.py")
load("file as folder", "lib/plain.py/plain.py")
load("too long", "x" * 5000 + ".py")
print(new_modules(before), open_files())
tree()
