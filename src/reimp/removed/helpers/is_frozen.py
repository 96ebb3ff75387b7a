"""For `imp.is_frozen`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery


def is_frozen(name):
    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""
    return importlib.machinery.FrozenImporter.find_spec(name) is not None
