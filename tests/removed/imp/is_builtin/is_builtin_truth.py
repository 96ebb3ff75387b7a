"""Where only the truth of the answer matters, and where it does not.

api: imp.is_builtin
api: imp.is_frozen
becomes: while n in sys.builtin_module_names:
becomes: assert not n in sys.builtin_module_names
becomes: print(is_builtin("sys") == -1, -is_builtin("sys")
becomes: list(filter(is_builtin,
"""
import imp
n = "sys"
while imp.is_builtin(n): n = "no"
assert not imp.is_builtin(n)
print([x for x in ("sys", "os", "json") if imp.is_builtin(x)], bool(imp.is_builtin("sys")), not imp.is_builtin("os"))
print(not imp.is_builtin("os") and 1, imp.is_builtin("os") or 2, 3 if imp.is_builtin("time") else 4)
print(imp.is_builtin("sys") == -1, -imp.is_builtin("sys"), imp.is_builtin("sys") + 1, (imp.is_builtin("time")), {imp.is_builtin("time")})
print(imp.is_frozen("os") is True, imp.is_frozen("json") is False, [imp.is_frozen("os")], imp.is_frozen("os") == imp.is_frozen("json"))
if not (imp.is_builtin("json") or imp.is_frozen("json")) and imp.is_builtin("sys"): print("yes")
if (imp.is_builtin("sys")) : print("par")
print(any(imp.is_builtin(m) for m in ("a", "sys")), all(map(imp.is_builtin, ("sys", "time"))), list(filter(imp.is_builtin, ("a", "sys"))))
assert imp.is_builtin("sys"), "msg"
x = [imp.is_builtin("sys") if imp.is_frozen("os") else 0]
print(x, *[imp.is_builtin("sys")], not not imp.is_frozen("os"))
print(not imp.is_builtin("os") == False)
