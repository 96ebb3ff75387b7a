"""`reimp trace`, as a user runs it: what it says, and that the program does not notice."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
import pythons
from command import COMMAND, lay_out, reimp_run
from tracing import QUIET

BAD = {
    "no such program": (("--python", "no-such-python", "app.py"), "no-such-python: does not start: no such file or"),
    "no Python": (
        ("--python", "/bin/true", "app.py"),
        "/bin/true: nothing was traced: that takes a Python, of version",
    ),
}


@pytest.mark.parametrize(("typed", "message"), BAD.values(), ids=BAD)
def test_no_trace(tmp_path: Path, typed: tuple[str, ...], message: str) -> None:
    done = reimp_run("trace", *typed, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"reimp: {message}")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals(tmp_path: Path, number: int) -> None:
    """They are for the program, as the terminal or a supervisor sends them; the report comes all the same."""
    program = "import imp, signal, sys\nfor n in (2, 15): signal.signal(n, lambda n, _: sys.exit(n))\n"
    lay_out(tmp_path, {"app.py": program + "open('ready', 'w').close()\nsignal.pause()"})
    process = subprocess.Popen(
        [*COMMAND, "trace", "--python", pythons.path("3.11"), "app.py"],
        cwd=tmp_path,
        env=QUIET,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (tmp_path / "ready").exists():
        time.sleep(0.01)
    os.killpg(process.pid, number) if number == signal.SIGINT else process.terminate()
    _, report = process.communicate(timeout=30)
    assert (process.returncode, "app.py:1:8: " in report) == (number, True)
