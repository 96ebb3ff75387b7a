"""`setattr(imp, "reload", ...)`.

api: imp.reload
becomes: setattr(importlib, "reload", lambda m: "set")
becomes: print(importlib.reload(1), PY_SOURCE)
"""
import imp
setattr(imp, "reload", lambda m: "set")
print(imp.reload(1), imp.PY_SOURCE)
