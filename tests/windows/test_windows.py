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

# Programs that cannot run under Windows 3.11, and what they lack there.
FORK, RESOURCE = "Windows has no os.fork", "Windows has no module resource"
LINKS = "Wine follows no symbolic links that a program for Windows makes"
CANNOT_RUN = {
    "acquire_lock/after_fork": FORK,
    "acquire_lock/fork_while_other_holds": FORK,
    "cache_from_source/shapes": "a null character in a path is a ValueError on Windows",
    "find_module/current_folder_removed": "Windows does not remove the current directory",
    "find_module/directory_is_no_module": "Windows has no os.mkfifo",
    "find_module/frozen_switched_off": "python.org's embeddable build has no source files",
    "find_module/names_beyond_ascii": "file names are text on Windows, never bytes of Latin-1",
    "find_module/never_stale_fork": FORK,
    "find_module/never_stale_old_folder": LINKS,
    "find_module/never_stale_replaced": LINKS,
    "find_module/no_descriptors": RESOURCE,
    "find_module/odd_entries_of_sys_path": "a: is a drive on Windows, not a directory",
    "find_module/patched_os_functions": "Windows has no os.major",
    "find_module/pathname_is_joined": LINKS,
    "find_module/special_files": "Windows has no os.mkfifo",
    "find_module/standard_library_files": "python.org's embeddable build has no source files",
    "find_module/strange_names": "Windows forbids a line feed in a file name",
    "find_module/unreadable": FORK,
    "load_module/changed_after_the_search": "Windows does not remove a file that is open",
    "load_module/interrupted": "os.kill ends a process on Windows",
    "load_source/any_file_name": LINKS,
    "load_source/cache_cannot_be_written": LINKS,
    "load_source/cache_in_another_folder": "a path with a drive cannot be put behind another path",
    "load_source/cache_is_read_only": FORK,
    "load_source/disk_is_full": RESOURCE,
    "load_source/no_descriptors": RESOURCE,
    "load_source/special_files": RESOURCE,
    "load_source/thread_fork": FORK,
    "module/finds_itself": "python.org's embeddable build has imp.pyc and no imp.py",
}
# Programs that print something else for another reason than `imp`.
NO_DOCSTRINGS = "python.org's embeddable build has imp.pyc, without docstrings, and no imp.py"
NOT_COMPARED = {
    "win3.12 module/documentation": NO_DOCSTRINGS,
    "win3.13 module/documentation": NO_DOCSTRINGS,
    "win3.12 module/options_of_the_interpreter": NO_DOCSTRINGS,
    "win3.13 module/options_of_the_interpreter": NO_DOCSTRINGS,
    "win3.13 real_programs/run_by_name": "3.13 for Windows suggests no name in the message of a NameError",
}


def standard(program: oracle.Program) -> str:
    """Return what *program* prints under Windows 3.11 with the standard `imp`."""
    python = pythons.path("win3.11")
    text = program.path.read_bytes()
    printed = recorded.once(f"win3.11-{program.id}", text, lambda: on_windows.run(program.path, python))
    assert printed.endswith("exit 0\n"), "it cannot run: add the reason to CANNOT_RUN"
    return printed


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.id)
def test_program(program: oracle.Program, kind: str) -> None:
    """A program cannot tell our `imp` from the standard one; listed differences are the same on all Pythons."""
    for place in (kind.removeprefix("win"), "wheel"):
        if place in program.cannot_run:
            pytest.skip(program.cannot_run[place])
    python = pythons.path(kind)
    reason = CANNOT_RUN.get(program.id) or NOT_COMPARED.get(f"{kind} {program.id}")
    if reason:
        pytest.skip(reason)
    expected = standard(program)
    if program.expected:
        expected = on_windows.run(program.path, pythons.path("win3.11"), SOURCE)
    assert on_windows.run(program.path, python, SOURCE) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_registry(kind: str) -> None:
    """The module that the real registry names comes before sys.path, the key Debug counts in debug builds only."""
    printed = on_windows.run(HERE / "programs" / "registry.py", pythons.path(kind), SOURCE)
    assert printed == (HERE / "programs" / "registry.txt").read_text(encoding="utf-8")


def test_programs_are_found() -> None:
    every = {program.id for program in PROGRAMS}
    assert {*CANNOT_RUN, *(name.partition(" ")[2] for name in NOT_COMPARED)} <= every
    assert {path.stem for path in HERE.glob("programs/*.py")} >= {"suffixes", "case_of_names", "reserved_names"}
