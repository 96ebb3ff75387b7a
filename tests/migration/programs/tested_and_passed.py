"""imp itself as a value.

api: imp.PY_COMPILED
api: imp.PY_SOURCE
stays: imp and
"""
import imp
print(imp.PY_SOURCE if imp else None, imp and imp.PY_COMPILED, imp is None)
assert imp
