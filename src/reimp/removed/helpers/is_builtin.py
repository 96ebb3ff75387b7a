"""For `imp.is_builtin`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery


def is_builtin(name):
    """Tell whether a module is built in, as imp.is_builtin did: -1, 0 or 1."""
    if importlib.machinery.BuiltinImporter.find_spec(name) is None:
        return 0
    return -1 if name in ("builtins", "sys") else 1  # -1: cannot be initialized again
