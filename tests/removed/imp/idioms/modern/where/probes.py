"""A search is a test: in a handler that goes on, with an else, beside other statements, before the import.

api: imp.find_module
idiom: where
becomes: find_module_path("plug", ["lib"])
modern: if importlib.machinery.PathFinder.find_spec("plug", ["lib"]) is None:
modern: if importlib.machinery.PathFinder.find_spec(name, ["lib"]) is None:
gone: machinery.PathFinder
"""
import imp

from observe import write

write("lib/plug.py", "")
missing = []
try:
    imp.find_module("plug", ["lib"])
except ImportError:
    # It is not there.
    print("absent")
else:
    print("there")

for name in ("plug", "absent"):
    try:
        imp.find_module(name, ["lib"])
    except ImportError:
        missing.append(name)
print(missing)


def several(*names):
    try:
        for name in names:
            imp.find_module(name, ["lib"])
        return "all"
    except ImportError as error:
        return str(error)


print(several("plug"), several("plug", "absent"))


def optional():
    try:
        imp.find_module("xml_of_nobody")
        import xml_of_nobody
    except ImportError:
        xml_of_nobody = None
    try:
        imp.find_module("string")
        from string import digits
    except ImportError:
        digits = ""
    return xml_of_nobody, digits


print(optional())


def known(name):
    try:
        imp.find_module(name)
    except ImportError:
        return False
    print(name)
    return True


print(known("sys"), known("string"), known("absent.child"))
