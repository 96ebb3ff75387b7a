"""The name is looked up in `globals()`.

stays: import imp
"""
import imp
print(globals()["imp"].PY_SOURCE, imp.PY_SOURCE, "imp" in globals())
