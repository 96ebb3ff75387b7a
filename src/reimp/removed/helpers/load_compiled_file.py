"""For `imp.load_compiled` with a file object, and where it is passed as a value."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery

from reimp.removed.helpers.load_open_file import load_open_file


def load_compiled(name, pathname, file=None):
    """Load bytecode as the module name, as imp.load_compiled did up to Python 3.11."""
    loader_type = importlib.machinery.SourcelessFileLoader
    return load_open_file(loader_type, name, pathname, file)
