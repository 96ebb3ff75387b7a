"""A class body's variables are its attributes.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: module = load_module("plug", file, path, details)
modern: file, path, details = find_file("plug", ["lib"])
"""
import imp

from observe import describe, write

write("lib/plug.py", "print('running')\n")


class Holder:
    file, path, details = imp.find_module("plug", ["lib"])
    module = imp.load_module("plug", file, path, details)
    if file:
        file.close()


print(describe(Holder.module), Holder.path, Holder().details)
