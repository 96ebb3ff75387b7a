"""Shell completion, typed on a terminal, as docs/completion.md says to set it up; and the manual page."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import ENVIRONMENT, lay_out, open_terminal, reimp_run

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "reimp.1"
# How each is started without its user's files.
SHELLS = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"]}
SET_UP = dict(
    re.findall(r"```(bash|zsh|fish)\n(.*?)\n```", (ROOT / "docs" / "completion.md").read_text("utf-8"), re.DOTALL)
)

OWN_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)

# What is typed before the tab, and the line then.
TYPED = {
    "command": ("reimp migr", "reimp migrate "),
    "option": ("reimp migrate --dif", "reimp migrate --diff "),
    "format": ("reimp scan --format sar", "reimp scan --format sarif "),
    "name": ("reimp explain load_so", "reimp explain load_source "),
    "path": ("reimp scan a_fil", "reimp scan a_file.py "),
}


class Shell:
    """An interactive shell on a terminal."""

    def __init__(self, name: str, folder: Path) -> None:
        program = f"#!{sys.executable}\nimport sys\nfrom reimp.__main__ import main\nsys.exit(main())\n"
        lay_out(folder, {"bin/reimp": program, "a_file.py": ""})
        (folder / "bin" / "reimp").chmod(0o755)
        path = f"{folder}/bin{os.pathsep}{ENVIRONMENT['PATH']}"
        own = {"PATH": path, "TERM": "xterm", "HOME": str(folder), "PS1": "$ ", "COLUMNS": "200"}
        self.ours, theirs = open_terminal()
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWN_TERMINAL, str(shutil.which(name)), *SHELLS[name]],
            cwd=folder,
            env={**ENVIRONMENT, **own},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)

    def type(self, text: str) -> None:
        os.write(self.ours, text.encode())

    def read_until(self, expected: str) -> str:
        """Return what the terminal shows, once *expected* is there; or all of 30 seconds."""
        shown, end = "", time.monotonic() + 30
        while expected not in shown and time.monotonic() < end:
            if select.select([self.ours], [], [], 1)[0]:
                shown += os.read(self.ours, 65536).decode("utf-8", "replace")
                shown = re.sub(r"\x1b(?:\[[?>=\d;]*[ -/]*[@-~]|\].*?(?:\x07|\x1b\\)|[()].|[=>78M])", "", shown)
        return shown

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


@pytest.mark.parametrize("name", SHELLS)
def test_tab(tmp_path: Path, name: str) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"no {name} on this machine")
    shell = Shell(name, tmp_path)
    try:
        lines = [line for line in SET_UP[name].splitlines() if not line.startswith("#")]
        shell.type(f"{'; '.join(lines)}; echo rea''dy\r")
        assert "ready" in shell.read_until("ready\r\n")
        for typed, line in TYPED.values():
            shell.type(f"{typed}\t")
            shown = shell.read_until(line.removeprefix(typed))
            assert line.removeprefix(typed) in shown
            shell.type("\x15")  # the line is given up
    finally:
        shell.end()


def test_manual_page_says_what_the_help_says() -> None:
    """Each option of each command is there, with its text."""
    text = re.sub(r"\s+", " ", MANUAL.read_text("utf-8").replace("\\-", "-"))
    for command in ("scan", "migrate", "trace", "verify", "explain", "run"):
        shown = reimp_run(command, "--help", cwd=ROOT).stdout
        for option in re.findall(r"^  (?:-\w, )?(--[\w-]+|-\w)", shown, re.MULTILINE):
            assert f"{option} " in text, (command, option)


@pytest.mark.skipif(shutil.which("man") is None, reason="no man on this machine")
def test_manual_page_is_read_without_warning() -> None:
    done = subprocess.run(["man", "--warnings", "-l", str(MANUAL)], check=True, capture_output=True, text=True)
    assert "SYNOPSIS" in done.stdout
    assert done.stderr == ""


def test_manual_page_is_installed(wheel: Path, tmp_path: Path) -> None:
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--ignore-installed",
    ]
    subprocess.run([*pip, "--prefix", str(tmp_path), str(wheel)], check=True)
    assert (tmp_path / "share" / "man" / "man1" / "reimp.1").read_bytes() == MANUAL.read_bytes()
