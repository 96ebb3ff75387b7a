"""For `imp.get_tag` where it is passed as a value."""

import sys


def get_tag():
    """Return the tag that byte code files have in their names, as imp.get_tag did."""
    return sys.implementation.cache_tag
