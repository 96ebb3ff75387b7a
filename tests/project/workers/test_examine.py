"""Files are read in order, and each is written on its own: a file that fails does not stop the others."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import CLEAN, COMMAND, ENVIRONMENT, EXACT, contents, lay_out, reimp_run


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_order_is_that_of_the_files(tmp_path: Path, jobs: str) -> None:
    files: dict[str, str | bytes] = {f"{n:03}.py": EXACT + "x = 1\n" * (100 if n % 7 == 0 else 1) for n in range(30)}
    done = reimp_run("scan", "-j", jobs, cwd=lay_out(tmp_path, files))
    places = [line.split(":")[0] for line in done.stdout.splitlines() if ".py:" in line]
    assert places == [name for name in files for _ in range(2)]


def test_read_only_folder(tmp_path: Path) -> None:
    """One line for the file in it; the rest goes on. Root is held by modes too, without its capability."""
    lay_out(tmp_path, {"locked/a.py": EXACT, "open.py": EXACT})
    (tmp_path / "locked").chmod(0o555)
    if os.geteuid() != 0:
        command: tuple[str, ...] = ()
    elif not shutil.which("setpriv"):
        pytest.skip("root may write everywhere")
    else:
        command = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    done = subprocess.run(
        [*command, *COMMAND, "migrate"], cwd=tmp_path, env=ENVIRONMENT, check=False, capture_output=True, text=True
    )
    (tmp_path / "locked").chmod(0o755)
    assert done.returncode == 2
    assert done.stderr == "reimp: locked/a.py: not written: permission denied; it is as it was\n"
    assert contents(tmp_path) == {"locked/a.py": EXACT.encode(), "open.py": CLEAN.encode()}


def test_full_disk(tmp_path: Path) -> None:
    """A file that cannot be written whole is as it was; the rest goes on."""
    long = EXACT + "x = 1\n" * 2000
    lay_out(tmp_path, {"a.py": EXACT, "b.py": long, "c.py": EXACT})
    limit = "import resource, sys, os; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))"
    done = subprocess.run(
        [sys.executable, "-c", f"{limit}; os.execv(sys.argv[1], sys.argv[1:])", *COMMAND, "migrate"],
        cwd=tmp_path,
        env={**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (2, "reimp: b.py: not written: file too large; it is as it was\n")
    assert contents(tmp_path) == {"a.py": CLEAN.encode(), "b.py": long.encode(), "c.py": CLEAN.encode()}


def test_unreadable_file(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT, "b.py/inner.py": EXACT})
    (tmp_path / "c.py").symlink_to("a.py")
    done = reimp_run("migrate", "c.py", "a.py", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("reimp: c.py: a symbolic link, which is left alone; name the file itself: ")
    assert (tmp_path / "c.py").is_symlink()
    assert (tmp_path / "a.py").read_text() == CLEAN
