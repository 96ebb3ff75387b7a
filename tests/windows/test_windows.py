"""Programs print with our `imp` under CPython for Windows what they print under Windows 3.11 with the standard one.

What runs them is Wine, not Windows; what fails for that reason is listed.
"""

from pathlib import Path

import oracle
import pytest
import pythons
import recorded
from windows import on_windows

pytestmark = pytest.mark.long

HERE = Path(__file__).resolve().parent
SOURCE = oracle.ROOT / "src"
OWN = sorted(path for path in (HERE / "programs").glob("*.py") if path.stem != "registry")
KINDS = ("win3.12", "win3.13")
PROGRAMS = [*oracle.programs(), *(oracle.read_program(path) for path in OWN)]

# Programs that print something else for another reason than `imp`, or not each time the same.
NOT_COMPARED: dict[str, str] = {}


def standard(program: oracle.Program) -> str:
    """Return what *program* prints under Windows 3.11 with the standard `imp`; skip what Windows cannot run."""
    python = pythons.path("win3.11")
    text = program.path.read_bytes()
    printed = recorded.once(f"win3.11-{program.id}", text, lambda: on_windows.run(program.path, python))
    if not printed.endswith("exit 0\n"):
        pytest.skip(f"needs what Windows has not: {''.join(printed.splitlines()[-2:-1])}")
    return printed


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.id)
def test_program(program: oracle.Program, kind: str) -> None:
    """A program cannot tell our `imp` from the standard one; listed differences are the same on all Pythons."""
    for place in (kind.removeprefix("win"), "wheel"):
        if place in program.cannot_run:
            pytest.skip(program.cannot_run[place])
    python = pythons.path(kind)
    expected = standard(program)
    if program.id in NOT_COMPARED:
        pytest.skip(NOT_COMPARED[program.id])
    if program.expected:
        expected = on_windows.run(program.path, pythons.path("win3.11"), SOURCE)
    assert on_windows.run(program.path, python, SOURCE) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_registry(kind: str) -> None:
    """The module that the real registry names comes before sys.path, the key Debug counts in debug builds only."""
    printed = on_windows.run(HERE / "programs" / "registry.py", pythons.path(kind), SOURCE)
    assert printed == (HERE / "programs" / "registry.txt").read_text(encoding="utf-8")


def test_programs_are_found() -> None:
    assert {path.stem for path in HERE.glob("programs/*.py")} >= {"suffixes", "case_of_names", "reserved_names"}
