"""Locks that only enclose loads.

idiom: locks
api: imp.acquire_lock
api: imp.release_lock
stays: imp.acquire_lock()
stays: imp.release_lock()
modern: return load_file(name, path)
"""
import imp
import os
import sys

from observe import write

write("lib/plug.py", "VALUE = 1\n")
write("lib/broken.py", "raise ValueError('broken')\n")


def by_try(name, path):
    imp.acquire_lock()
    try:
        return imp.load_source(name, path)
    finally:
        imp.release_lock()


def tested(name, folder):
    imp.acquire_lock()
    try:
        # one at a time
        if name in sys.modules:
            return sys.modules[name]
        file, path, info = imp.find_module(name, [folder])
        try:
            return imp.load_module(name, file, path, info)
        finally:
            if file:
                file.close()
    finally:
        imp.release_lock()


def all_of(names, folder):
    imp.acquire_lock()
    modules = {}
    for name in names:
        modules[name] = imp.load_source(name, folder + "/" + name + ".py")
    imp.release_lock()
    return modules


def with_handler(name, path):
    try:
        imp.acquire_lock()
        return imp.load_source(name, path)
    except ValueError as error:
        return str(error)
    finally:
        imp.release_lock()


def more_in_finally(name, path):
    done = []
    imp.acquire_lock()
    try:
        module = imp.load_source(name, path)
    finally:
        imp.release_lock()
        done.append(name)
    return module.VALUE, done


def both_in_finally(name, folder):
    file = None
    try:
        imp.acquire_lock()
        file, path, info = imp.find_module(name, [folder])
        module = imp.load_module(name, file, path, info)
    finally:
        if file:
            file.close()
        imp.release_lock()
    return module


print(by_try("plug", "lib/plug.py").VALUE, tested("plug", "lib").VALUE, sorted(all_of(["plug"], "lib")))
del sys.modules["plug"]
print(tested("plug", "lib") is sys.modules["plug"], with_handler("broken", "lib/broken.py"))
print(more_in_finally("plug", os.path.join("lib", "plug.py")), both_in_finally("plug", "lib").VALUE)
for name in "missing", "broken":
    try:
        tested(name, "lib")
    except (ImportError, ValueError) as error:
        print(type(error).__name__, error, name in sys.modules)
