"""`from imp import *`.

becomes: from importlib import reload
becomes: is_builtin("sys")
"""
from imp import *
import os
print(PY_SOURCE, get_tag() is not None, reload(os).__name__, is_builtin("sys"))
