"""For `imp.load_dynamic`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def load_dynamic(name, path, file=None):
    """Load an extension module again, as imp.load_dynamic did up to Python 3.11."""
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.machinery.ModuleSpec(name, loader, origin=path)
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    try:
        loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return sys.modules[name]
