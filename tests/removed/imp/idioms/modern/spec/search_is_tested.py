"""A handler that leaves becomes the condition; so does one with several statements, and a test that is never true goes.

idiom: spec
becomes: info = find_module_path(name, [folder])
modern: if spec is None or spec.loader is None:
gone: PathFinder
"""
import imp
import os

from observe import open_files, write

write("lib/plug.py", "A = 1\n")
write("lib/broken.py", "1 / 0\n")
missing = []


def load(name, folder):
    # Where is it?
    try:
        info = imp.find_module(name, [folder])
    except ImportError:  # nowhere
        missing.append(name)
        return None
    if not info:
        return "nothing"
    file, path, description = info
    try:
        module = imp.load_module(name, file, path, description)
    except ArithmeticError:
        return "broken"
    finally:
        if file:
            file.close()
    return module.A


print(load("plug", "lib"), load("absent", "lib"), load("broken", "lib"), missing, open_files())


def load_each(names):
    for name in names:
        try:
            file, path, description = imp.find_module(name, ["lib"])
        except ImportError as error:
            print(error)
            continue
        with open("log", "a") as log:
            module = imp.load_module("other_" + name, file, path, description)
            print(module.__name__, file=log)


load_each(["absent", "plug"])
with open("log") as log:
    print(log.read(), os.listdir("lib") != [])
