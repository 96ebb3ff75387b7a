"""The name is looked up in `vars()` and as an attribute of the module.

api: imp
stays: import imp
"""
import imp, sys
print(vars()["imp"].PY_SOURCE, getattr(sys.modules[__name__], "imp").PY_SOURCE)
