"""Generators, lambdas, comprehensions and `:=`.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.is_builtin
api: imp.new_module
becomes: (kind := PY_SOURCE)
"""
import imp
g = (imp.new_module(n).__name__ for n in "ab")
print(list(g), (lambda: imp.get_tag())() is not None, {n: imp.is_builtin(n) for n in ("sys",)}, {imp.PY_SOURCE for _ in "a"})
if (kind := imp.PY_SOURCE) and (m := imp.new_module("w")): print(kind, m.__name__)
