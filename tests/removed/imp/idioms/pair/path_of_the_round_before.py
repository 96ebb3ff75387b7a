"""Walking a dotted name: the search of the next round reads the path of the round before.

api: imp.find_module
not idiom: pair
becomes: file, path, info = find_module(part, path and [path])
becomes: module = load_module(".".join(found), file, path, info)
modern: file, path, info = find_file(part, path and [path])
"""
import imp

from observe import write

write("lib/pack/__init__.py", "")
write("lib/pack/inner/__init__.py", "")
write("lib/pack/inner/leaf.py", "x = __name__\n")


def load(name, path):
    found = []
    for part in name.split("."):
        found.append(part)
        file, path, info = imp.find_module(part, path and [path])
        module = imp.load_module(".".join(found), file, path, info)
        if file:
            file.close()
    return module


print(load("pack.inner.leaf", "lib").x)
