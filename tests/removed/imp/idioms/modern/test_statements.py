"""Where a call can become statements, and which names these may use."""

import libcst as cst
import pytest

from reimp.reading.source import parse
from reimp.removed.imp.idioms.modern.statements import can_bind_early, is_free, runs_once, statement_of


@pytest.mark.parametrize(
    ("code", "first"),
    [
        pytest.param("x = load()", True, id="assigned"),
        pytest.param("x = load().a[0]", True, id="attribute of the result"),
        pytest.param("x = f(load())", True, id="first argument"),
        pytest.param("x = f(a, load())", False, id="second argument"),
        pytest.param("x = 1; y = load()", False, id="shares its line"),
        pytest.param("if a: load()", False, id="on the line of its if"),
    ],
)
def test_statement_of(code: str, *, first: bool) -> None:
    """A statement is found if it evaluates the call first, and has lines of its own."""
    source = parse(code.encode())
    call = next(each for each in source.nodes(cst.Call) if source.code(each) == "load()")
    assert (statement_of(source, call) is not None) is first


@pytest.mark.parametrize(
    ("code", "early"),
    [
        pytest.param("x = load()", True, id="module"),
        pytest.param("def f():\n  try:\n    x = load()\n  except E:\n    return\n", True, id="handler leaves"),
        pytest.param("def f():\n  try:\n    x = load()\n  except E:\n    pass\n  x\n", False, id="handler goes on"),
        pytest.param("def f():\n  try:\n    x = load()\n    x.y()\n  except E:\n    pass\n", True, id="read in the try"),
        pytest.param("try:\n  x = load()\nexcept E:\n  pass\n", False, id="handler goes on in the module"),
        pytest.param("def f():\n  with suppress(E):\n    x = load()\n  x\n", False, id="manager may swallow"),
        pytest.param("def f():\n  with open(p) as g:\n    x = load()\n", True, id="open file"),
        pytest.param("def f():\n  global x\n  x = load()\n", False, id="global"),
        pytest.param("x.y = load()", False, id="attribute"),
    ],
)
def test_can_bind_early(code: str, *, early: bool) -> None:
    """A variable may have its value early if nothing reads it after an exception."""
    source = parse(code.encode())
    (assign,) = source.nodes(cst.Assign)
    assert can_bind_early(source, assign) is early
    assert runs_once(source, assign) is (source.parent(source.parent(assign)) is source.module)


@pytest.mark.parametrize(
    ("code", "free"),
    [
        pytest.param("a = 1", True, id="not there"),
        pytest.param("spec = 1", False, id="bound"),
        pytest.param("print(spec)", False, id="read"),
        pytest.param("def f():\n  return spec\n", False, id="read in a function"),
        pytest.param("def f(spec):\n  return spec\n", True, id="variable of a function"),
    ],
)
def test_is_free(code: str, *, free: bool) -> None:
    """A name is free if nothing reads or binds it in the scope."""
    source = parse(code.encode())
    assert is_free(source, source.module_scope, "spec") is free
