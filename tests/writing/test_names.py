"""The names that new code uses, where a star import or the file itself may take them."""

import pytest
from texts import Rewritten, check_rewritten

REWRITTEN: Rewritten = {
    "a star after it": (
        b"from imp import reload\nfrom x import *\nreload(x)\n",
        b"from importlib import reload\nfrom x import *\nreload(x)\n",
    ),
    "a star between two of it": (
        b"from imp import new_module\nfrom x import *\nif y:\n    from imp import new_module\nnew_module(z)\n",
        (
            b"from types import ModuleType as new_module\nfrom x import *\nif y:\n"
            b"    from types import ModuleType as new_module\nnew_module(z)\n"
        ),
    ),
    "a star of the standard library": (
        b"import imp\nfrom tokenize import *\nimp.reload(x)\n",
        b"import importlib as _importlib\nfrom tokenize import *\n_importlib.reload(x)\n",
    ),
    "a star after an import that the new code needs": (
        b"import sys\nfrom x import *\nimport imp\nimp.get_tag()\n",
        b"import sys\nfrom x import *\nimport sys as _sys\n_sys.implementation.cache_tag\n",
    ),
    "__all__": (
        b"from imp import reload\n__all__ = ['reload']\n",
        b"from importlib import reload\n__all__ = ['reload']\n",
    ),
    "a constant before operators": (
        b"import imp\nx = -imp.PY_SOURCE ** imp.PKG_DIRECTORY\n",
        b"PY_SOURCE = 1\nPKG_DIRECTORY = 5\nx = -PY_SOURCE ** PKG_DIRECTORY\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
