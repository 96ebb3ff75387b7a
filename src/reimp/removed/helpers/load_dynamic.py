"""For `imp.load_dynamic`."""

import importlib.machinery

from reimp.removed.helpers.load_spec import load_spec


def load_dynamic(name, path, file=None):
    """Load an extension module anew, as imp.load_dynamic did up to Python 3.11."""
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.machinery.ModuleSpec(name, loader, origin=path)
    return load_spec(spec, anew=True)
