"""What was found is used otherwise, comes from elsewhere, or may be missing where the file is closed.

api: imp.find_module
api: imp.load_module
not idiom: found
becomes: find_module(name, ["lib"])
becomes: load_module(name, file, path, info)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def description_shown(name):
    file, path, info = imp.find_module(name, ["lib"])
    print(info)
    return imp.load_module(name, file, path, info)


def file_read(name):
    file, path, info = imp.find_module(name, ["lib"])
    print(file.read())
    return imp.load_module(name, file, path, info)


def not_found(name):
    try:
        file, path, info = imp.find_module(name, ["lib"])
        print("found")
        return imp.load_module(name, file, path, info)
    finally:
        if file:
            file.close()


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


def given_to_another(name):
    file, path, info = imp.find_module(name, ["lib"])
    return locals(), imp.load_module(name, file, path, info)


for function in (description_shown, file_read, not_found, of_two_searches, anywhere):
    for name in ("plug", "absent"):
        outcome(function, name)
outcome(anywhere, "errno")
print(len(given_to_another("plug")[0]))
