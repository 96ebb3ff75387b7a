"""The command as its users run it: a process, a terminal, a pipe."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from command import CLEAN, COMMAND, ENVIRONMENT, EXACT, FILES, check_exit_code, contents, lay_out, reimp_run

# What is typed, the exit code, and a part of what is shown (of the error, for 2).
CODES = {
    "migrate, nothing": ("migrate clean.py", 0, "No use of imp or another removed API; 1 file read."),
    "migrate, all": ("migrate exact.py", 0, "1 file rewritten."),
    "migrate, some left": ("migrate exact.py manual.py", 1, "Next: reimp explain lock_held"),
    "migrate, broken": ("migrate broken.py", 1, "Next: correct the syntax errors, then run reimp again."),
    "migrate, missing": ("migrate missing.py exact.py", 2, "reimp: missing.py: no such file or directory\n"),
    "diff, nothing": ("migrate --diff clean.py", 0, ""),
    "diff, changes": ("migrate --diff exact.py", 1, "+importlib.reload(x)\n"),
    "diff, missing": ("migrate --diff missing.py", 2, "reimp: missing.py: no such file or directory\n"),
    "check, nothing": ("migrate --check clean.py", 0, ""),
    "check, changes": ("migrate --check exact.py", 1, "Next: reimp migrate exact.py\n"),
    "check, some left": ("migrate --check manual.py", 1, "manual"),
    "help of migrate": ("migrate -h", 0, "Example:  reimp migrate --diff src"),
}


@pytest.mark.parametrize(("typed", "code", "shown"), CODES.values(), ids=CODES)
def test_exit_code(tmp_path: Path, typed: str, code: int, shown: str) -> None:
    check_exit_code(tmp_path, typed, code, shown)


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    lay_out(tmp_path, FILES)
    reimp_run("migrate", cwd=tmp_path)
    once = contents(tmp_path)
    assert once["exact.py"] != EXACT.encode()
    done = reimp_run("migrate", "--diff", cwd=tmp_path)
    assert done.stdout == ""
    reimp_run("migrate", cwd=tmp_path)
    assert contents(tmp_path) == once


def test_standard_input(tmp_path: Path) -> None:
    done = reimp_run("migrate", "-", cwd=tmp_path, input=EXACT)
    assert (done.returncode, done.stdout) == (0, CLEAN)
    done = reimp_run("migrate", "-", cwd=tmp_path, input="x = 1")
    assert (done.returncode, done.stdout) == (0, "x = 1")
    done = reimp_run("scan", "-", cwd=tmp_path, input=EXACT)
    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:1:8: exact: ")


def test_standard_input_is_bytes(tmp_path: Path) -> None:
    source = "# coding: latin-1\r\nimport imp\r\nimp.reload(é)".encode("latin-1")
    done = reimp_run("migrate", "-", cwd=tmp_path, input=source, text=False)
    assert done.stdout == source.replace(b"imp\r", b"importlib\r").replace(b"imp.", b"importlib.")


TAIL = "x = 1\n"


def many(folder: Path, count: int = 40) -> dict[str, str | bytes]:
    files: dict[str, str | bytes] = {f"{number:03}.py": EXACT + TAIL for number in range(count)}
    lay_out(folder, files)
    return files


@pytest.mark.slow
def test_kill(tmp_path: Path) -> None:
    """Killed at any moment, it leaves each file old or new."""
    files = many(tmp_path)
    old, new = EXACT + TAIL, CLEAN + TAIL
    states = set()
    for round_ in range(8):
        lay_out(tmp_path, files)
        process = subprocess.Popen([*COMMAND, "migrate", "-q"], cwd=tmp_path, env=ENVIRONMENT)
        while process.poll() is None and (tmp_path / "000.py").stat().st_size == len(old):
            time.sleep(0.001)
        time.sleep(0.004 * round_)
        process.kill()
        process.wait()
        after = {name: content for name, content in contents(tmp_path).items() if not name.startswith(".reimp-")}
        states |= set(after.values())
        assert after.keys() == files.keys()
    assert states == {old.encode(), new.encode()}


@pytest.mark.slow
@pytest.mark.parametrize("started", [False, True])
@pytest.mark.parametrize("delay", [0.05, 0.1, 0.3, 0.6])
def test_interrupt(tmp_path: Path, delay: float, *, started: bool) -> None:
    """Ctrl-C ends it in one line, with each file old or new and no process left behind.

    Until it has *started* other processes it may be importing, which Python ends in its own words.
    """
    many(tmp_path, 150)
    process = subprocess.Popen(
        [*COMMAND, "migrate"], cwd=tmp_path, env=ENVIRONMENT, start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while started and not children.read_text():
        time.sleep(0.01)
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=30)
    allowed = {EXACT + TAIL, CLEAN + TAIL}
    assert {content.decode() for content in contents(tmp_path).values()} <= allowed
    if started:
        done = {(0, ""), (-signal.SIGINT, "")}  # by Python, when there is nothing left to interrupt
        assert (process.returncode, error) in {(130, "\nreimp: interrupted\n"), *done}
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
