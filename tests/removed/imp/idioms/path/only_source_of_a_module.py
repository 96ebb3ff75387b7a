"""Only the text is wanted.

api: imp.find_module
not idiom: path
becomes: fp, path, desc = find_module(name, ["lib"])
modern: fp, path, desc = find_file(name, ["lib"])
"""
import imp

from observe import open_files, outcome, write

write("lib/plug.py", b"# coding: latin-1\nNAME = '\xe9'\n")


def source(name):
    fp, path, desc = imp.find_module(name, ["lib"])
    with fp:
        return fp.read()


outcome(source, "plug")
print(open_files())
