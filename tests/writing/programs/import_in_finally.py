"""The import is in `finally`.

becomes: print(PY_SOURCE)
"""
try:
    pass
finally:
    import imp
print(imp.PY_SOURCE)
