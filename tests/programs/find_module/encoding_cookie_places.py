"""A cookie counts in the first two lines, in the second only after a blank line or a comment.

clauses: find-4
"""

import imp

from observe import write

COOKIE = "# coding: latin-1\n"
sources = {
    "first": COOKIE + "VALUE = 1\n",
    "second after comment": "#!/usr/bin/env python\n" + COOKIE,
    "second after blank": "\n" + COOKIE,
    "second after spaces": "  \t\n" + COOKIE,
    "second after form feed": "\f\n" + COOKIE,
    "second after CRLF": "\r\n" + COOKIE,
    "second after code": "VALUE = 1\n" + COOKIE,
    "second after docstring": '"""Text."""\n' + COOKIE,
    "second inside docstring": '"""Text.\n' + COOKIE + '"""\n',
    "second after continued line": "VALUE = \\\n" + COOKIE,
    "third": "\n\n" + COOKIE,
    "after code on the line": "VALUE = 1  " + COOKIE,
    "first wins": "# coding: cp1252\n" + COOKIE,
    "no line end": "# coding: latin-1",
    "in a string": "'# coding: latin-1'\n",
    "second without end": "#\n# coding: latin-1",
}
for number, (place, source) in enumerate(sources.items()):
    write(f"lib/m{number}.py", source.encode())
    file, _, _ = imp.find_module(f"m{number}", ["lib"])
    with file:
        print(place, file.encoding, file.read() == source.replace("\r\n", "\n"))
