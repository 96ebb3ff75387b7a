"""`del imp.reload`.

api: imp.reload
stays: del imp.reload
becomes: PY_SOURCE)
"""
import imp
del imp.reload
print(hasattr(imp, "reload"), imp.PY_SOURCE)
