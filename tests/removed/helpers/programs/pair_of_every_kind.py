"""The pair, written as most programs write it: what it finds, loads again, gives another name, and what it refuses."""

import imp
import os
import py_compile
import sys

from observe import names, new_modules, open_files, outcome, outcome_type, show_loaded, test_extension, write


def pair(name, path=None, fullname=None):
    file, pathname, description = imp.find_module(name, path)
    try:
        return imp.load_module(fullname or name, file, pathname, description)
    finally:
        if file:
            file.close()


write("lib/plain.py", "try:\n    AGAIN = FIRST\nexcept NameError:\n    FIRST = 1\n")
write("lib/pack/__init__.py", '"""A package."""\nfrom . import part\n')
write("lib/pack/part.py", "PACKAGE = __package__\n")
write("lib/coded.py", "VALUE = 3\n")
py_compile.compile("lib/coded.py", cfile="lib/coded.pyc", doraise=True)
os.remove("lib/coded.py")
write("lib/packed/__init__.py", "VALUE = 4\n")
py_compile.compile("lib/packed/__init__.py", cfile="lib/packed/__init__.pyc", doraise=True)
os.remove("lib/packed/__init__.py")
write("lib/dotted.name.py", "VALUE = 5\n")
write("lib/latin.py", b"# coding: latin-1\nVALUE = '\xe9'\n")
write("lib/namespace/inside.py")
write("lib/__init__.py", "VALUE = 6\n")
write("lib/unknown.py", "# coding: nobody-knows\n")
write("lib/undecoded.py", b"VALUE = '\xe9'\n")
write("lib/syntax.py", "VALUE = = 1\n")
write("lib/raises.py", "BEFORE = 1\n1 / 0\n")
write("lib/noisy.py", "import sys\nprint(__name__, __name__ in sys.modules, __spec__.name, sorted(globals())[:1])\n")
before = set(sys.modules)

for path in (["lib"], ["missing", "lib"], ["./lib/../lib"], [os.path.abspath("lib")], [os.getcwd() + "/lib/"]):
    for name in ("plain", "pack", "coded", "packed", "dotted.name", "latin", "noisy", "pack/part", "__init__"):
        module = outcome(pair, name, path)
        if path != ["./lib/../lib"]:  # 3.12 and later write such names in another way
            show_loaded(module)
        print(" ", names(module), repr(module.__doc__), sys.modules[name] is module, open_files())
    for name in ("namespace", "unknown", "undecoded", "syntax", "raises", "missing", ""):
        outcome_type(pair, name, path)
        print(" ", name in sys.modules, open_files())
print(new_modules(before))

print("other names")
for name, fullname in [("plain", "pack.plain"), ("packed", "nobody.pack"), ("coded", "x y"), ("plain", "pack")]:
    module = pair(name, ["lib"], fullname)
    print(module.__name__, module.__package__, module.__spec__.name, getattr(module, "__path__", None), names(module))
print("nobody" in sys.modules, hasattr(sys.modules["pack"], "plain"))

print("those that raise stay if they were there")
there = sys.modules["raises"] = imp.new_module("raises")
outcome_type(pair, "raises", ["lib"])
print(sys.modules["raises"] is there, names(there), os.path.basename(there.__file__))

print("not in a file")
sys.added = 1
print(pair("sys") is sys, sys.added, pair("sys", None, "another name"))
print(pair("itertools").__spec__.origin, pair("itertools", None, "itertools_2"))
outcome_type(pair, "itertools", ["lib"])
hello = pair("__hello__")
print(hello.__name__, pair("__hello__") is hello, pair("__hello__", None, "hello_2"))

print("extensions")
extension = test_extension("_testmultiphase", "_testimportmultiple")
folder, file = os.path.split(extension)
name = file.partition(".")[0]
module = pair(name, [folder])
print(module.__spec__.has_location, module.__spec__.origin == extension, hasattr(module, "__file__"))
print(pair(name, [folder]) is module)
try:
    pair(name, [folder], "not_in_it")
except ImportError as error:
    print(error.name, error.path == extension, "not_in_it" in sys.modules)

print("wrong arguments")
for name, path in [(5, None), (None, []), (b"plain", ["lib"]), ("plain", "lib"), ("plain", ("lib",)), ("plain", [5])]:
    outcome(pair, name, path)
