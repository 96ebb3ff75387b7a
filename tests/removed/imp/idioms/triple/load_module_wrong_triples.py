"""Triples that are refused.

api: imp.load_module
not idiom: triple
becomes: load_module(*arguments)
"""
import imp

from observe import write

write("plug.py", "")
with open("plug.py") as file:
    for arguments in [
        ("plug", file, "plug.py", (".py", "w", imp.PY_SOURCE)),
        ("plug", None, "plug.py", (".py", "r", imp.PY_SOURCE)),
        ("plug", None, "plug.py", ("", "", 99)),
        ("plug", None, ".", ("", "", imp.PKG_DIRECTORY)),
    ]:
        try:
            imp.load_module(*arguments)
        except (ValueError, ImportError) as error:
            print(type(error).__name__, error)
