"""`try`, `except`, `else` and `finally` around the import.

api: imp.PY_SOURCE
becomes: have = PY_SOURCE
"""
try:
    import imp
except ImportError:
    have = False
else:
    have = imp.PY_SOURCE
finally:
    print("finally")
print(have)
