"""An argument that binds weaker than `in`, or goes over several lines.

api: imp.is_builtin
api: imp.is_frozen
becomes: if (a or "sys") in sys.builtin_module_names
becomes: if (n := "sys") in sys
becomes: FrozenImporter.find_spec(a or "__hello__") is not None
"""
import imp
a = ""
if imp.is_builtin(a or "sys"): print("or")
if imp.is_builtin("sys" if a else "nothing"): print("ifexp")
else: print("not")
if imp.is_builtin(n := "sys"): print("walrus", n)
if imp.is_builtin(
    "s"
    "ys"
): print("lines")
if imp.is_builtin("s" +
    "ys"): print("lines2")
if imp.is_frozen(a or "__hello__"): print("frozen")
