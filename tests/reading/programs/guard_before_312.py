"""Both branches of a test for Python 3.12: the file stays as it is.

api: imp.reload
becomes: import imp
"""
import sys
if sys.version_info < (3, 12):
    import imp
    def reload(m): return imp.reload(m)
else:
    import importlib
    def reload(m): return importlib.reload(m)
import os
print(reload(os).__name__)
