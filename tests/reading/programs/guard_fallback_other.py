"""Another module where the import fails.

api: imp.reload
ready: print(imp.reload(os).__name__)
"""
try:
    import imp
except ImportError:
    import importlib as imp
import os
print(imp.reload(os).__name__)
