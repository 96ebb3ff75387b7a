"""A program replaces `imp.find_module`, and calls the replacement through imp.

api: imp.find_module
api: imp.load_module
stays: imp.find_module = search
stays: imp.load_module("plug", *imp.find_module("plug"))
"""
import imp

from observe import write

write("lib/plug.py", "print('running', __name__)\n")
standard = imp.find_module


def search(name, path=None):
    print("searching", name)
    return standard(name, path or ["lib"])


imp.find_module = search
print(imp.load_module("plug", *imp.find_module("plug")).__name__)
