"""Files that are read otherwise than once.

not idiom: text
api: imp.find_module
becomes: find_module(
modern: find_file(
"""
import imp

from observe import write

write("lib/plug.py", "VALUE = 1\nOTHER = 2\n")


def twice(name):
    file, pathname, description = imp.find_module(name, ["lib"])
    first = file.read(5)
    rest = file.read()
    file.close()
    return first, rest


def in_a_loop(name):
    file, pathname, description = imp.find_module(name, ["lib"])
    texts = []
    for _ in range(2):
        texts.append(file.read())
    file.close()
    return texts


def kind_too(name):
    file, pathname, description = imp.find_module(name, ["lib"])
    text = file.read()
    file.close()
    return text, description


print(twice("plug"), in_a_loop("plug"), kind_too("plug"))
