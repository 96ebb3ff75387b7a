"""For `imp.get_magic` where it is passed as a value."""
# SPDX-License-Identifier: 0BSD

import importlib.util


def get_magic():
    """Return the number that bytecode files begin with, as imp.get_magic did."""
    return importlib.util.MAGIC_NUMBER
