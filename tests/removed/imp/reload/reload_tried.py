"""`reload` from importlib, else from imp: nothing to do.

api: imp.reload
becomes: from imp import reload
"""
try:
    from importlib import reload
except ImportError:
    from imp import reload
import os
print(reload(os).__name__)
