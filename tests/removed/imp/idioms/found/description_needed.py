"""Where the three variables are needed, only the load changes.

idiom: found
becomes: file, path, info = find_module(name, ["lib"])
becomes: load_path(name, path)
becomes: file.close()
gone: load_module(
modern: return eval("path"), load_found(name, file, path, info)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")
write("lib/pack/__init__.py", "print('running', __name__)\n")


def description_shown(name):
    file, path, info = imp.find_module(name, ["lib"])
    print(info)
    module = imp.load_module(name, file, path, info)
    if file:
        file.close()
    return module


def not_found(name):
    try:
        file, path, info = imp.find_module(name, ["lib"])
        print("found")
        return imp.load_module(name, file, path, info)
    finally:
        if file:
            file.close()


def closed_without_a_test(name):
    file, path, info = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, path, info)
    finally:
        file.close()


def evaluated(name):
    file, path, info = imp.find_module(name, ["lib"])
    try:
        return eval("path"), imp.load_module(name, file, path, info)
    finally:
        if file:
            file.close()


for function in (description_shown, not_found, closed_without_a_test, evaluated):
    for name in ("plug", "pack", "absent"):
        outcome(function, name)
