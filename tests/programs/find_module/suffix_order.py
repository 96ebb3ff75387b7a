"""In one entry an extension goes before source, source before bytecode; the entry counts more than the suffix.

clauses: find-2 suffix-2
"""

import imp
import os

from observe import open_files, write

names = {imp.C_EXTENSION: "extension", imp.PY_SOURCE: "source", imp.PY_COMPILED: "bytecode"}
suffixes = [suffix for suffix, _, _ in imp.get_suffixes()]
for suffix in suffixes:
    write("lib/many" + suffix, b"")
write("other/many" + suffixes[0], b"")

seen = {}
for position, suffix in enumerate(suffixes):
    file, pathname, description = imp.find_module("many", ["lib", "other"])
    encoding = file.encoding if file.mode == "r" else "binary"
    seen[names[description[2]], description[1], file.mode, file.tell(), encoding] = True
    if (file.name, pathname, description) != (pathname, "lib/many" + suffix, imp.get_suffixes()[position]):
        print("out of order:", suffix, pathname, description)
    file.close()
    os.remove(pathname)

print(*seen, sep="\n")

file, pathname, description = imp.find_module("many", ["lib", "other"])
file.close()
print(os.path.dirname(pathname), names[description[2]], open_files())
