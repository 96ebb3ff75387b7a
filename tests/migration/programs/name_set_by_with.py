"""A `with` sets the name.

api: imp.PY_SOURCE
stays: import imp
"""
import imp, contextlib
class O: PY_SOURCE = "set"
with contextlib.nullcontext(O) as imp: pass
print(imp.PY_SOURCE)
