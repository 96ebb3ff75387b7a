"""`reload` built in, from importlib, or from imp: nothing to do.

api: imp.reload
becomes: from imp import reload
"""
import os
try:
    reload
except NameError:
    try:
        from importlib import reload
    except ImportError:
        from imp import reload
print(reload(os).__name__)
