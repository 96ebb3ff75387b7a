"""Answers in `and`, `or` and `not`, and what those give.

api: imp.is_builtin
api: imp.is_frozen
becomes: a = is_builtin("sys") and is_builtin("time")
becomes: while "json" in sys.builtin_module_names or "no" in sys.builtin_module_names
"""
import imp
a = imp.is_builtin("sys") and imp.is_builtin("time")
b = imp.is_builtin("json") or imp.is_frozen("os")
if (a and b) or imp.is_builtin("x"): print(a, b)
if imp.is_builtin("json") or (c := imp.is_builtin("sys")): print(c)
print(True if (imp.is_builtin("sys") and 5) else 2, bool(imp.is_builtin("sys") or 0), not (imp.is_builtin("a") or imp.is_builtin("b")))
print([imp.is_builtin(x) and x for x in ("sys", "json")])
while imp.is_builtin("json") or imp.is_builtin("no"): pass
else: print("else")
