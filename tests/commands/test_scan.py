"""`reimp scan` as a user runs it."""

import subprocess
from pathlib import Path

import pytest
from command import CLEAN, EXACT, MANUAL, check_exit_code, lay_out, modules_of, reimp_run

# What is typed, the exit code, and a part of what is shown (of the error, for 2).
CODES = {
    "scan, nothing": ("scan clean.py", 0, "No use of imp or another removed API; 1 file read."),
    "scan, uses": (
        "scan exact.py",
        1,
        "exact.py:2:1: exact: imp.reload was removed in Python 3.12; write",
    ),
    "scan, broken": ("scan broken.py", 1, "syntax error"),
    "scan, missing": ("scan missing.py", 2, "reimp: missing.py: no such file or directory\n"),
    "scan, missing and nothing": ("scan missing.py clean.py", 2, "reimp: missing.py: no such file or directory\n"),
    "scan, this folder": ("scan", 1, " in 3 files (4 read): "),
    "exit zero": ("scan exact.py --exit-zero", 0, "exact.py:2:1: exact"),
    "exit zero, missing": ("scan missing.py --exit-zero", 2, "no such file or directory"),
    "one line a use": ("scan exact.py --format concise", 1, "write importlib.reload\n"),
    "statistics": ("scan exact.py manual.py --statistics", 1, "1  imp.reload     1 exact\n"),
    "statistics as JSON": (
        "scan --statistics --format json",
        2,
        "--statistics cannot be combined with --format",
    ),
    "ignored": ("scan exact.py --ignore imp.reload,imp", 0, "No use"),
    "selected": ("scan exact.py manual.py --select imp.lock_held", 1, "2 manual"),
    "no such API": ("scan --ignore imp.relaod", 2, "did you mean imp.reload"),
    "a name and no input": ("scan --stdin-filename a.py exact.py", 2, "Error: --stdin-filename needs the path -"),
    "no such option": ("scan --frobnicate", 2, "Error: No such option"),
    "no such format": ("scan --format rtf", 2, "Error: Invalid value for '--format'"),
    "no processes": ("scan --jobs 0", 2, "Error: Invalid value for '-j'"),
    "report cannot be written": (
        "scan clean.py -o missing/report.txt",
        2,
        "reimp: cannot write the report to missing/report.txt: no such file or directory",
    ),
    "standard input and more": ("scan - clean.py", 2, "Error: - cannot be combined with other paths"),
    "help of scan": ("scan -h", 0, "Example:  reimp scan src tests --exclude vendor/"),
}


@pytest.mark.parametrize(("typed", "code", "shown"), CODES.values(), ids=CODES)
def test_exit_code(tmp_path: Path, typed: str, code: int, shown: str) -> None:
    check_exit_code(tmp_path, typed, code, shown)


def test_scan_needs_no_libcst_without_candidates(tmp_path: Path) -> None:
    modules = modules_of("scan", cwd=lay_out(tmp_path, {"clean.py": CLEAN}))
    assert {"read.", "click"} <= modules
    assert "libcst" not in modules


def test_quiet(tmp_path: Path) -> None:
    done = reimp_run("scan", "-q", cwd=lay_out(tmp_path, {"exact.py": EXACT, "manual.py": MANUAL}))
    assert all(line.startswith(("manual.py:", "    ")) for line in done.stdout.splitlines())
    assert "imp.lock_held" in done.stdout


def test_report_in_a_file(tmp_path: Path) -> None:
    lay_out(tmp_path, {"exact.py": EXACT})
    done = reimp_run("scan", "-o", "report.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert (tmp_path / "report.txt").read_text() == reimp_run("scan", cwd=tmp_path).stdout


def test_the_next_command_has_the_options(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a b.py": EXACT})
    done = reimp_run("scan", "--modern", "--exclude", "x y", "a b.py", cwd=tmp_path)
    assert done.stdout.endswith("then: reimp migrate --modern --exclude 'x y' 'a b.py'\n")


def test_merge_is_for_source_files(tmp_path: Path) -> None:
    done = reimp_run("scan", "--environment", "--merge", "trace.json", cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, "Error: --merge needs source files")


@pytest.mark.parametrize(
    "typed",
    ["--environment x.py", "--python= x.py", "--environment --exclude a", "a.zip b.py", "--python x --environment y"],
)
def test_bad_usage(tmp_path: Path, typed: str) -> None:
    lay_out(tmp_path, {"a.zip": "", "b.py": EXACT})
    done = reimp_run("scan", *typed.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: " in done.stderr


def test_full_disk(tmp_path: Path) -> None:
    lay_out(tmp_path, {"exact.py": EXACT})
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = reimp_run("scan", cwd=tmp_path, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (2, "reimp: cannot write the report: no space left on device\n")
