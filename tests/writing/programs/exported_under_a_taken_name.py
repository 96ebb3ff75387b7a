"""A name in `__all__` that a local variable elsewhere keeps the helper from having.

api: imp.get_suffixes
becomes: get_suffixes = _get_suffixes
"""
import imp
import sys
from imp import get_suffixes

__all__ = ["get_suffixes", "suffixes"]


def suffixes():
    get_suffixes = imp.get_suffixes()
    return get_suffixes


print(suffixes()[-1], getattr(sys.modules["__main__"], __all__[0])()[-1])
