"""Another Python is asked what is installed: what it answers, and what is no Python."""

from pathlib import Path

import pytest
from command import lay_out, reimp_run

BAD = {
    "missing": ("no-such-python", "does not start: no such file or directory"),
    "not a program": ("text", "does not start: "),
    "not a Python": ("/bin/true", "is not a Python that works: exit code 0"),
    "repeats what it is asked": ("/bin/ls", "is not a Python\n"),
    "prints what it is asked": ("/bin/echo", "is not a Python\n"),
    "fails": ("fails", "is not a Python that works: cannot"),
    "a folder": (".", "does not start: permission denied"),
    "answers with something else": ("answers", "is not a Python that works: its answer cannot be read"),
}


def test_no_interpreter(tmp_path: Path) -> None:
    """An empty variable of a shell is not this folder."""
    done = reimp_run("scan", "--python", "", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "reimp: --python names no interpreter\n")


@pytest.mark.parametrize(("executable", "said"), BAD.values(), ids=BAD)
def test_interpreter_that_does_not_start(tmp_path: Path, executable: str, said: str) -> None:
    lay_out(tmp_path, {"text": "text", "fails": "#!/bin/sh\necho cannot >&2\nexit 3\n"})
    lay_out(tmp_path, {"answers": "#!/bin/sh\necho reimp-answer:{}\n"})
    (tmp_path / "fails").chmod(0o755)
    (tmp_path / "answers").chmod(0o755)
    named = f"./{executable}" if executable in ("text", "fails", "answers") else executable
    done = reimp_run("scan", "--python", named, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"reimp: {named}: {said}")
    assert done.stderr.count("\n") == 1


def test_an_interpreter_that_talks(environment: Path, tmp_path: Path) -> None:
    """What it prints as it starts and ends is not the answer."""
    talks = f'#!/bin/sh\necho "hello {{}}"\n{environment}/bin/python "$@"\necho bye\n'
    (lay_out(tmp_path, {"talks": talks}) / "talks").chmod(0o755)
    done = reimp_run("scan", "--python", "./talks", cwd=tmp_path)
    assert done.stdout.startswith("Python 3."), done
