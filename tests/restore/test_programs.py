"""Programs print with `reimp.restore` on newer Pythons what they print on 3.11 without it."""

from functools import cache
from pathlib import Path

import interpreters
import oracle
import pytest

FOUND = interpreters.find()
HERE = Path(__file__).resolve().parent
PROGRAMS = sorted(path for path in (HERE / "programs").glob("*.py") if path.stem != "showing")
QUIET = ("-W", "ignore")


@cache
def expected(program: Path) -> str:
    """Return what *program* prints on 3.11."""
    return oracle.run(program, FOUND["3.11"].path, program.parent, options=QUIET)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_program(program: Path, kind: str, python: str) -> None:
    if kind.startswith(("pypy", "pyodide")):
        pytest.skip("PyPy 3.11 has these APIs; on Pyodide they are not tested")
    ahead = (oracle.ROOT / "src", HERE / "at_start", program.parent)
    assert expected(program).endswith("exit 0\n")
    assert oracle.run(program, python, *ahead, options=QUIET) == expected(program)
