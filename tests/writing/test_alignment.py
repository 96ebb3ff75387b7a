"""Continuation lines: which move, and which stay."""

import pytest
from texts import Rewritten, check_rewritten

REWRITTEN: Rewritten = {
    "with the bracket": (
        b"import imp\nx = imp.new_module('a',\n                   # why\n                   b)\n",
        b"import types\nx = types.ModuleType('a',\n                     # why\n                     b)\n",
    ),
    "to the left": (
        b"from imp import reload as load_again\nx = load_again(a,\n               b)\n",
        b"from importlib import reload as load_again\nx = load_again(a,\n               b)\n",
    ),
    "with an outer bracket": (
        b"import imp\nx = f(imp.get_tag(), g(1,\n                       2),\n      3)\n",
        (
            b"import sys\nx = f(sys.implementation.cache_tag, g(1,\n"
            b"                                      2),\n      3)\n"
        ),
    ),
    "with the line of its bracket": (
        (
            b"import imp\nx = imp.new_module(a,\n                   f(\n                       1),\n"
            b"                   [b,\n                    c])\n"
        ),
        (
            b"import types\nx = types.ModuleType(a,\n                     f(\n                         1),\n"
            b"                     [b,\n                      c])\n"
        ),
    ),
    "hanging": (
        b"import imp\nx = imp.new_module(\n    'a',\n    b)\n",
        b"import types\nx = types.ModuleType(\n    'a',\n    b)\n",
    ),
    "less than aligned": (
        b"import imp\nx = imp.new_module('a',\n    b)\n",
        b"import types\nx = types.ModuleType('a',\n    b)\n",
    ),
    "in a string": (
        b"import imp\nx = imp.new_module('''\n                        a''')\n",
        b"import types\nx = types.ModuleType('''\n                        a''')\n",
    ),
    "tabs before blanks, CRLF": (
        b"import imp\r\nif a:\r\n\tx = imp.new_module('a',\r\n\t                   b)\r\n",
        b"import types\r\nif a:\r\n\tx = types.ModuleType('a',\r\n\t                     b)\r\n",
    ),
    "in a condition": (
        b"import imp\nif (imp.new_module('a',\n                   b)):\n    f(a,\n      b)\n",
        b"import types\nif (types.ModuleType('a',\n                     b)):\n    f(a,\n      b)\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
