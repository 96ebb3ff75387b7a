"""What counts as a use of imp."""

import ast
import warnings

import pytest
from corpus import TEXTS
from texts import Left, Rewritten, check_left, check_rewritten

from reimp.reading.candidates import may_name, may_use

REWRITTEN: Rewritten = {
    "an error message over two strings": (b"raise E('cannot ' 'import imp')\n", b"raise E('cannot ' 'import imp')\n"),
    "mock.patch": (
        b"import imp\nfrom unittest import mock\n@mock.patch('imp.reload')\ndef f(m): imp.reload(x)\n",
        (
            b"import importlib\n"
            b"from unittest import mock\n"
            b"@mock.patch('importlib.reload')\n"
            b"def f(m): importlib.reload(x)\n"
        ),
    ),
    "hasattr": (
        b"import imp\nif hasattr(imp, 'reload'): imp.reload(x)\n",
        b"import importlib\nif True: importlib.reload(x)\n",
    ),
    "__import__": (b"x = __import__('imp').get_tag()\n", b"import sys\nx = sys.implementation.cache_tag\n"),
}
LEFT: Left = {
    "shared name": (
        b"import imp\nif x:\n    imp = None\nimp.reload(y)\n",
        "shares the name 'imp' with what line 3 binds: give one of them another name",
    ),
    "shared by match": (
        b"import imp\nmatch x:\n    case imp: imp.reload(y)\n",
        "shares the name 'imp' with a `match` or `:=`: give one of them another name",
    ),
    "one-line suites": (
        b"if x: import imp\nelse: imp = None\n",
        "shares the name 'imp' with what line 2 binds: give one of them another name",
    ),
    "one name for two of imp": (
        b"if x:\n    from imp import load_source as f\nelse:\n    from imp import load_package as f\n",
        "shares the name 'f' with another name of imp: give one of them another name",
    ),
    "in a class": (
        b"class A:\n    import imp\n    x = imp.PY_SOURCE\n",
        "is an attribute of a class, which others may reach: import it at the top of the file",
    ),
    "declared global": (
        b"def f():\n    global imp\n    import imp\n    imp.reload(x)\n",
        "is declared global: import it at the top of the file, then migrate again (name 'imp')",
    ),
    "eval": (b"import imp\neval('f(imp)')\n", "is looked up by its name in line 2: see what that code needs"),
    "globals": (
        b"import imp\nglobals()['imp'].reload(x)\n",
        "is looked up by its name in line 2: see what that code needs",
    ),
    "a star that may bring the name too": (
        b"from imp import get_tag\nfrom x import *\nprint(get_tag)\n",
        "may have another value after line 2: import it after that, or another way",
    ),
    "import_module kept in an attribute": (
        b"import importlib\nself.imp = importlib.import_module('imp')\n",
        "is imported here in a way that is not rewritten: import what the code needs instead",
    ),
    "find_spec": (
        b"import importlib.util\nx = importlib.util.find_spec('imp')\n",
        "is imported here in a way that is not rewritten: import what the code needs instead",
    ),
    "sys.modules": (
        b"import sys\nx = 'imp' in sys.modules\n",
        "is imported here in a way that is not rewritten: import what the code needs instead",
    ),
    "code in a string": (
        b"x = 'import imp; imp.reload(y)'\n",
        "is imported by code in a string: change what makes that code",
    ),
    "generated code": (
        b"x = '''\nimport os\nimport imp\n'''\n",
        "is imported by code in a string: change what makes that code",
    ),
    "not the module": (b"from . import imp\nfrom x import imp as y\nimport x.imp\nimp.reload(y)\n", ""),
    "star with others": (
        b"from imp import *\nfrom os import *\nreload(x)\n",
        "is imported with others by a star: import it by its name",
    ),
    "star, not used": (b"from imp import *\n", "is imported with others by a star: import it by its name"),
    "unused in try": (
        b"try:\n    import imp\nexcept ImportError:\n    raise\n",
        "is imported but not used: decide what this code has to tell where there is no imp",
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


def _python(text: bytes) -> ast.Module | None:
    """Return the tree of a text, None if it is no Python for the version that runs this."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(text)
    except (SyntaxError, ValueError):
        return None


NAMED = [
    b"import imp",
    b"import a.b as c, imp",
    b"import a, \\\n  imp as b",
    b"import\\\n imp",
    b"from imp import x",
    b"from \\\r\n imp import *",
    b"import\timp",
    b"f('imp')",
    b"f('''imp''')",
    b'f(r"a.imp.b")',
    b"f('a' '.imp')",
    b"f('\\\nimp')",
    b"f('\\\r\nimp')",
    b"f(f'imp.{x}')",
    b"sys.modules[u'imp']",
    b"x = 'import a, imp'",
    b"x = b'''\nimport imp'''",
    b"x = '\\nimport imp'",
    b"x = 'a; from imp import b'",
    b"import \xc3\xa9, imp",
    b"x = '''>>> import a as b, imp'''",
]


def test_text_shows_that_there_is_no_use() -> None:
    """A file with a use is never passed over for its text."""
    assert all(map(may_name, NAMED))
    named = [text for text in [*TEXTS, *NAMED] if (tree := _python(text)) and may_use(text, tree)]
    assert len(named) > len(NAMED)
    assert all(map(may_name, named))


@pytest.mark.parametrize(
    "text",
    [
        b"imp = 1",
        b"import imp_, imp2",
        b"from a import b, c as imp",
        b"# import os: the imp",
        b"x = 'not imp'",
        b"import a; imp",
    ],
)
def test_text_without_use(text: bytes) -> None:
    """What is certainly no use is seen without parsing."""
    assert not may_name(text)
