"""What is no bytecode of this interpreter: ImportError with name and path, or EOFError where it is cut off.

clauses: load-4 load-7
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import py_compile
import sys

from observe import open_files, outcome, outcome_type, write

write("plain.py", "VALUE = [1, 2.5, 'text', (None, True)]\ndef function():\n    return VALUE\n")
py_compile.compile("plain.py", cfile="plain.pyc", doraise=True)
with open("plain.pyc", "rb") as file:
    good = file.read()

for length in (0, 1, 3):
    print(length)
    outcome_type(imp.load_compiled, "plain", write("cut.pyc", good[:length]))
for length in (4, 8, 12, 15, 16):
    print(length)
    outcome(imp.load_compiled, "plain", write("cut.pyc", good[:length]))
for length in (17, 20, len(good) // 2, len(good) - 1):
    outcome_type(imp.load_compiled, "plain", write("cut.pyc", good[:length]))

# Whatever follows the code does not matter, nor do time and size in the head.
outcome(imp.load_compiled, "longer", write("longer.pyc", good + b"more"))
outcome(imp.load_compiled, "head", write("head.pyc", good[:8] + b"12345678" + good[16:]))

for flags in (1, 2, 3, 4, 255):
    outcome(imp.load_compiled, f"flags{flags}", write("flags.pyc", good[:4] + bytes([flags, 0, 0, 0]) + good[8:]))
for data in (b"garbage", b"VALUE = 1\n" * 3, b"\0" * 40, b"\x03\xf3\r\n" + good[4:]):
    outcome(imp.load_compiled, "garbage", write("garbage.pyc", data))
for number, value in enumerate((b"N", b"T", b"i\1\0\0\0", b"(\0\0\0\0", b"s\1\0\0\0x")):
    outcome(imp.load_compiled, "no_code", write(f"no_code{number}.pyc", good[:16] + value))
outcome_type(imp.load_compiled, "no_code", write("unknown.pyc", good[:16] + b"?"))

outcome(imp.load_compiled, "missing", "missing.pyc")
outcome(imp.load_compiled, "folder", write("folder/file.pyc", good)[:6])
outcome(imp.load_compiled, "source", "plain.py")
print([name for name in ("plain", "garbage", "no_code", "missing", "flags4") if name in sys.modules], open_files())
