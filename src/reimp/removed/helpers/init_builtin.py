"""For `imp.init_builtin`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery

from reimp.removed.helpers.load_spec import load_spec


def init_builtin(name):
    """Load a built-in module again as imp.init_builtin did; return None for others."""
    spec = importlib.machinery.BuiltinImporter.find_spec(name)
    return None if spec is None else load_spec(spec, replace=True)
