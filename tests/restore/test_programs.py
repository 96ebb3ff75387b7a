"""Programs print with `reimp.restore` on newer Pythons what they print on 3.11 without it."""

from pathlib import Path

import oracle
import pytest
import recorded

HERE = Path(__file__).resolve().parent
PROGRAMS = sorted(path for path in (HERE / "programs").glob("*.py") if path.stem != "showing")
QUIET = ("-W", "ignore")


def expected(program: Path, kind: str) -> str:
    """Return what *program* prints on 3.11; the Python *kind* compares with it."""

    def ask(python: str) -> str:
        return oracle.run(program, python, program.parent, options=QUIET)

    text = program.read_bytes() + (program.parent / "showing.py").read_bytes()
    if kind == recorded.ORACLE:
        return recorded.live(program.stem, text, ask)
    return recorded.answer("restore", program.stem, text, ask)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_program(program: Path, kind: str, python: str) -> None:
    if kind.startswith(("pypy", "pyodide")):
        pytest.skip("PyPy 3.11 has these APIs; on Pyodide they are not tested")
    ahead = (oracle.ROOT / "src", HERE / "at_start", program.parent)
    assert expected(program, kind).endswith("exit 0\n")
    assert oracle.run(program, python, *ahead, options=QUIET) == expected(program, kind)
