"""For `imp.load_source` without a file object."""

import importlib.machinery
import importlib.util

from reimp.removed.helpers.load_spec import load_spec


def load_source(name, pathname):
    """Load source as the module name, as imp.load_source did up to Python 3.11."""
    loader = importlib.machinery.SourceFileLoader(name, pathname)
    spec = importlib.util.spec_from_file_location(name, pathname, loader=loader)
    return load_spec(spec)
