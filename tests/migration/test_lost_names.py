"""Names that new code does not bind, or binds after one more import of a module that may import this one."""

import ast

import pytest

from reimp.migration.lost_names import lost_names

# The code before, the code after, and the names that are lost.
LOST: dict[str, tuple[str, str, str]] = {
    "nothing": ("a = 1", "a = 2", ""),
    "a variable": ("a, b = f()", "a = f()", "b"),
    "an import": ("import imp, os", "import os", "imp"),
    "another name": ("from imp import reload as r", "from importlib import reload as r", ""),
    "in a block": ("if x:\n    for a in b: c = a", "if x: pass", "a c"),
    "with and try": ("try:\n    with x as a: b = 1\nfinally: d = 1", "d = 1", "a b"),
    "a walrus": ("print(a := 1)", "print(1)", "a"),
    "in a function": ("def f(): a = 1", "def f(): pass", ""),
    "a function": ("def f(): a = 1", "g = 1", "f"),
    "later": ("from imp import f\nimport p\n", "import p\ndef f(): ...\n", "f"),
    "after one of the standard library": ("from imp import f\nimport os\n", "import os\ndef f(): ...\n", ""),
    "after a relative import": ("from imp import f\nfrom . import p\n", "from . import p\ndef f(): ...\n", "f"),
    "a submodule": ("import a.b", "import a.c", ""),
    "after a submodule of the standard library": (
        "from imp import f\nimport os.path\n",
        "import os.path\ndef f(): ...\n",
        "",
    ),
    "after a name of the standard library": (
        "from imp import f\nfrom os import path\n",
        "from os import path\ndef f(): ...\n",
        "",
    ),
    "after a name of another module": ("from imp import f\nfrom p import g\n", "from p import g\ndef f(): ...\n", "f"),
    "after a new import": ("from imp import f\n", "import p\ndef f(): ...\n", ""),
    "bound again later": ("f = 1\nimport p\nf = 2\n", "f = 1\nimport p\n", ""),
    "bound later only": ("f = 1\nimport p\nf = 2\n", "import p\nf = 2\n", "f"),
    "in a class": ("class A: b = 1", "class A: pass", ""),
    "in a lambda": ("x = lambda: (a := 1)", "x = 1", ""),
    "an asynchronous function": ("async def f(): a = 1", "g = 1", "f"),
    "read only": ("a.b = c[d]", "pass", ""),
    "sooner": ("import p\nfrom imp import f\n", "def f(): ...\nimport p\n", ""),
}


@pytest.mark.parametrize(("before", "after", "expected"), LOST.values(), ids=LOST)
def test_lost_names(before: str, after: str, expected: str) -> None:
    assert " ".join(lost_names(ast.parse(before), ast.parse(after))) == expected
