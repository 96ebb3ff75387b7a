"""The locks are left alone.

api: imp.acquire_lock
api: imp.lock_held
api: imp.release_lock
stays: imp.acquire_lock()
stays: imp.lock_held()
stays: imp.release_lock()
becomes: PY_SOURCE)
"""
import imp
imp.acquire_lock()
try:
    print(imp.lock_held(), imp.PY_SOURCE)
finally:
    imp.release_lock()
print(imp.lock_held(), imp.get_tag() is not None)
