"""Searches of which only the text of the source is needed.

idiom: text
api: imp.find_module
becomes: find_module(
modern: return spec.loader.get_source(name)
modern: pathname = (spec.submodule_search_locations or [spec.origin])[0]
"""
import imp
import os

from observe import write

write("lib/plug.py", "# -*- coding: latin-1 -*-\r\nVALUE = 'ä'\r\n".encode("latin-1"))
write("lib/package/__init__.py", "VALUE = 2\n")


def in_finally(name, path=None):
    file, pathname, description = imp.find_module(name, path)
    try:
        return file.read()
    finally:
        file.close()


def with_path(name, folders):
    file, pathname, description = imp.find_module(name, folders)
    source = file.read()
    file.close()
    return os.path.basename(pathname), source


def in_with(name, folder):
    with imp.find_module(name, [folder])[0] as file:
        text = file.read()
        return text.splitlines()


def in_one_variable(name, folder):
    file = imp.find_module(str(name), [folder])[0]
    text = file.read()
    if file:
        file.close()
    return text


for function in in_finally, with_path:
    print(repr(function("plug", ["lib"])))
for function in in_with, in_one_variable:
    print(repr(function("plug", "lib")))
for name in "missing", "package":
    for function in in_with, in_one_variable:
        try:
            print(repr(function(name, "lib")))
        except (ImportError, AttributeError, TypeError) as error:
            print(type(error).__name__, error if name == "missing" else "")
