"""`imp.create_dynamic` was never documented.

api: imp.create_dynamic
stays: imp.create_dynamic
"""
import imp

print(callable(imp.create_dynamic), imp.PY_SOURCE)
