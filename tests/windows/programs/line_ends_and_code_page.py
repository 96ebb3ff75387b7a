"""Sources with the line ends of Windows, and in encodings that are not the one of the machine.

clauses: find-5 load-7
"""

import imp

from observe import outcome, search, write

write("lib/crlf.py", b"# coding: latin-1\r\nVALUE = '\xe9'\r\nTEXT = '''a\r\nb'''\r\n")
write("lib/cp1252.py", b"# coding: cp1252\r\nVALUE = '\x80'\r\n")
write("lib/ansi.py", b"# coding: mbcs\r\nVALUE = 'a'\r\n")
write("lib/bom.py", b"\xef\xbb\xbfVALUE = '\xc3\xa9'\r\n")
write("lib/end_of_file.py", b"VALUE = 1\r\n\x1a")
write("lib/wrong.py", b"VALUE = '\xe9'\r\n")
for name in ("crlf", "cp1252", "ansi", "bom", "end_of_file", "wrong"):
    search(imp.find_module, name, ["lib"])
    try:
        file, pathname, description = imp.find_module(name, ["lib"])
    except SyntaxError:
        continue
    with file:
        print(file.newlines, outcome(file.read))
        file.seek(0)
        module = outcome(imp.load_module, name, file, pathname, description)
    print(ascii(getattr(module, "VALUE", None)), ascii(getattr(module, "TEXT", None)))
