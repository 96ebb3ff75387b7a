"""The file patches a function of its own imp by names that are put together, and by the object.

api: imp.reload
stays: return imp.reload(module)
stays: with mock.patch(HERE + ".imp.reload") as patched:
stays: with mock.patch("%s.imp.reload" % HERE) as patched:
stays: with mock.patch(f"{HERE}.imp.reload") as patched:
stays: with mock.patch.object(sys.modules[HERE].imp, "reload") as patched:
"""

import imp
import sys
import types
from unittest import mock

HERE = __name__
module = types.ModuleType("module")


def again():
    return imp.reload(module)


with mock.patch(HERE + ".imp.reload") as patched:
    print(again() is patched.return_value)
with mock.patch("%s.imp.reload" % HERE) as patched:
    print(again() is patched.return_value)
with mock.patch(f"{HERE}.imp.reload") as patched:
    print(again() is patched.return_value)
with mock.patch.object(sys.modules[HERE].imp, "reload") as patched:
    print(again() is patched.return_value)
