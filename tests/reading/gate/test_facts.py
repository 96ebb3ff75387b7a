"""What a file binds, calls and registers, wherever that is."""

import ast

import pytest

from reimp.reading.gate.facts import Facts, facts_of


def _facts(text: str) -> Facts:
    return facts_of(ast.parse(text), text.encode())


IMPORTS = {
    "module": ("import a.b", {"a": {"a"}}),
    "renamed": ("import a.b as c", {"c": {"a.b"}}),
    "from": ("from a import b, c as d", {"b": {"a.b"}, "d": {"a.c"}}),
    "relative": ("from . import a\nfrom ..b import a", {"a": {"..a", "..b.a"}}),
    "in a function": ("def f():\n import a", {"a": {"a"}}),
}


@pytest.mark.parametrize(("text", "expected"), IMPORTS.values(), ids=IMPORTS)
def test_imports(text: str, expected: dict[str, set[str]]) -> None:
    assert _facts(text).imports == expected


BOUND = {
    "assignment": "a = 1",
    "loop": "for a, b in c: pass",
    "parameter": "def f(*, a=1): pass",
    "handler": "try: pass\nexcept E as a: pass",
    "pattern": "match x:\n case [*a]: pass",
    "deleted": "del a",
}


@pytest.mark.parametrize("text", BOUND.values(), ids=BOUND)
def test_variables(text: str) -> None:
    facts = _facts(text)
    assert facts.is_variable("a")
    assert facts.is_bound("a")
    assert not facts.is_bound("x")


@pytest.mark.parametrize("text", ["def a(): pass", "class a: pass", "import a"])
def test_definitions_are_no_variables(text: str) -> None:
    assert _facts(text).is_bound("a")
    assert not _facts(text).is_variable("a")


def test_loads() -> None:
    assert _facts("import importlib.util").loads
    assert _facts("from pkgutil import a").loads
    assert not _facts("from .importlib import a; import a.importlib").loads


REGISTERS = {
    "attribute": ("sys.meta_path.append(a)", True),
    "import": ("from sys import path_hooks", True),
    "string": ("getattr(sys, 'meta_path')", True),
    "only read": ("for a in sys.meta_path: pass", False),
    "in a text": ("'''The list meta_path.'''", False),
}


@pytest.mark.parametrize(("text", "expected"), REGISTERS.values(), ids=REGISTERS)
def test_registers(text: str, expected: bool) -> None:
    assert _facts(text).registers is expected
