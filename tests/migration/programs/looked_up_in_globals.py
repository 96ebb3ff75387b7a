"""The name is looked up in `globals()`.

api: imp.PY_SOURCE
stays: import imp
"""
import imp
print(globals()["imp"].PY_SOURCE, imp.PY_SOURCE, "imp" in globals())
