"""Bytecode, extension modules, and source with a suffix of its own, in triples that are written out.

api: imp.load_module
api: imp.load_dynamic
api: imp.load_compiled
idiom: recipe
becomes: load_compiled("compiled", "plug.bin")
modern: loader = importlib.machinery.SourcelessFileLoader("compiled", "plug.bin")
modern: module = load_extension(name, path)
gone: machinery.SourcelessFileLoader("compiled"
"""
import imp
import os
import py_compile
import sys

from observe import test_extension, write

write("plug.py", "A = globals().get('A', 0) + 1\n")
py_compile.compile("plug.py", cfile="plug.bin", doraise=True)
write("conf", "B = 2\n")
write("bad.bin", "no bytecode")


def compiled():
    module = imp.load_compiled("compiled", "plug.bin")
    return module.A, module.__file__ == os.path.abspath("plug.bin"), sys.modules["compiled"] is module


print(compiled(), compiled())

try:
    with open("conf", "rb") as file:
        # The settings.
        settings = imp.load_module("settings", file, "conf", (None, "rb", imp.PY_SOURCE)).__dict__
    print(settings["B"], settings["__name__"])
except OSError as error:
    print(error)

try:
    imp.load_module("bad", open("bad.bin", "rb"), "bad.bin", ("", "rb", imp.PY_COMPILED))
except ImportError as error:
    print(error)

path = test_extension("_testmultiphase", "_testimportmultiple")
name = os.path.basename(path).partition(".")[0]


def extension():
    module = imp.load_dynamic(name, path)
    return module.__name__ == name, sys.modules[name] is module, module.__spec__.has_location


print(extension(), imp.load_module(name, None, path, ("", "rb", imp.C_EXTENSION)) is sys.modules[name])
try:
    imp.load_dynamic("absent", "absent.so")
except ImportError as error:
    print(type(error).__name__, "absent" in sys.modules)
