"""An `except` sets the name.

api: imp.PY_SOURCE
stays: import imp
"""
import imp
print(imp.PY_SOURCE)
try: raise ValueError("x")
except ValueError as imp: print(imp)
