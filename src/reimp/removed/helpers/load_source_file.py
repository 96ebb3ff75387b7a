"""For `imp.load_source` with a file object, and where it is passed as a value."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery

from reimp.removed.helpers.load_open_file import load_open_file


def load_source(name, pathname, file=None):
    """Load source as the module name, as imp.load_source did up to Python 3.11."""
    loader_type = importlib.machinery.SourceFileLoader
    return load_open_file(loader_type, name, pathname, file)
