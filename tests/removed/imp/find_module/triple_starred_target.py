"""One name for the file, the rest in a list.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: file, *rest = find_module(name, ["lib"])
becomes: return load_module(name, file, *rest)
modern: file, *rest = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def load(name):
    file, *rest = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, *rest)
    finally:
        if file:
            file.close()


def rest_of(name):
    try:
        file, *rest = imp.find_module(name, ["lib"])
        answer = True
    except ImportError:
        answer = False
    else:
        file.close()
        print(rest)
    return answer


outcome(load, "plug")
outcome(rest_of, "plug")
outcome(rest_of, "absent")
