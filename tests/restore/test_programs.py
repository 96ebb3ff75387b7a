"""Programs print with `reimp.restore` on newer Pythons what they print on 3.11 without it."""

from pathlib import Path

import oracle
import pytest
import recorded

HERE = Path(__file__).resolve().parent
PROGRAMS = sorted(path for path in (HERE / "programs").glob("*.py") if path.stem != "showing")
QUIET = ("-W", "ignore")


def expected(program: Path) -> str:
    """Return what *program* prints on 3.11."""
    text = program.read_bytes() + (program.parent / "showing.py").read_bytes()
    return recorded.answer(
        "restore", program.stem, text, lambda at: oracle.run(program, at, program.parent, options=QUIET)
    )


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_program(program: Path, kind: str, python: str) -> None:
    if kind.startswith(("pypy", "pyodide")):
        pytest.skip("PyPy 3.11 has these APIs; on Pyodide they are not tested")
    ahead = (oracle.ROOT / "src", HERE / "at_start", program.parent)
    assert expected(program).endswith("exit 0\n")
    assert oracle.run(program, python, *ahead, options=QUIET) == expected(program)
