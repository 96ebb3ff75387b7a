"""Each Python that a command starts runs the code first, and then its own sitecustomize."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import lay_out

from reimp.running import at_start


def test_code_runs_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The code runs before the sitecustomize of the user; its directory is not on sys.path of the program."""
    (tmp_path / "ours").mkdir()
    lay_out(tmp_path, {"theirs/sitecustomize.py": "import builtins\nbuiltins.seen.append('theirs')\n"})
    at_start.write_sitecustomize(
        str(tmp_path / "ours"), "import builtins\nbuiltins.seen = ['ours', os.path.basename(HERE)]"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "theirs"))
    path = at_start.python_path(str(tmp_path / "ours"))
    program = "import sys, builtins; print(builtins.seen, sys.modules['sitecustomize'].__file__); print(sys.path)"
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": path}, capture_output=True, text=True, check=True
    )
    first, second = done.stdout.splitlines()
    assert first == f"['ours', 'ours', 'theirs'] {tmp_path / 'theirs' / 'sitecustomize.py'}"
    assert str(tmp_path / "theirs") in second
    assert str(tmp_path / "ours") not in second


def test_path_without_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert at_start.python_path("a") == "a"
