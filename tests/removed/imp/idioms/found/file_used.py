"""The file that a search in given folders found is used otherwise, and then loaded: read, kept, returned, or not closed.

api: imp.find_module
api: imp.load_module
idiom: found
becomes: file, path, info = find_module(name, ["lib"])
becomes: return load_found_file(name, file, path)
becomes: module = load_found_file(fullname, file, path)
becomes: module = load_found_file("first_" + name, stream, place)
gone: load_module(
modern: return load_found(name, file, path, info)
"""
import gc
import imp
import os
import py_compile
import sys

from observe import names, open_files, outcome_type, show_loaded, test_extension, write

write("lib/plug.py", "print('running', __name__)\nVALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
write("lib/coded.py", "VALUE = 3\n")
py_compile.compile("lib/coded.py", cfile="lib/coded.pyc", doraise=True)
os.remove("lib/coded.py")
write("lib/broken.py", "BEFORE = 1\n1 / 0\n")
write("lib/syntax.py", "VALUE = = 1\n")
write("lib/other.py", "import sys, types\nsys.modules[__name__] = types.ModuleType('other')\n")
kept = []


def file_read(name):
    file, path, info = imp.find_module(name, ["lib"])
    print(file and len(file.read(5)), info)
    return imp.load_module(name, file, path, info)


def file_kept(name):
    file, path, info = imp.find_module(name, ["lib"])
    kept.append(file)
    return imp.load_module(name, file, path, info)


def tested_and_returned(name, fullname):
    file, path, info = imp.find_module(name, ["lib"])
    if file or path:
        module = imp.load_module(fullname, file, path, info)
    return module, file and file.closed


def closed_before(name):
    stream, place, how = imp.find_module(name, ["lib"])
    if stream is not None:
        print(str(stream)[:5], how[2])
        stream.close()
    module = imp.load_module("first_" + name, stream, place, how)
    return module


for name in ("plug", "plug", "pack", "broken", "syntax", "other", "absent"):
    for function in (file_read, file_kept, closed_before):
        outcome_type(function, name)
        print(" ", name in sys.modules and names(sys.modules[name]), len(kept), [each and each.closed for each in kept])
    outcome_type(tested_and_returned, name, "full_" + name)
gc.collect()
print(open_files())

# Bytecode is read from the file as it is: from where it was left.
for function in (file_kept, closed_before):
    outcome_type(function, "coded")
outcome_type(file_read, "coded")
print([each and each.closed for each in kept])

# A module that is there is executed again, and stays if that fails.
there = sys.modules["broken"] = imp.new_module("broken")
outcome_type(file_kept, "broken")
print(sys.modules["broken"] is there, names(there))
show_loaded(file_kept("plug"))
show_loaded(file_kept("pack"))

# An extension module is made again, and the file stays open.
os.symlink(test_extension("_testmultiphase"), "lib/_testmultiphase.so")
first, second = file_kept("_testmultiphase"), file_kept("_testmultiphase")
print(first is second, second is sys.modules["_testmultiphase"], kept[-1].closed, hasattr(second, "__file__"))
for each in kept:
    if each:
        each.close()
