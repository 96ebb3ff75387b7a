"""Bytes that are not UTF-8 beside a cookie for them, a cookie for UTF-16, and NUL, in the first two lines.

clauses: find-4
"""

import imp

from observe import open_files, search, write

sources = {
    "cookie_on_the_line": b"# coding: latin-1 \xe9\n",
    "cookie_after_the_line": b"# caf\xe9\n# coding: latin-1\nVALUE = 1\n",
    "cookie_on_the_second": b"# fine\n# \xe9 coding: latin-1\n",
    "cookie_before_the_line": b"# coding: latin-1\n# caf\xe9\nVALUE = 1\n",
    "cookie_for_utf16": b"# coding: utf-16\nVALUE = 1\n",
    "in_utf16": "VALUE = 1\n".encode("utf-16"),
    "nul": b"VALUE = '\0'\n",
    "nul_in_comment": b"# \0\n# coding: latin-1\n",
}
for name, source in sources.items():
    write(f"lib/{name}.py", source)
    print(name)
    search(imp.find_module, name, ["lib"])
print(open_files())
