"""Another module where the import fails.

becomes: print(importlib.reload(os).__name__)
"""
try:
    import imp
except ImportError:
    import importlib as imp
import os
print(imp.reload(os).__name__)
