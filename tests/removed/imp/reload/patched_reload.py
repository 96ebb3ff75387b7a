"""`mock.patch("imp.reload")`: `importlib.reload` is patched, and called.

api: imp.reload
becomes: with mock.patch("importlib.reload") as m:
becomes: mock.patch.object(importlib, "reload")
becomes: @mock.patch("importlib.reload")
"""
from unittest import mock
import imp, os
with mock.patch("imp.reload") as m:
    imp.reload(os)
    print(m.call_count)
with mock.patch.object(imp, "reload") as m:
    imp.reload(os)
    print(m.call_count)
@mock.patch("imp.reload")
def f(m):
    imp.reload(os)
    return m.call_count
print(f())
