"""The magic is four bytes that open every bytecode file of this interpreter.

clauses: magic-1
"""

import imp
import importlib.util
import py_compile

from observe import write

magic = imp.get_magic()
print(type(magic), len(magic), magic[2:], magic == importlib.util.MAGIC_NUMBER, magic == imp.get_magic())

write("plain.py", "VALUE = 1\n")
for level in (0, 1, 2):
    cached = py_compile.compile("plain.py", doraise=True, optimize=level)
    with open(cached, "rb") as file:
        data = file.read()
    print(data[:4] == magic, data.startswith(magic))
for mode in py_compile.PycInvalidationMode:
    cached = py_compile.compile("plain.py", "plain.pyc", doraise=True, invalidation_mode=mode)
    with open(cached, "rb") as file:
        print(mode.name, file.read(4) == magic)
