"""A BOM means UTF-8 and is not read as text; a cookie beside it must not say anything else.

clauses: find-4
"""

import codecs
import imp

from observe import open_files, outcome, write

BOM = codecs.BOM_UTF8
sources = [
    BOM, BOM + b"\n", BOM + "VALUE = '\xe9'\n".encode(), BOM + b"# coding: utf-8\nVALUE = 1\n", BOM + b"# coding: utf_8\n",
    b"#\n" + BOM + b"# coding: utf-8\n", BOM + b"\n# coding: utf-8\n", BOM + BOM + b"x = 1\n",
]  # fmt: skip
for number, source in enumerate(sources):
    write(f"lib/good{number}.py", source)
    file, _, _ = imp.find_module(f"good{number}", ["lib"])
    with file:
        print(source, file.encoding, file.tell(), ascii(file.read()))

for number, line in enumerate(
    (b"# coding: latin-1\n", b"\n# coding: ascii\n", b"# coding: nonsense\n", b"# coding: utf8\n")
):
    write(f"lib/bad{number}.py", BOM + line)
    print(line)
    outcome(imp.find_module, f"bad{number}", ["lib"])
print(open_files())
