"""For `imp.get_tag` where it is passed as a value."""
# SPDX-License-Identifier: 0BSD

import sys


def get_tag():
    """Return the tag that bytecode files have in their names, as imp.get_tag did."""
    return sys.implementation.cache_tag
