"""imp itself as a value.

stays: imp and
"""
import imp
print(imp.PY_SOURCE if imp else None, imp and imp.PY_COMPILED, imp is None)
assert imp
