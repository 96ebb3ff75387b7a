"""`not` before a comparison of the answer.

api: imp.is_builtin
api: imp.is_frozen
becomes: print(not is_builtin("sys") in (0, 1)
"""
import imp
print(not imp.is_builtin("sys") in (0, 1), -imp.is_builtin("sys") == 1, imp.is_builtin("sys") in (-1,), imp.is_frozen("os") is not None, not imp.is_frozen("os") is None)
print(not imp.is_builtin("sys") == 5, not imp.is_frozen("x") in [False])
