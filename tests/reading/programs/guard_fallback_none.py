"""`imp = None` where the import fails, and tests for it.

api: imp.reload
becomes: importlib = None
becomes: if importlib is not None:
becomes: print(HAVE, bool(importlib), not importlib)
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
