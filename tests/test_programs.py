"""Every program prints under every interpreter, with our `imp`, what it prints under 3.11 with the standard one."""

import functools
from pathlib import Path

import interpreters
import oracle
import pytest

FOUND = interpreters.find()
SOURCE = oracle.ROOT / "src"
WITHOUT_PRIVATE = oracle.ROOT / "tests" / "without_private"
PROGRAMS = oracle.programs()

pytestmark = pytest.mark.skipif("3.11" not in FOUND, reason="CPython 3.11 is the oracle: test_interpreters fails")


@functools.cache
def standard(program: oracle.Program, kind: str) -> str:
    """Return what *program* prints with the standard `imp`: PyPy's own for PyPy, else CPython 3.11's."""
    return oracle.run(program.path, FOUND[kind if kind.startswith("pypy") else "3.11"].path)


@pytest.fixture
def ahead(where: str, request: pytest.FixtureRequest) -> tuple[Path, ...]:
    """Return the folders that come before the standard library: those with our `imp`."""
    if where == "wheel":
        return (request.getfixturevalue("installed"),)
    return (SOURCE,) if where == "source" else (SOURCE, WITHOUT_PRIVATE)


@pytest.mark.parametrize("where", ["source", "wheel", "without-private"])
@pytest.mark.parametrize(
    "program", [pytest.param(program, id=program.id, marks=pytest.mark.xdist_group(program.id)) for program in PROGRAMS]
)
def test_program(program: oracle.Program, kind: str, python: str, where: str, ahead: tuple[Path, ...]) -> None:
    """A program cannot tell our `imp` from the standard one."""
    if where in program.cannot_run:
        pytest.skip(program.cannot_run[where])
    expected = program.expected_output("ours") or standard(program, kind)
    assert oracle.run(program.path, python, *ahead) == expected


@pytest.mark.parametrize(
    "program", [pytest.param(program, id=program.id) for program in PROGRAMS if "ours" in program.expected]
)
def test_deviation_is_one(program: oracle.Program) -> None:
    """A listed deviation still deviates: otherwise its line has to go."""
    assert program.expected_output("ours") != standard(program, "3.11")
