"""With `--modern`, for `imp.load_dynamic` in an expression, or in several places."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def load_extension(name, path):
    """Load the extension module at path under a name, again if it is loaded."""
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.machinery.ModuleSpec(name, loader, origin=path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module
