"""A program that replaces `imp.reload` has its own one called, by everybody who looks it up.

clauses: reload-1 mod-2
"""

import imp
import os
import sys
from unittest import mock

from observe import write

write("lib/plain.py", "COUNT = globals().get('COUNT', 0) + 1\n")
write("lib/user.py", "import imp\nimport plain\ndef refresh():\n    return imp.reload(plain)\n")
sys.path.insert(0, os.path.abspath("lib"))
import plain
import user

original = imp.reload


def my_reload(module):
    print("reloading", module.__name__)
    return original(module)


imp.reload = my_reload
print(user.refresh() is plain, plain.COUNT)
imp.reload = original
print(user.refresh() is plain, plain.COUNT)

with mock.patch("imp.reload", return_value="patched") as patched:
    print(user.refresh(), patched.call_count, patched.call_args.args[0] is plain)
with mock.patch.object(imp, "reload", side_effect=original) as patched:
    print(user.refresh() is plain, plain.COUNT, patched.call_count)
print(imp.reload is original)

with mock.patch("importlib.reload", return_value="importlib's") as patched:
    print(user.refresh(), patched.call_count)
