"""A use for Pythons before 3.12, an import for all.

api: imp.reload
becomes: if sys.version_info < (3, 12):
gone: imp.reload
"""
import imp, sys, os
if sys.version_info < (3, 12):
    print(imp.reload(os).__name__)
else:
    import importlib
    print(importlib.reload(os).__name__)
