"""The handler ends the program: that is something to do.

api: imp.PY_SOURCE
stays: import imp
becomes: return PY_SOURCE
"""
try:
    import imp
except ImportError:
    raise SystemExit("none")
def f():
    import imp
    return imp.PY_SOURCE
print(f())
