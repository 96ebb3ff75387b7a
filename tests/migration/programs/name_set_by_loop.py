"""A loop sets the name.

api: imp.PY_SOURCE
stays: import imp
"""
import imp
class O: PY_SOURCE = "set"
print(imp.PY_SOURCE)
for imp in [O]: pass
print(imp.PY_SOURCE)
