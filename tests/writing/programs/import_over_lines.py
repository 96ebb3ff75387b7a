"""The import goes over several lines with backslashes.

api: imp.reload
becomes: importlib.reload(os)
"""
import os, \
    imp, \
    sys
print(imp.reload(os).__name__, sys is not None)
