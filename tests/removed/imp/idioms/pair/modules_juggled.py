"""What is in `sys.modules` is put aside while another file of the name is loaded, and put back.

idiom: pair
becomes: return find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import sys

from observe import write

write("fake/json.py", "FAKE = True\n")


def load(name, folder):
    saved = sys.modules.pop(name, None)
    try:
        file, pathname, description = imp.find_module(name, [folder])
        try:
            return imp.load_module(name, file, pathname, description)
        finally:
            if file:
                file.close()
    finally:
        if saved is not None:
            sys.modules[name] = saved


import json  # noqa: E402

fake = load("json", "fake")
print(fake.FAKE, sys.modules["json"] is json)
