"""Another object stands in `sys.modules["imp"]`: nothing is rewritten.

api: imp.reload
stays: return imp.reload(m)
"""
import sys
class Fake:
    @staticmethod
    def reload(m): return "fake"
import imp
sys.modules["imp"] = Fake
def f(m):
    import imp
    return imp.reload(m)
import os
print(f(os))
