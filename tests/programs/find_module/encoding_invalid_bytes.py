"""Bytes that are not UTF-8 are a SyntaxError in the first lines, and an error of the reader further on.

clauses: find-4
"""

import imp

from observe import open_files, outcome, write

first_lines = {
    "first": b"NAME = '\xe9'\n",
    "comment": b"# caf\xe9\nVALUE = 1\n",
    "second": b"# fine\nNAME = '\xe9'\n",
    "second_after_code": b"VALUE = 1\nNAME = '\xe9'\n",
    "third": b"# fine\n# fine\nNAME = '\xe9'\n",
    "cut_off": "# \N{SNOWMAN}".encode()[:-1],
    "surrogate": b"# \xed\xa0\x80\n",
    "not_ascii": b"# coding: ascii\nNAME = '\xe9'\n",
}
for name, source in first_lines.items():
    write(f"lib/{name}.py", source)
    print(name)
    found = outcome(imp.find_module, name, ["lib"])
    if isinstance(found, tuple):
        with found[0] as file:
            outcome(file.read)
    print("  ", open_files())
