"""For `imp.find_module` with a list of folders where only the answer counts."""
# SPDX-License-Identifier: 0BSD

from reimp.removed.helpers.find_module_path_in import find_module_path


def module_exists(name, path):
    """Tell whether imp.find_module would have found the module in path."""
    try:
        find_module_path(name, path)
    except ImportError:
        return False
    return True
