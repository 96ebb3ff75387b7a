"""A loop sets the name.

stays: import imp
"""
import imp
class O: PY_SOURCE = "set"
print(imp.PY_SOURCE)
for imp in [O]: pass
print(imp.PY_SOURCE)
