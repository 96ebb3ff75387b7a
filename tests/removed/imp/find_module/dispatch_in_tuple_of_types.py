"""`kind in (imp.C_BUILTIN, imp.C_EXTENSION)`: what is not written in Python.

api: imp.find_module
not idiom: path
becomes: return find_module(name)[2][2] in (C_BUILTIN, C_EXTENSION)
modern: return find_file(name)[2][2] in (C_BUILTIN, C_EXTENSION)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def compiled(name):
    try:
        return imp.find_module(name)[2][2] in (imp.C_BUILTIN, imp.C_EXTENSION)
    except ImportError:
        return None


outcome(compiled, "sys")
outcome(compiled, "marshal")
outcome(compiled, "absent")
