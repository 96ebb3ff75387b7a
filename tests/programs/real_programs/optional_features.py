"""A program tries which libraries are there without importing them, and patches the search in its own tests.

clauses: find-1 find-7 mod-2
expected: pyodide3.14: its standard library is in a zip file, and those are not searched
"""

import imp
import sys
from unittest import mock

from observe import open_files, write

write("lib/fast_json.py", "raise SystemExit('must not be imported')\n")
write("lib/pack/__init__.py", "raise SystemExit('must not be imported')\n")


def available(name, path=None):
    try:
        file, _, _ = imp.find_module(name, path)
    except ImportError:
        return False
    if file:
        file.close()
    return True


FEATURES = ("fast_json", "pack", "sys", "json", "no_such_library", "json.tool")
print([name for name in FEATURES if available(name)])
print([name for name in FEATURES if available(name, ["lib"])])
sys.path.insert(0, "lib")
print([name for name in FEATURES if available(name)], open_files())

with mock.patch("imp.find_module", side_effect=ImportError):
    print([name for name in FEATURES if available(name)])
with mock.patch("imp.find_module", return_value=(None, None, None)) as patched:
    print([name for name in FEATURES if available(name)], patched.call_args_list[0])
with mock.patch.object(imp, "find_module") as patched:
    patched.return_value = mock.Mock(), "path", ("", "", 1)
    print(available("anything"), [call[0] for call in patched.return_value[0].method_calls])

# A new function may be missing in an old imp.
tag = imp.get_tag() if hasattr(imp, "get_tag") else None
print(tag == sys.implementation.cache_tag, hasattr(imp, "cache_from_source"), hasattr(imp, "no_such_function"))
