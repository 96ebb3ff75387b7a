"""A function is set in `sys.modules["imp"]`: nothing is rewritten.

api: imp.reload
stays: print(imp.reload(os))
"""
import imp, sys
import os
def fake(m): return "fake"
sys.modules["imp"].reload = fake
print(imp.reload(os))
