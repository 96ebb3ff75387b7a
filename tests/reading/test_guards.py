"""Which Pythons reach a place, and what handles a missing imp."""

import pytest
from texts import Left, Rewritten, check_left, check_rewritten

REWRITTEN: Rewritten = {
    "version guard around a use": (
        (
            b"import imp, sys\n"
            b"if sys.version_info >= (3, 4):\n"
            b"    from importlib import reload\n"
            b"else:\n"
            b"    reload = imp.reload\n"
            b"x = imp.get_tag()\n"
        ),
        (
            b"import importlib, sys\n"
            b"if sys.version_info >= (3, 4):\n"
            b"    from importlib import reload\n"
            b"else:\n"
            b"    reload = importlib.reload\n"
            b"x = sys.implementation.cache_tag\n"
        ),
    ),
    "a blank before a colon": (
        b"try:\n    x()\nexcept OSError :\n    import imp\n    imp.reload(y)\n",
        b"try:\n    x()\nexcept OSError :\n    import importlib\n    importlib.reload(y)\n",
    ),
    "an import that always fails": (
        b"try:\n    import importlib.abc.Loader as imp\nexcept ImportError:\n    import imp\nimp.reload(y)\n",
        (
            b"try:\n    import importlib.abc.Loader as imp\nexcept ImportError:\n    import importlib\n"
            b"importlib.reload(y)\n"
        ),
    ),
    "fallback None": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nif imp: imp.reload(x)\n",
        (b"try:\n    import importlib\nexcept ImportError:\n    importlib = None\nif importlib: importlib.reload(x)\n"),
    ),
}
LEFT: Left = {
    "dead": (
        b"import sys\nif sys.version_info < (3, 12):\n    import imp\n    imp.reload(x)\n",
        "is not reached by Python 3.12 and later",
    ),
    "fallback": (
        b"try:\n    from importlib import reload\nexcept ImportError:\n    from imp import reload\n",
        "is not reached by Python 3.12 and later",
    ),
    "dead code for Python 2": (
        (
            b"import sys\n"
            b"if sys.version_info[0] == 2:\n"
            b"    import imp\n"
            b"    reload = imp.reload\n"
            b"else:\n"
            b"    import importlib\n"
            b"    reload = importlib.reload\n"
        ),
        "is not reached by Python 3.12 and later",
    ),
    "hasattr of what only Python 2 has": (
        b"import builtins\nif hasattr(builtins, 'reload'):\n    import imp\n    imp.reload = builtins.reload\n",
        "is not reached by Python 3.12 and later",
    ),
    "TYPE_CHECKING": (
        (b"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import imp\ndef f(x: 'imp.NullImporter'): pass\n"),
        "is not reached by Python 3.12 and later",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


@pytest.mark.parametrize(("text", "reason"), LEFT.values(), ids=LEFT)
def test_left_alone(text: bytes, reason: str) -> None:
    """The text does not change, and its author is told why."""
    check_left(text, reason)
