"""`mock.patch.dict(sys.modules, ...)` puts something else in the place of imp.

api: imp.PY_SOURCE
stays: return imp.PY_SOURCE
"""
from unittest import mock
import sys
class Fake: PY_SOURCE = "fake"
def f():
    import imp
    return imp.PY_SOURCE
with mock.patch.dict("sys.modules", {"imp": Fake}):
    print(f())
with mock.patch.dict(sys.modules, {"imp": None}):
    try: print(f())
    except ImportError as e: print("no imp")
