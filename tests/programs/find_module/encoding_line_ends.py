"""Line ends of every kind are read as one; a cookie is looked for in lines that end in LF.

clauses: find-4
"""

import imp

from observe import write

sources = [
    b"", b"\n", b"VALUE = 1", b"a = 1\r\nb = 2\r\n", b"a = 1\rb = 2\r", b"a = 1\nb = 2\r\nc = 3\rd = 4",
    b"# coding: latin-1\rNAME = '\xc3\xa9'\r",
    b"# comment\r# coding: latin-1\rVALUE = 1\r",
    b"# comment\rVALUE = 1  # coding: latin-1\r",
    b"VALUE = 1\r# coding: latin-1\r",
    b"\r# coding: latin-1\r",
    b"# coding: latin-1\r\nNAME = '\xe9'\r\n",
    b"# comment\x0b# coding: latin-1\x0b\n",
    b"VALUE = 1\x85\n# coding: latin-1\n".replace(b"\x85", "\x85".encode()),
]  # fmt: skip
for number, source in enumerate(sources):
    write(f"lib/m{number}.py", source)
    file, _, _ = imp.find_module(f"m{number}", ["lib"])
    with file:
        print(source, file.encoding, repr(file.newlines))
        print("  ", ascii(file.readlines()), repr(file.newlines))
