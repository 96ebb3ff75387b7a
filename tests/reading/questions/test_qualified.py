"""Which full name an expression has, and what a variable is bound to."""

import libcst as cst
import pytest

from reimp.reading.questions.qualified import bound_value, qualified_name, qualified_names
from reimp.reading.source import parse

# Lines before an expression, the expression, and the full name of what it means; "" if that is not known.
NAMES = {
    "import": ("import sys", "sys", "sys"),
    "attribute": ("import sys", "sys.version_info", "sys.version_info"),
    "import as": ("import sys as s", "s.path", "sys.path"),
    "submodule": ("import os.path", "os.path", "os.path"),
    "submodule as": ("import os.path as p", "p", "os.path"),
    "from import": ("from importlib import util", "util.find_spec", "importlib.util.find_spec"),
    "from import as": ("from sys import version_info as v", "v", "sys.version_info"),
    "relative": ("from .compat import PY2", "PY2", ".compat.PY2"),
    "relative, of the package": ("from .. import compat", "compat.PY2", "..compat.PY2"),
    "built in": ("", "str", "builtins.str"),
    "built in, by its module": ("import builtins", "builtins.str", "builtins.str"),
    "built in, for Python 2": ("import __builtin__ as b", "b.str", "builtins.str"),
    "built in, by six": ("from six.moves import builtins", "builtins.str", "builtins.str"),
    "from a module of Python 2": ("from exceptions import ImportError", "ImportError", "builtins.ImportError"),
    "an exception, beside a star": ("from x import *", "ImportError", "builtins.ImportError"),
    "a function, beside a star": ("from x import *", "hasattr", "builtins.hasattr"),
    "str, beside a star": ("from x import *", "str", "*.str"),
    "from a star": ("from x import *", "PY2", "*.PY2"),
    "another name": ("import sys\nv = sys.version_info", "v", "sys.version_info"),
    "two places that agree": ("try: import sys\nexcept E: import sys", "sys", "sys"),
    "only what is above": ("import sys", "sys; sys = 1", "sys"),
    "sys, from a star": ("from x import *", "sys.path", "sys.path"),
    "sys, in a part of a file": ("", "sys.path", "sys.path"),
    "unbound": ("", "invented", ""),
    "a call": ("import sys", "sys()", ""),
    "a definition": ("def str(): pass", "str", ""),
    "a class": ("class sys: pass", "sys.path", ""),
    "a value": ("sys = 1", "sys", ""),
    "two places that differ": ("try: import sys\nexcept E: import s as sys", "sys", ""),
    "a loop": ("for sys in x: pass", "sys", ""),
    "match": ("import sys\nmatch x:\n    case sys: pass", "sys", ""),
    "too many other names": ("import sys\na = sys\nb = a\nc = b\nd = c\ne = d", "e", ""),
}

# An assignment to `name`, and what it is bound to.
BOUND = {
    "name = a": ("a", None),
    "x = name = a": ("a", None),
    "name: int = a": ("a", None),
    "(name := a)": ("a", None),
    "x, name = a": ("a", 1),
    "[name, *x] = a": ("a", 0),
    "*x, name = a": None,
    "name: int": None,
    "name += a": None,
    "for name in a: pass": None,
    "with a as name: pass": None,
    "(name, x), y = a": None,
    "def name(): pass": None,
    "import name": None,
}


@pytest.mark.parametrize(("before", "expression", "full_name"), NAMES.values(), ids=NAMES)
def test_qualified_name(before: str, expression: str, full_name: str) -> None:
    source = parse(f"{before}\n{expression}\n".encode())
    line = source.module.body[-1]
    assert isinstance(line, cst.SimpleStatementLine)
    statement = line.body[0]
    assert isinstance(statement, cst.Expr)
    assert qualified_name(source, statement.value) == full_name


def test_qualified_names() -> None:
    source = parse(b"try: import a\nexcept E: import b as a\nelse: a = 1\na.x\n")
    node = next(each for each in source.nodes(cst.Attribute) if source.code(each) == "a.x")
    assert qualified_names(source, node) == {"a.x", "b.x", ""}


@pytest.mark.parametrize(("text", "expected"), BOUND.items(), ids=BOUND)
def test_bound_value(text: str, expected: tuple[str, int | None] | None) -> None:
    source = parse(f"{text}\n".encode())
    (assignment,) = source.module_scope["name"]
    found = bound_value(source, assignment)
    assert (found and (source.code(found.expression), found.item)) == expected
