"""Every program prints under every interpreter, with our `imp`, what it prints under 3.11 with the standard one."""

import os
from pathlib import Path

import interpreters
import oracle
import pytest

FOUND = interpreters.find()
SOURCE = oracle.ROOT / "src"
WITHOUT_PRIVATE = oracle.ROOT / "tests" / "without_private"
PROGRAMS = oracle.programs()


def test_required_interpreters_are_here() -> None:
    """Without 3.11 there is no oracle, and without 3.12 and 3.13 nobody to please."""
    assert [kind for kind in interpreters.REQUIRED if kind not in FOUND] == []


@pytest.fixture
def standard(program: oracle.Program, kind: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what *program* prints with the standard `imp`: PyPy's own for PyPy, else CPython 3.11's."""
    with_imp = kind if kind.startswith("pypy") else "3.11"
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # the processes of one test run share what they have found out
        folder = folder.parent
    known = folder / f"{with_imp}-{program.id.replace('/', '-')}.txt"
    if not known.exists():
        written = known.with_suffix(f".{os.getpid()}")
        written.write_text(oracle.run(program.path, FOUND[with_imp].path), encoding="utf-8")
        written.replace(known)
    return known.read_text(encoding="utf-8")


@pytest.fixture
def ahead(program: oracle.Program, kind: str, where: str, installed: Path) -> tuple[Path, ...]:
    """Return the folders that come before the standard library, those with our `imp`; or skip what cannot run."""
    for place in (where, kind):
        if place in program.cannot_run:
            pytest.skip(program.cannot_run[place])
    return (installed,) if where == "wheel" else (SOURCE, WITHOUT_PRIVATE)


@pytest.mark.parametrize("where", ["wheel", "without-private"])
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.id)
def test_program(
    program: oracle.Program, kind: str, python: str, ahead: tuple[Path, ...], request: pytest.FixtureRequest
) -> None:
    """A program cannot tell our `imp` from the standard one."""
    listed = program.expected_output(kind) or program.expected_output("ours")
    expected = listed or request.getfixturevalue("standard")
    assert oracle.run(program.path, python, *ahead) == expected


@pytest.mark.parametrize("kind", ["3.11"])
@pytest.mark.parametrize(
    ("program", "listed"),
    [(program, where) for program in PROGRAMS for where in program.expected],
    ids=lambda value: getattr(value, "id", value),
)
def test_deviation_is_one(program: oracle.Program, listed: str, standard: str) -> None:
    """A listed deviation still deviates: otherwise its line has to go."""
    without_it = listed != "ours" and program.expected_output("ours")
    assert program.expected_output(listed) != (without_it or standard)
