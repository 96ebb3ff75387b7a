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
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "__import__": (b"x = __import__('imp').get_tag()\n", b"import sys\nx = sys.implementation.cache_tag\n"),
}
LEFT: Left = {
    "shared name": (
        b"import imp\nif x:\n    imp = None\nimp.reload(y)\n",
        "shares the name 'imp' with the object bound in line 3; rename one of them",
    ),
    "shared by match": (
        b"import imp\nmatch x:\n    case imp: imp.reload(y)\n",
        "shares the name 'imp' with a `match` or `:=`; rename one of them",
    ),
    "one-line suites": (
        b"if x: import imp\nelse: imp = None\n",
        "shares the name 'imp' with the object bound in line 2; rename one of them",
    ),
    "one name for two of imp": (
        b"if x:\n    from imp import load_source as f\nelse:\n    from imp import load_package as f\n",
        "shares the name 'f' with another name of imp; rename one of them",
    ),
    "in a class": (
        b"class A:\n    import imp\n    x = imp.PY_SOURCE\n",
        "is imported in the body of a class; import it at the top of the file",
    ),
    "declared global": (
        b"def f():\n    global imp\n    import imp\n    imp.reload(x)\n",
        "is imported under the global name 'imp'; import it at the top of the file",
    ),
    "eval": (
        b"import imp\neval('f(imp)')\n",
        "is looked up by name in line 2; write its replacement there",
    ),
    "globals": (
        b"import imp\nglobals()['imp'].reload(x)\n",
        "is looked up by name in line 2; write its replacement there",
    ),
    "a star that may bring the name too": (
        b"from imp import get_tag\nfrom x import *\nprint(get_tag)\n",
        "may have another value after line 2; import it after that line, or by its full name",
    ),
    "import_module kept in an attribute": (
        b"import importlib\nself.imp = importlib.import_module('imp')\n",
        "is imported dynamically; import the replacements that the code uses instead",
    ),
    "find_spec": (
        b"import importlib.util\nx = importlib.util.find_spec('imp')\n",
        "is imported dynamically; import the replacements that the code uses instead",
    ),
    "sys.modules": (
        b"import sys\nx = 'imp' in sys.modules\n",
        "is imported dynamically; import the replacements that the code uses instead",
    ),
    "code in a string": (
        b"x = 'import imp; imp.reload(y)'\n",
        "is imported by code in a string; change the code that writes the string",
    ),
    "generated code": (
        b"x = '''\nimport os\nimport imp\n'''\n",
        "is imported by code in a string; change the code that writes the string",
    ),
    "not the module": (b"from . import imp\nfrom x import imp as y\nimport x.imp\nimp.reload(y)\n", ""),
    "star with others": (
        b"from imp import *\nfrom os import *\nreload(x)\n",
        "is imported by a star import; import it by name",
    ),
    "star, not used": (b"from imp import *\n", "is imported by a star import; import it by name"),
    "unused in try": (
        b"try:\n    import imp\nexcept ImportError:\n    raise\n",
        "is imported only to test whether that works; decide what the code does without imp",
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
