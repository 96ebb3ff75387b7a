"""`imp = None` where the import fails, and tests for it.

api: imp.reload
ready: imp = None
ready: if imp is not None:
ready: print(HAVE, bool(imp), not imp)
"""
try:
    import imp
except ImportError:
    imp = None
import os
if imp is not None:
    print(imp.reload(os).__name__)
HAVE = imp is not None
print(HAVE, bool(imp), not imp)
