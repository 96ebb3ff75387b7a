"""Variables of the pair that are read by an augmented assignment, `del`, a class body, a handler or the next round.

api: imp.find_module
not idiom: pair
becomes: file, path, info = find_module("plug", ["lib"])
gone: find_and_load
modern: file, path, info = find_file("plug", ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "x = 1\n")
write("lib/broken.py", "1 / 0\n")


def augmented():
    file, path, info = imp.find_module("plug", ["lib"])
    module = imp.load_module("plug", file, path, info)
    file.close()
    path += "!"
    return module.x


def deleted():
    file, path, info = imp.find_module("plug", ["lib"])
    module = imp.load_module("plug", file, path, info)
    file.close()
    del path, info
    return module.x


def in_a_class():
    path = "other"
    file, path, info = imp.find_module("plug", ["lib"])
    module = imp.load_module("plug", file, path, info)
    file.close()

    class Found:
        where = path

    return module.x, Found.where[-7:]


def in_a_handler():
    path = "none"
    try:
        file, path, info = imp.find_module("broken", ["lib"])
        imp.load_module("broken", file, path, info)
    except ZeroDivisionError:
        return path[-9:]


def in_the_next_round():
    paths = []
    path = "none"
    while len(paths) < 2:
        paths.append(path[-7:])
        file, path, info = imp.find_module("plug", ["lib"])
        module = imp.load_module("plug", file, path, info)
        file.close()
    return paths, module.x


for each in (augmented, deleted, in_a_class, in_a_handler, in_the_next_round):
    outcome(each)
