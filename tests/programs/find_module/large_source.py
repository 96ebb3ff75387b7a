"""However long the file and its lines are, the file stands at its start and reads to its end.

clauses: find-4
"""

import imp

from observe import write

line = "VALUE = 'é' * 3\n"
for name, source in {
    "many_lines": line * 20_000,
    "one_line": "VALUE = '" + "é" * 300_000 + "'",
    "long_comment": "#" + " " * 200_000 + "coding: latin-1\nVALUE = 1\n",
    "long_first": "#" * 100_000 + "\n# coding: cp1252\nVALUE = 1\n",
}.items():
    write(f"lib/{name}.py", source.encode())
    file, _, _ = imp.find_module(name, ["lib"])
    with file:
        print(name, file.encoding, file.tell())
        text = file.read()
        print("  ", len(text), text == source, text.isascii())
