"""A patched get_suffixes may give lists instead of tuples, other modes and other types: the search takes what it gets.

clauses: mod-2 find-4
"""

import imp
from unittest import mock

from observe import open_files, search, write

write("lib/page.special", "# coding: latin-1\n")
write("lib/coded.blob", b"\xff")
triples = {
    "lists": [[".blob", "rb", 2], [".special", "r", 1]],
    "text mode": [(".special", "rt", 1)],
    "reading and writing": [(".special", "r+", 1)],
    "binary reading and writing": [(".special", "rb+", 2)],
    "another type": [(".special", "r", 77), (".blob", "rb", "blob")],
    "resource": [(".special", "r", imp.PY_RESOURCE)],
    "like a package": [(".special", "r", imp.PKG_DIRECTORY)],
    "iterator": iter([(".special", "r", 1)]),
}
for what, value in triples.items():
    print(what)
    with mock.patch("imp.get_suffixes", lambda: value):
        search(imp.find_module, "page", ["lib"])
        search(imp.find_module, "coded", ["lib"])
print(open_files())
