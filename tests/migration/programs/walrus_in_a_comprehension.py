"""A `:=` in a comprehension binds the name outside it.

api: imp.PY_SOURCE
stays: print(imp.PY_SOURCE)
"""
import imp
class O: PY_SOURCE = "set"
[imp := O for _ in range(1)]
print(imp.PY_SOURCE)
