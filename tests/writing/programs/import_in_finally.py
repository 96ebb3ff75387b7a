"""The import is in `finally`.

api: imp.PY_SOURCE
becomes: print(PY_SOURCE)
"""
try:
    pass
finally:
    import imp
print(imp.PY_SOURCE)
