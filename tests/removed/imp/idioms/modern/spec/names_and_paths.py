"""Computed names, paths that are used afterwards, searches in branches with one load, closings that may fail.

idiom: spec
becomes: load_path(
modern: module = load_from("plug_%s" % number, [folder])
modern: module_name = name.replace("-", "_")
modern: path = (spec.submodule_search_locations or [spec.origin])[0]
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["other"])
"""
import imp
import os
import sys

from observe import write

write("lib/plug_1.py", "VALUE = 'plug'\n")
write("lib/a_b.py", "VALUE = __name__\n")
write("other/a_b.py", "VALUE = 'other'\n")
write("lib/package/__init__.py", "VALUE = __path__\n")


def by_percent(number, folder):
    file, path, info = imp.find_module("plug_%s" % number, [folder])
    try:
        module = imp.load_module("plug_%s" % number, file, path, info)
        print(module.VALUE)
        print(module.__name__)
    finally:
        file.close()
    return module


def by_replace(name, folder):
    try:
        file, path, info = imp.find_module(name.replace("-", "_"), [folder])
        module = imp.load_module(name, file, path, info)
    except ImportError:
        return None
    finally:
        if 'file' in locals() and file:
            file.close()
    return module


def path_is_used(name, folder):
    file, path, info = imp.find_module(name, [folder])
    module = imp.load_module(name, file, path, info)
    if file:
        file.close()
    print("loaded from", os.path.basename(path))
    return module


def in_branches(name, again):
    if again:
        file, path, info = imp.find_module(name, ["lib"])
    else:
        file, path, info = imp.find_module(name, ["other"])
    try:
        return imp.load_module(name, file, path, info)
    finally:
        if file:
            file.close()


def with_fallback(name):
    try:
        file, path, info = imp.find_module(name, ["missing"])
    except ImportError:
        file, path, info = imp.find_module(name, ["other"])
    module = imp.load_module(name, file, path, info)
    file.close()
    return module


def each_in_a_branch(name, again):
    if again:
        file, path, info = imp.find_module(name, ["lib"])
        module = imp.load_module(name, file, path, info)
        file.close()
    else:
        file, path, info = imp.find_module(name, ["other"])
        module = imp.load_module(name, file, path, info)
        file.close()
    return module


print(by_percent(1, "lib") is sys.modules["plug_1"], by_replace("a-b", "lib").VALUE, by_replace("c-d", "lib"))
print(path_is_used("plug_1", "lib").VALUE, path_is_used("package", "lib").VALUE)
print(in_branches("a_b", True).VALUE, in_branches("a_b", False).VALUE, with_fallback("a_b").VALUE)
print(each_in_a_branch("a_b", True).VALUE, each_in_a_branch("a_b", False).VALUE)
for call in (lambda: by_percent(2, "lib")), (lambda: path_is_used("c_d", "lib")), (lambda: with_fallback("c_d")):
    try:
        call()
    except ImportError as error:
        print(error, error.name)
