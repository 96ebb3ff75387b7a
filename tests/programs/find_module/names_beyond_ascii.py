"""Names beyond ASCII are found as spelt, undecodable file names through surrogates, and no others.

clauses: find-2 find-7
cannot run: pyodide3.14: it has no file names that are not UTF-8
"""

import imp
import os
import unicodedata

from observe import search, write

for name in ("módulo", "模块", "straße", "🐍", "ﬁ"):
    write(f"lib/{name}.py", f"NAME = {name!r}\n")
    file, pathname, description = imp.find_module(name, ["lib"])
    with file:
        print(ascii(pathname), description, ascii(file.read()))

print("no normalisation, no case folding")
search(imp.find_module, unicodedata.normalize("NFD", "módulo"), ["lib"])
search(imp.find_module, "fi", ["lib"])
search(imp.find_module, "STRASSE", ["lib"])

print("surrogates")
os.makedirs(b"lib/p\xe9ck")
for path in (b"lib/caf\xe9.py", b"lib/p\xe9ck/__init__.py"):
    open(path, "wb").close()
search(imp.find_module, "caf\udce9", ["lib"])
search(imp.find_module, "p\udce9ck", ["lib"])
for name in ("caf\ud800", "\udcff", "caf\ud800"):
    search(imp.find_module, name, ["lib"])
    search(imp.find_module, name)
