"""Names that a call computes, the same in the search and in the load.

idiom: pair
becomes: return find_and_load(str(number), [folder])
becomes: module = find_and_load("plug_{}".format(number), [folder])
becomes: module = find_and_load(name.replace("-", "_"), [folder], fullname=name)
becomes: return find_and_load("%s_%d" % ("plug", number), [folder]).VALUE
modern: return load_from(str(number), [folder])
modern: module = load_from("plug_{}".format(number), [folder])
"""
import imp
import os
import sys

from observe import write

write("lib/1.py", "VALUE = 'one'\n")
write("lib/plug_1.py", "VALUE = 'plug'\n")
write("lib/a_b.py", "VALUE = __name__\n")


def by_str(number, folder):
    file, path, info = imp.find_module(str(number), [folder])
    try:
        return imp.load_module(str(number), file, path, info)
    finally:
        if file:
            file.close()


def by_format(number, folder):
    file = None
    try:
        file, path, info = imp.find_module("plug_{}".format(number), [folder])
        module = imp.load_module("plug_{}".format(number), file, path, info)
        # more in the try
        print(module.VALUE)
        return module
    finally:
        if file:
            file.close()


def by_replace(name, folder):
    file = None
    try:
        file, path, info = imp.find_module(name.replace("-", "_"), [folder])
        module = imp.load_module(name, file, path, info)
        module.EXTRA = """more
        text"""
    finally:
        if file is not None:
            file.close()
    return module


def by_percent(number, folder):
    return imp.load_module("%s_%d" % ("plug", number), *imp.find_module("%s_%d" % ("plug", number), [folder])).VALUE


def by_next(names, folder):
    return imp.load_module(next(names), *imp.find_module(next(names), [folder])).VALUE


print(by_str(1, "lib").VALUE, by_format(1, "lib") is sys.modules["plug_1"], by_replace("a-b", "lib").VALUE)
print(repr(by_replace("a-b", "lib").EXTRA), by_percent(1, "lib"), by_next(iter(["x", "plug_1"]), "lib"))
for function, name in (by_str, 2), (by_format, 2), (by_replace, "c-d"), (by_percent, 2):
    try:
        function(name, "lib")
    except ImportError as error:
        print(error, error.name)
