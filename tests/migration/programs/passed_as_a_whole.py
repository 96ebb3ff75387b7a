"""imp is passed to a function.

api: imp.PY_SOURCE
stays: print(f(imp)
becomes: PY_SOURCE)
"""
import imp
def f(m): return m.PY_SOURCE
print(f(imp), imp.__name__, [imp][0].get_tag() is not None, imp.PY_SOURCE)
