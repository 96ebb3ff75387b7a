"""`imp.create_dynamic` was never documented.

stays: imp.create_dynamic
"""
import imp

print(callable(imp.create_dynamic), imp.PY_SOURCE)
