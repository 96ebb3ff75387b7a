"""What is loaded may come from elsewhere than a search in given folders.

api: imp.find_module
api: imp.load_module
not idiom: found
becomes: file, path, info = find_module(name, ["lib"])
becomes: load_module(name, file, path, info)
modern: return load_found(name, file, path, info)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def of_two_searches(name, given=None):
    if given:
        file, path, info = given
    else:
        file, path, info = imp.find_module(name, ["lib"])
    print("found")
    return imp.load_module(name, file, path, info)


def anywhere(name, folders=None):
    file, path, info = imp.find_module(name, folders)
    print("found", path)
    return imp.load_module(name, file, path, info)


for function in (of_two_searches, anywhere):
    for name in ("plug", "absent"):
        outcome(function, name)
outcome(anywhere, "errno")
