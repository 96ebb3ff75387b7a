"""`reimp scan` on archives and environments; tests/commands/test_scan.py has what cannot be combined."""

import zipfile
from pathlib import Path

from command import CLEAN, EXACT, lay_out, reimp_run


def archive(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("module.py", content)


def test_only_archives(tmp_path: Path) -> None:
    """They are reported by distribution, wherever they are in the folder."""
    archive(tmp_path / "deep/inside/a-1.0.zip", EXACT)
    done = reimp_run("scan", cwd=tmp_path)
    assert (done.returncode, done.stdout.startswith("1 of 1 distribution (1 file) reaches for imp;")) == (1, True)


def test_archives_and_source_files(tmp_path: Path) -> None:
    """They are in one report, and both count."""
    archive(tmp_path / "dist/a-1.0.zip", EXACT)
    lay_out(tmp_path, {"b.py": CLEAN})
    for typed in ((), ("b.py", "dist/a-1.0.zip"), ("dist", "b.py")):
        done = reimp_run("scan", *typed, cwd=tmp_path)
        assert (done.returncode, "dist/a-1.0.zip/module.py:2:1: exact: imp.reload" in done.stdout) == (1, True), done
        assert "2 uses in 1 file (2 read): 2 exact.\n" in done.stdout


def test_an_excluded_archive(tmp_path: Path) -> None:
    archive(tmp_path / "dist/a-1.0.zip", EXACT)
    lay_out(tmp_path, {"b.py": CLEAN})
    done = reimp_run("scan", "--exclude", "dist/", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "No use of imp or another removed API; 1 file read.\n")


def test_a_missing_file_and_an_archive(tmp_path: Path) -> None:
    archive(tmp_path / "a-1.0.zip", CLEAN)
    done = reimp_run("scan", "a-1.0.zip", "missing.py", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "reimp: missing.py: no such file or directory\n")


def test_no_such_python(tmp_path: Path) -> None:
    done = reimp_run("scan", "--python", "no-such-python", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("reimp: no-such-python: does not start")
