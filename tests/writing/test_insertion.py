"""Where constants and helper functions are inserted."""

import ast

import pytest
from texts import Rewritten, check_rewritten

from reimp.api import Options, migrate

REWRITTEN: Rewritten = {
    "after constants at the head": (
        b"VERSION = (1, 2)\nimport os\n\n\ndef f(x):\n    import imp\n    return x == imp.PY_SOURCE\n",
        b"VERSION = (1, 2)\nimport os\n\nPY_SOURCE = 1\n\n\ndef f(x):\n    return x == PY_SOURCE\n",
    ),
    "before a function with a decorator": (
        b"@decorated\ndef f(x):\n    import imp\n    return x == imp.PY_SOURCE\n",
        b"PY_SOURCE = 1\n@decorated\ndef f(x):\n    return x == PY_SOURCE\n",
    ),
    "a helper in a file with tabs": (
        b"import imp\n\n\ndef f():\n\treturn imp.is_builtin(x)\n",
        (
            b"import importlib.machinery\n"
            b"\n"
            b"\n"
            b"def is_builtin(name):\n"
            b'\t"""Tell whether a module is built in, as imp.is_builtin did: -1, 0 or 1."""\n'
            b"\tif importlib.machinery.BuiltinImporter.find_spec(name) is None:\n"
            b"\t\treturn 0\n"
            b'\treturn -1 if name in ("builtins", "sys") else 1  # -1: cannot be initialized again\n'
            b"\n"
            b"\n"
            b"def f():\n"
            b"\treturn is_builtin(x)\n"
        ),
    ),
    "docstring and __future__": (
        b'"""Doc."""\nfrom __future__ import division\nimport imp\n\nx = imp.PY_SOURCE\n',
        b'"""Doc."""\nfrom __future__ import division\n\nPY_SOURCE = 1\n\nx = PY_SOURCE\n',
    ),
    "import in a function below a docstring": (
        b'"""Doc."""\n\ndef f():\n    """Doc."""\n    import imp\n    return imp.PY_SOURCE\n',
        b'"""Doc."""\n\nPY_SOURCE = 1\n\ndef f():\n    """Doc."""\n    return PY_SOURCE\n',
    ),
    "first line #!": (
        b"#!/usr/bin/env python3\n# License.\n\ndef f():\n    import imp\n    return imp.PY_SOURCE\n",
        b"#!/usr/bin/env python3\n# License.\n\nPY_SOURCE = 1\ndef f():\n    return PY_SOURCE\n",
    ),
    "an f-string with both quotes": (
        b"import imp\nx = f'''{imp.cache_from_source(\"a\", True)}'''\n",
        (
            b"import importlib.util\n"
            b"\n"
            b"\n"
            b"def cache_from_source(path, debug_override=None):\n"
            b'    """Return the path of the bytecode, as imp.cache_from_source did."""\n'
            b'    optimization = None if debug_override is None else "" if debug_override else 1\n'
            b"    return importlib.util.cache_from_source(path, optimization=optimization)\n"
            b"\n"
            b"\n"
            b"x = f'''{cache_from_source(\"a\", True)}'''\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


ORDER = {
    "no import of imp": "import importlib.machinery as m\nm.SourceFileLoader('a', 'a.py').load_module()\n",
    "several on a line": "import pkgutil, importlib\nx = pkgutil.get_loader('a')\ny = importlib.find_loader('a')\n",
    "new code begins the next statement": "import pkgutil\npkgutil.get_loader('a').load_module('a')\n",
}


@pytest.mark.parametrize("modern", [False, True])
@pytest.mark.parametrize("text", ORDER.values(), ids=ORDER)
def test_order_of_new_code(text: str, modern: bool) -> None:
    """What comes to one place is in order: each import once, then helpers, then the statements of the file."""
    body = ast.parse(migrate(text.encode(), Options(modern=modern)).result).body
    kinds = [
        "import" if isinstance(each, ast.Import) else "def" if isinstance(each, ast.FunctionDef) else ""
        for each in body
    ]
    assert kinds == sorted(kinds, key=["import", "def", ""].index)
    imports = [ast.dump(each) for each in body if isinstance(each, ast.Import)]
    assert len(imports) == len(set(imports))
    assert "def" in kinds or modern
