"""The text file that comes back is what open() gives: name, mode, buffers, seeking, iteration, closing.

clauses: find-4
"""

import imp
import io

from observe import open_files, outcome, write

write("lib/plain.py", "# coding: latin-1\none = 1\ntwo = 2\n")
file, pathname, description = imp.find_module("plain", ["lib"])
print(type(file) is io.TextIOWrapper, repr(file))
print(file.name, file.mode, file.errors, file.newlines, file.line_buffering, file.write_through)
print(file.buffer.name, file.buffer.mode, file.buffer.raw.mode, type(file.buffer).__name__)
print(file.readable(), file.writable(), file.seekable(), file.isatty(), file.fileno() > 2)
print(file.readline(), file.tell(), next(file))
print(file.seek(0), list(file), file.read() == "")
outcome(file.write, "x")

second, _, _ = imp.find_module("plain", ["lib"])
print(second is file, second.tell(), len(open_files()))
file.close()
print(file.closed, second.closed, file.buffer.closed)
with second:
    raw = second.buffer
    print(raw.tell(), raw.read())
print(raw.closed, open_files())
