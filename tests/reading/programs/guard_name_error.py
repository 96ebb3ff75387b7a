"""`reload` was a built-in function of Python 2.

api: imp.reload
becomes: from importlib import reload
"""
try:
    reload
except NameError:
    from imp import reload
import os
print(reload(os).__name__, reload.__name__)
