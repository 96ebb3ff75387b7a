"""`from imp import reload as r`.

api: imp.new_module
api: imp.reload
becomes: from importlib import reload as r
becomes: from types import ModuleType as n
"""
from imp import reload as r, new_module as n
import os
print(r(os).__name__, n("x").__name__, list(map(n, "ab"))[1].__name__)
