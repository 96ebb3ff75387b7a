"""Source is decoded as its BOM or its cookie says, and every kind of line end is one.

clauses: load-7
"""

import imp

from observe import outcome_type, write

SOURCES = {
    "utf8": "VALUE = 'wörter'\n".encode(),
    "bom": b"\xef\xbb\xbf" + "VALUE = 'wörter'\n".encode(),
    "bom_and_cookie": b"\xef\xbb\xbf# coding: utf-8\n" + "VALUE = 'wörter'\n".encode(),
    "latin_1": "# -*- coding: latin-1 -*-\nVALUE = 'wörter'\n".encode("latin-1"),
    "cp1252_in_line_two": "#!/usr/bin/env python\n# vim: set fileencoding=cp1252 :\nVALUE = '€'\n".encode("cp1252"),
    "koi8_r": "# coding: koi8-r\nVALUE = 'да'\n".encode("koi8-r"),
    "shift_jis": "# coding: shift_jis\nVALUE = '日本'\n".encode("shift_jis"),
    "crlf": b"VALUE = '''a\r\nb'''\r\nif 1:\r\n    VALUE += 'c'\r\n",
    "cr": b"VALUE = '''a\rb'''\rif 1:\r    VALUE += 'c'\r",
    "no_newline": b"VALUE = 1",
    "form_feed": b"\x0cVALUE = 1\n\x0c\n",
    "continued": b"VALUE = 1 + \\\r\n 2\r\n",
    "empty_with_bom": b"\xef\xbb\xbf",
    "cookie_in_line_three": b"#\n#\n# coding: latin-1\nVALUE = 1\n",
}
for name, source in SOURCES.items():
    module = imp.load_source(name, write(f"lib/{name}.py", source))
    with open(f"lib/{name}.py", "rb") as file:
        again = imp.load_source(name, "lib/from_file.txt", file)
    print(name, ascii(getattr(module, "VALUE", None)), again is module)

BAD = {
    "not_utf8": "VALUE = 'wörter'\n".encode("latin-1"),
    "unknown_cookie": b"# coding: latin-9000\nVALUE = 1\n",
    "bom_against_cookie": b"\xef\xbb\xbf# coding: latin-1\nVALUE = 1\n",
    "null": b"VALUE = 1\0\n",
    "utf16": "VALUE = 1\n".encode("utf-16"),
    "not_a_text_encoding": b"# coding: hex\n",
}
for name, source in BAD.items():
    print(name)
    error = outcome_type(imp.load_source, name, write(f"lib/{name}.py", source))
    print(isinstance(error, SyntaxError))
