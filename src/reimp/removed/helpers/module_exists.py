"""For `imp.find_module` where it is only asked whether there is such a module."""
# SPDX-License-Identifier: 0BSD

from reimp.removed.helpers.find_module_path import find_module_path


def module_exists(name, path=None):
    """Tell whether imp.find_module would have found the module, up to Python 3.11."""
    try:
        find_module_path(name, path)
    except ImportError:
        return False
    return True
