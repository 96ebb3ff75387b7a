"""Nothing of the file that comes back has been read: its descriptor, handed to another program, is at the start.

clauses: find-4
cannot run: pyodide3.14: it starts no other processes
"""

import imp
import os
import subprocess
import sys

from observe import write

LONG = "x" * 5_000
write("lib/empty.py")
write("lib/plain.py", "one = 1\ntwo = 2\nthree = 3\n")
write("lib/one_line.py", f"one = '{LONG}'")
write("lib/long_lines.py", f"# {LONG}\n# {LONG} coding: latin-1\nname = 'é'\n".encode("latin-1"))
write("lib/cookie.py", "# coding: utf-8\none = 'é'\n")
write("lib/latin.py", "# coding: latin-1\none = 'é'\n".encode("latin-1"))
write("lib/bom.py", b"\xef\xbb\xbfone = 1\n")
write("lib/beyond_ascii.py", "one = 'é'\n")
write("lib/coding.py", "one = 1\n# no coding here\ntwo = 2\n")

for name in ("empty", "plain", "one_line", "long_lines", "cookie", "latin", "bom", "beyond_ascii", "coding"):
    file, _, _ = imp.find_module(name, ["lib"])
    with file:
        start = os.lseek(file.fileno(), 0, os.SEEK_CUR)
        count = "import sys; print(len(sys.stdin.buffer.read()))"
        length = subprocess.run([sys.executable, "-c", count], stdin=file, capture_output=True, check=True).stdout
    with imp.find_module(name, ["lib"])[0] as file:
        print(name, file.encoding, start, int(length), len(file.read()), file.tell() > 0)
