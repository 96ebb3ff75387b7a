"""Bytecode of any optimisation level, moved anywhere and called anything, is loaded as it is; its file name is mended.

clauses: load-7 load-10 load-1
"""

import imp
import os
import py_compile
import sys

from observe import describe, write

path = write(
    "src/plain.py",
    '"""Doc."""\nassert False, "asserted"\nVALUE = __doc__\ndef where():\n    return where.__code__.co_filename\n',
)
for level in (0, 1, 2):
    target = f"out/level{level}/plain.bin"
    os.makedirs(os.path.dirname(target))
    print(os.path.exists(py_compile.compile(path, cfile=target, optimize=level, doraise=True)))
    try:
        module = imp.load_compiled("plain", target)
    except AssertionError as error:
        print(error, "plain" in sys.modules)
        continue
    print(
        level,
        module.VALUE,
        os.path.relpath(module.where()),
        os.path.relpath(module.__file__),
        hasattr(module, "__cached__") and module.__cached__,
    )
    del sys.modules["plain"]
os.remove(path)
os.rename("out/level2/plain.bin", "out/plain.pyc")
file, pathname, triple = imp.find_module("plain", ["out"])
print(pathname, triple, file.mode)
with file:
    module = imp.load_module("plain", file, pathname, triple)
    print(file.closed)
print(module.VALUE, os.path.relpath(module.where()), type(module.__loader__).__name__)
with open("out/plain.pyc", "rb") as file:
    file.read(4)
    try:
        imp.load_module("plain", file, "out/plain.pyc", triple)
    except ImportError as error:
        print(type(error).__name__, error.name)
