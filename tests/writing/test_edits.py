"""Edits change the uses and keep every other byte."""

import pytest
from texts import Rewritten, check_rewritten

REWRITTEN: Rewritten = {
    "nesting": (
        b"import imp\nimp.reload(imp.reload(imp.new_module(imp.get_tag())))\n",
        (
            b"import importlib\n"
            b"import sys\n"
            b"import types\n"
            b"importlib.reload(importlib.reload(types.ModuleType(sys.implementation.cache_tag)))\n"
        ),
    ),
    "odd white space": (
        b"import  imp\nx = imp . reload ( y )\nz = ( imp )  .  get_magic( )\n",
        b"import importlib.util\nx = importlib.reload ( y )\nz = importlib.util.MAGIC_NUMBER\n",
    ),
    "in parentheses over lines": (
        b"import imp\nx = (imp\n     .get_tag())\n",
        b"import sys\nx = (sys.implementation.cache_tag)\n",
    ),
    "arguments over lines": (
        b"import imp\nx = imp.cache_from_source(\n    path,  # the file\n    False,\n)\n",
        (
            b"import importlib.util\n"
            b"x = importlib.util.cache_from_source(\n"
            b"    path,  # the file\n"
            b"    optimization=1,\n"
            b")\n"
        ),
    ),
    "type comment": (
        b"import imp\nx = imp.new_module('x')  # type: ignore[attr-defined]\n",
        b"import types\nx = types.ModuleType('x')  # type: ignore[attr-defined]\n",
    ),
    "non-ASCII before a use": (
        b"import imp\nx = '\xc3\xa9\xf0\x9f\x98\x80', imp.get_tag()\n",
        b"import sys\nx = '\xc3\xa9\xf0\x9f\x98\x80', sys.implementation.cache_tag\n",
    ),
    "f-strings": (
        b"import imp\nx = f'{imp.get_tag()!r:>{imp.PY_SOURCE}} {x[\"a\"]}'\n",
        b"import sys\n\nPY_SOURCE = 1\nx = f'{sys.implementation.cache_tag!r:>{PY_SOURCE}} {x[\"a\"]}'\n",
    ),
    "lambda": (b"import imp\nf = lambda m: imp.reload(m)\n", b"import importlib\nf = lambda m: importlib.reload(m)\n"),
    "walrus": (
        b"import imp\nif (m := imp.new_module('x')): pass\n",
        b"import types\nif (m := types.ModuleType('x')): pass\n",
    ),
    "match": (
        b"import imp\nmatch x:\n    case imp.PY_SOURCE: pass\n    case _: imp.reload(y)\n",
        b"import importlib\nmatch x:\n    case 1: pass\n    case _: importlib.reload(y)\n",
    ),
    "async": (
        b"import imp\nasync def f():\n    async with x:\n        return imp.reload(await y)\n",
        (b"import importlib\nasync def f():\n    async with x:\n        return importlib.reload(await y)\n"),
    ),
    "nested functions": (
        b"def f():\n    import imp\n    def g():\n        return imp.get_tag()\n    return g\n",
        (b"def f():\n    import sys\n    def g():\n        return sys.implementation.cache_tag\n    return g\n"),
    ),
    "a keyword right after it": (
        b"import imp\nx = imp.get_tag()if y else z\n",
        b"import sys\nx = sys.implementation.cache_tag if y else z\n",
    ),
    "modules for which there is no import": (
        b"x = __import__('imp').get_tag(), __import__('imp').reload(y)\n",
        b"import importlib\nimport sys\nx = sys.implementation.cache_tag, importlib.reload(y)\n",
    ),
    "a module in a block, and for a helper": (
        b"if y:\n    import imp\n    imp.get_tag()\nelse:\n    import imp\nx = imp.get_tag\n",
        (
            b"import sys\n\n\ndef get_tag():\n"
            b'    """Return the tag that bytecode files have in their names, as imp.get_tag did."""\n'
            b"    return sys.implementation.cache_tag\n\n\nif y:\n    import sys\n    sys.implementation.cache_tag\n"
            b"else:\n    pass\nx = get_tag\n"
        ),
    ),
    "a module at the top, and for a helper": (
        b"import imp\nz = imp.get_tag()\nif y:\n    import imp\nx = imp.get_tag\n",
        (
            b"import sys\n\n\ndef get_tag():\n"
            b'    """Return the tag that bytecode files have in their names, as imp.get_tag did."""\n'
            b"    return sys.implementation.cache_tag\n\n\nz = sys.implementation.cache_tag\nif y:\n    pass\n"
            b"x = get_tag\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
