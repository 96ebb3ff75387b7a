"""The benchmarks run, and their report has its rows; how fast things are is not tested."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
ROWS = {"import imp": 2, "find_module, ": 12, "load_source, ": 8, "find_module + load_module, ": 4}


def test_quick_run() -> None:
    command = [sys.executable, str(BENCHMARKS / "run.py"), "--quick", "--on", "3.13"]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert re.search(r"^### CPython 3\.13\S*, zombie-imp [\d.]+$", report, re.MULTILINE)
    for start, count in ROWS.items():
        rows = [line for line in report.splitlines() if line.startswith(f"| {start}")]
        assert len(rows) == count, start
        assert all(re.search(r"\d x\) \|", row) for row in rows), start
    assert len(re.findall(r"^\| \d+ entr(?:y|ies) of [\d,]+ names \| \d", report, re.MULTILINE)) == 12
    assert re.search(r"^- find_module keeps \d+ KiB for 200 entries .* PASS$", report, re.MULTILINE)


def test_not_found() -> None:
    command = [sys.executable, str(BENCHMARKS / "run.py"), "--on", "2.7"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("not found: 2.7; found: 3.12")


def test_merge(tmp_path: Path) -> None:
    repository = tmp_path / "owner+name"
    git = ["git", "-C", str(repository), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "init", "--quiet", str(repository)], check=True)
    for text in ("import imp\n\nm = imp.new_module('m')\n", "import types\n\n\nm = types.ModuleType('m')\nprint(m)\n"):
        repository.joinpath("a.py").write_text(text)
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "--quiet", "--message", "text"], check=True)
    tmp_path.joinpath("pins").write_text("# comment\ngithub:owner/name HEAD a.py\n")
    command = [sys.executable, str(BENCHMARKS / "merge.py"), str(tmp_path), "--pins", str(tmp_path / "pins")]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "| owner/name | HEAD | `a.py` | 3 | 2 | 2 |" in report.splitlines()
    assert "modern, times maintainers: 0.67, limit 1.3 PASS" in report
