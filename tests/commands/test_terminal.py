"""The command on a terminal and in a pipe: colors, progress, control characters."""

import os
import subprocess
from pathlib import Path

import pytest
from command import CLEAN, COMMAND, ENVIRONMENT, EXACT, lay_out, open_terminal, reimp_run


def terminal(arguments: list[str], folder: Path, **environment: str) -> str:
    """Return what the command shows on a terminal."""
    ours, theirs = open_terminal()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env={**ENVIRONMENT, "TERM": "xterm", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # as the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    process.wait()
    return shown.decode()


def test_colours_and_progress_on_a_terminal(tmp_path: Path) -> None:
    shown = terminal(
        ["scan"], lay_out(tmp_path, {f"{number}.py": EXACT if number < 20 else CLEAN for number in range(300)})
    )
    assert "\x1b[32mexact\x1b[0m: imp.reload was removed in Python 3.12; write" in shown
    assert " files ...\r" in shown.replace("\x1b[K", "")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_no_colours_on_request(tmp_path: Path, environment: dict[str, str]) -> None:
    assert "\x1b[" not in terminal(["scan"], lay_out(tmp_path, {"a.py": EXACT}), **environment)


def test_no_colours_and_no_progress_in_a_pipe(tmp_path: Path) -> None:
    done = reimp_run(
        "scan", cwd=lay_out(tmp_path, {f"{number}.py": EXACT if number < 20 else CLEAN for number in range(300)})
    )
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_a_terminal_is_not_told_what_to_do(tmp_path: Path) -> None:
    """What a file holds, or is called, does not move the cursor."""
    lay_out(tmp_path, {"a\x1b[31m.py": "import imp\nimp.reload(x)  # \x1b[2J\n"})
    for arguments in (["scan"], ["migrate", "--diff"]):
        shown = terminal(arguments, tmp_path)
        assert "\x1b[2J" not in shown
        assert "\x1b[31m.py" not in shown
        assert "\\x1b[31m.py" in shown or "\\033[31m.py" in shown


def test_output_nobody_reads(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT})
    process = subprocess.Popen(
        [*COMMAND, "scan"], cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


# Options, environment, and whether there are colors in a pipe.
COLORS: dict[str, tuple[list[str], dict[str, str], bool]] = {
    "always": (["--color", "always"], {}, True),
    "always, against NO_COLOR": (["--color", "always"], {"NO_COLOR": "1"}, True),
    "FORCE_COLOR": ([], {"FORCE_COLOR": "1"}, True),
    "FORCE_COLOR that is empty": ([], {"FORCE_COLOR": ""}, False),
    "FORCE_COLOR and NO_COLOR": ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    "FORCE_COLOR and never": (["--color", "never"], {"FORCE_COLOR": "1"}, False),
}


@pytest.mark.parametrize(("arguments", "environment", "colored"), COLORS.values(), ids=COLORS)
def test_colors_in_a_pipe(tmp_path: Path, arguments: list[str], environment: dict[str, str], colored: bool) -> None:
    lay_out(tmp_path, {"a.py": EXACT})
    for command in ("scan", "migrate --diff"):
        done = reimp_run(*command.split(), *arguments, cwd=tmp_path, env={**ENVIRONMENT, **environment})
        assert ("\x1b[" in done.stdout) == colored, done


def test_never_on_a_terminal(tmp_path: Path) -> None:
    assert "\x1b[" not in terminal(["scan", "--color", "never"], lay_out(tmp_path, {"a.py": EXACT}))


def test_width_of_the_terminal(tmp_path: Path) -> None:
    shown = terminal(["scan", "--color", "never"], lay_out(tmp_path, {"a.py": EXACT}), COLUMNS="50")
    assert max(map(len, shown.splitlines())) <= 50
