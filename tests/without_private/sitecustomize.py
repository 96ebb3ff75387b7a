"""Takes importlib's private names away from what is imported from here on: `imp` has to do with the public ones.

importlib itself keeps them. The modules of the standard library that need them are imported before.
"""

import importlib.abc
import importlib.machinery
import importlib.util
import py_compile
import sys
import types
import zipimport

for name in (
    "_frozen_importlib",
    "_frozen_importlib_external",
    "importlib._bootstrap",
    "importlib._bootstrap_external",
):
    public = types.ModuleType(name)
    names = [key for key in vars(sys.modules[name]) if not key.startswith("_") or key.startswith("__")]
    vars(public).update({key: getattr(sys.modules[name], key) for key in names})
    sys.modules[name] = public
