"""For `imp.get_frozen_object`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery


def get_frozen_object(name):
    """Return the code of a frozen module, as imp.get_frozen_object did."""
    if importlib.machinery.FrozenImporter.find_spec(name) is None:
        raise ImportError(f"No such frozen object named {name!r}", name=name)
    return importlib.machinery.FrozenImporter.get_code(name)
