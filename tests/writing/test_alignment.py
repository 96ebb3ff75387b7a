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
    "to the left of a longer name": (
        b"import imp\nx = f(imp.PY_SOURCE, g(1,\n                        2))\n",
        b"PY_SOURCE = 1\nx = f(PY_SOURCE, g(1,\n                    2))\n",
    ),
    "to the left, but there are tabs": (
        b"import imp\nx = f(imp.PY_SOURCE, g(1,\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t2))\n",
        b"PY_SOURCE = 1\nx = f(PY_SOURCE, g(1,\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t2))\n",
    ),
    "to the left, but there are tabs and blanks": (
        b"import imp\nx = f(imp.PY_SOURCE, g(1,\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t   2))\n",
        b"PY_SOURCE = 1\nx = f(PY_SOURCE, g(1,\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t   2))\n",
    ),
    "by one column": (
        b"import imp as impo\nx = impo.new_module('a',\n                    b)\n",
        b"import types\nx = types.ModuleType('a',\n                     b)\n",
    ),
    "at the margin": (
        b"import imp\nimp.new_module('a',\n               b)\n",
        b"import types\ntypes.ModuleType('a',\n                 b)\n",
    ),
    "a line that begins with a use": (
        b"import imp\nx = imp.new_module('a',\n                   imp.get_tag(),\n                   c)\n",
        (
            b"import sys\nimport types\nx = types.ModuleType('a',\n"
            b"                     sys.implementation.cache_tag,\n                     c)\n"
        ),
    ),
    "a line that is changed in the middle": (
        (
            b"import imp\nx = imp.new_module('a',\n                   b, imp.get_tag(), f(c,\n"
            b"                                       d))\n"
        ),
        (
            b"import sys\nimport types\nx = types.ModuleType('a',\n"
            b"                     b, sys.implementation.cache_tag, f(c,\n"
            b"                                                        d))\n"
        ),
    ),
    "hanging far to the right": (
        b"import imp\nx = imp.new_module(\n                         'a',\n                         b)\n",
        b"import types\nx = types.ModuleType(\n                         'a',\n                         b)\n",
    ),
    "a comment after the bracket": (
        b"import imp\nx = imp.new_module(  # why\n                         'a',\n                         b)\n",
        b"import types\nx = types.ModuleType(  # why\n                         'a',\n                         b)\n",
    ),
    "in a condition and in its block": (
        (
            b"import imp\nif (imp.new_module('a',\n                   b)):\n    x = imp.new_module('a',\n"
            b"                       b)\n    f(a,\n      b)\n"
        ),
        (
            b"import types\nif (types.ModuleType('a',\n                     b)):\n    x = types.ModuleType('a',\n"
            b"                         b)\n    f(a,\n      b)\n"
        ),
    ),
    "the bracket goes": (
        b"import imp\nif imp.is_builtin(f(a,\n                    b)):\n    x\n",
        b"import sys\nif (f(a,\n      b)) in sys.builtin_module_names:\n    x\n",
    ),
    "the bracket goes, and the line is in it": (
        b"import imp\nif imp.is_builtin(a +\n                  b):\n    x\n",
        b"import sys\nif (a +\n    b) in sys.builtin_module_names:\n    x\n",
    ),
    "brackets of each kind": (
        b"import imp\nx = imp.new_module(a), {1: [2,\n                            3],\n                        4: 5}\n",
        (
            b"import types\nx = types.ModuleType(a), {1: [2,\n                              3],\n"
            b"                          4: 5}\n"
        ),
    ),
    "after a string over lines": (
        b"import imp\nx = f('''\n''', imp.new_module('a',\n                       b))\n",
        b"import types\nx = f('''\n''', types.ModuleType('a',\n                         b))\n",
    ),
    "non-ASCII before it": (
        b"import imp\nx = \xc3\xa9(imp.new_module('\xc3\xa9', '\xc3\xa9',\n                     b))\n",
        b"import types\nx = \xc3\xa9(types.ModuleType('\xc3\xa9', '\xc3\xa9',\n                       b))\n",
    ),
    "two edits before the bracket": (
        b"import imp\nx = imp.get_tag(), imp.get_tag(), f(a,\n                                    b)\n",
        (
            b"import sys\nx = sys.implementation.cache_tag, sys.implementation.cache_tag, f(a,\n"
            b"                                                                  b)\n"
        ),
    ),
    "an edit after the bracket": (
        b"import imp\nx = f(imp.get_tag(), a,\n      b)\n",
        b"import sys\nx = f(sys.implementation.cache_tag, a,\n      b)\n",
    ),
    "after a backslash": (
        b"import imp\nx = imp.new_module, \\\n    f(a,\n      b)\n",
        b"import types\nx = types.ModuleType, \\\n    f(a,\n      b)\n",
    ),
    "at the column of the bracket": (
        b"import imp\nx = imp.new_module('a',\n                  b)\n",
        b"import types\nx = types.ModuleType('a',\n                  b)\n",
    ),
    "after a statement over lines that stays": (
        (
            b"import imp\nx = f(a,\n      b)\nimp.reload(x), imp.new_module('a',\n                              b)\n"
            b"y = imp.new_module('a',\n                   b)\n"
        ),
        (
            b"import importlib\nimport types\nx = f(a,\n      b)\nimportlib.reload(x), types.ModuleType('a',\n"
            b"                                      b)\ny = types.ModuleType('a',\n                     b)\n"
        ),
    ),
    "after a statement on one line": (
        b"import imp\nx = imp.get_tag()\ny = imp.new_module('a',\n                   b)\n",
        (
            b"import sys\nimport types\nx = sys.implementation.cache_tag\ny = types.ModuleType('a',\n"
            b"                     b)\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
