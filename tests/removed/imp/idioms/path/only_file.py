"""Only the open file: its text is read, as text in the encoding that it declares.

api: imp.find_module
not idiom: path
becomes: file, path, description = find_module(name, ["lib"])
modern: file, path, description = find_file(name, ["lib"])
"""
import imp

from observe import describe, open_files, outcome, write

write("lib/plug.py", "# -*- coding: latin-1 -*-\nname = '\u00e9'\n".encode("latin-1"))


def text(name):
    file, path, description = imp.find_module(name, ["lib"])
    with file:
        print(describe(file))
        return file.read()


outcome(text, "plug")
outcome(text, "other")
print(open_files())
