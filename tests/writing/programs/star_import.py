"""`from imp import *`.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.is_builtin
api: imp.reload
becomes: from importlib import reload
becomes: is_builtin("sys")
"""
from imp import *
import os
print(PY_SOURCE, get_tag() is not None, reload(os).__name__, is_builtin("sys"))
