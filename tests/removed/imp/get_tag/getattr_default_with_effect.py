"""What the default of `getattr` does must not be lost.

api: imp
stays: getattr(imp, "get_tag", loud(None))()
"""
import imp
def loud(x): print("evaluated"); return x
print(getattr(imp, "get_tag", loud(None))() is not None)
print(getattr(imp, "PY_SOURCE", loud(None)))
