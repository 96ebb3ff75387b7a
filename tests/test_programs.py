"""Every program prints under every interpreter, with our `imp`, what it prints under 3.11 with the standard one."""

from pathlib import Path

import oracle
import pytest
import pythons
import recorded

SOURCE = oracle.ROOT / "src"
WITHOUT_PRIVATE = oracle.ROOT / "tests" / "without_private"
PROGRAMS = oracle.programs()


@pytest.fixture
def standard(program: oracle.Program, kind: str) -> str:
    """Return what *program* prints with the standard `imp`: PyPy's own for PyPy, else CPython 3.11's."""
    if not kind.startswith("pypy"):
        return oracle.standard(program, kind)
    text = program.path.read_bytes()
    return recorded.once(f"{kind}-{program.id}", text, lambda: oracle.run(program.path, pythons.path(kind)))


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
    printed = oracle.run(program.path, python, *ahead)
    if printed.startswith(recorded.NO_EXTENSION) and printed != expected:
        pytest.skip(f"{python} was installed without CPython's own tests")
    assert printed == expected


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
