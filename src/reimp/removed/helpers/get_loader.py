"""For `pkgutil.get_loader`."""
# SPDX-License-Identifier: 0BSD

import sys
import types

from reimp.removed.helpers.find_package_loader import find_package_loader


def get_loader(module_or_name):
    """Return a loader or None, as pkgutil.get_loader did up to Python 3.13."""
    module = sys.modules.get(module_or_name, module_or_name)
    if module is None:
        return None
    if not isinstance(module, types.ModuleType):
        return find_package_loader(module)
    if getattr(module, "__loader__", None) is not None:
        return module.__loader__
    return (
        None
        if getattr(module, "__spec__", None) is None
        else find_package_loader(module.__name__)
    )
