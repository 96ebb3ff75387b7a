"""Variables that are set again before they are read: the pairs are short.

idiom: pair
becomes: module = find_and_load(part, ["lib"])
becomes: first = find_and_load("plug", ["lib"])
becomes: second = find_and_load("plug", ["lib"])
modern: load_from(
gone: file.close()
"""
import imp

from observe import write

write("lib/plug.py", "x = 1\n")
write("lib/other.py", "x = 2\n")
for part in ("plug", "other"):
    file, path, info = imp.find_module(part, ["lib"])
    module = imp.load_module(part, file, path, info)
    if file:
        file.close()
    path = module.x
    print(path)


def load(path):
    file, path, info = imp.find_module("plug", ["lib"])
    try:
        first = imp.load_module("plug", file, path, info)
    finally:
        if file:
            file.close()
    file, path, info = imp.find_module("plug", ["lib"])
    second = imp.load_module("plug", file, path, info)
    if file:
        file.close()
    return first is second


print(load("lib"))
