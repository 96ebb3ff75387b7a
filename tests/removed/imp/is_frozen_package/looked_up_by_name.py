"""The program also looks imp up by its name.

api: imp.is_frozen_package
stays: imp.is_frozen_package("__phello__")
"""
import imp

print(imp.is_frozen_package("__phello__"), imp.is_frozen_package("__hello__"))
print(globals()["imp"].__name__)
