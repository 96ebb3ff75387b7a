"""An `except` sets the name.

stays: import imp
"""
import imp
print(imp.PY_SOURCE)
try: raise ValueError("x")
except ValueError as imp: print(imp)
