"""A search that calls itself for what is left of a dotted name.

api: imp.find_module
not idiom: path
becomes: find_module(head, path)
modern: file, where, description = find_file(head, path)
"""
import imp

from observe import outcome, write

write("lib/a/__init__.py", "")
write("lib/a/b.py", "")


def find(name, path):
    head, _, rest = name.partition(".")
    file, where, description = imp.find_module(head, path)
    if file:
        file.close()
    return find(rest, [where]) if rest else (where, description)


outcome(find, "a", ["lib"])
outcome(find, "a.b", ["lib"])
outcome(find, "a.b.c", ["lib"])
outcome(find, "b", ["lib"])
