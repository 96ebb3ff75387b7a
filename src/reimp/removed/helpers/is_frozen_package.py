"""For `imp.is_frozen_package`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery


def is_frozen_package(name):
    """Tell whether a frozen module is a package, as imp.is_frozen_package did."""
    if importlib.machinery.FrozenImporter.find_spec(name) is None:
        raise ImportError(f"No such frozen object named {name!r}", name=name)
    return importlib.machinery.FrozenImporter.is_package(name)
