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
    "scan, twice": ("scan clean.py clean.py", 0, "1 file read."),
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


USAGE = {
    "--environment x.py": "--environment cannot be combined with paths",
    "--environment a.zip": "--environment cannot be combined with paths",
    "--python= x.py": "--python cannot be combined with paths",
    "--environment --exclude a": "--environment cannot be combined with --exclude",
    "--environment --select imp.reload": "--environment cannot be combined with --select",
    "--environment --ignore imp.reload": "--environment cannot be combined with --ignore",
    "--environment --statistics": "--environment cannot be combined with --statistics",
    "--environment --stdin-filename a.py": "--environment cannot be combined with --stdin-filename",
    "--stdin-filename a.py a.zip": "--stdin-filename needs the path -",
    "--python x --environment": "--environment cannot be combined with --python",
    "--python x --text": "--python cannot be combined with --text",
    "--environment --merge trace.json": "--environment cannot be combined with --merge",
    "--merge trace.json a.zip": "--merge cannot be combined with archives",
    "--python x --python y": "--python cannot be given twice; run reimp scan once for each Python",
}


@pytest.mark.parametrize(("typed", "message"), USAGE.items(), ids=USAGE)
def test_bad_usage(tmp_path: Path, typed: str, message: str) -> None:
    lay_out(tmp_path, {"a.zip": "", "b.py": EXACT})
    done = reimp_run("scan", *typed.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == f"Error: {message}"


@pytest.mark.parametrize("command", [("scan",), ("migrate",), ("migrate", "--check"), ("verify",)])
def test_nothing_is_read(tmp_path: Path, command: tuple[str, ...]) -> None:
    """An empty answer is none: the message names what was looked for and what was left out."""
    tree = lay_out(tmp_path, {"a.txt": EXACT, ".venv/b.py": EXACT, "build/c.py": EXACT, ".gitignore": "build/\n"})
    rest = ("true",) if command == ("verify",) else ()
    done = reimp_run(*command, *rest, cwd=tree)
    assert (done.returncode, "No use" in done.stdout) == (2, False)
    first, second, third, fourth = done.stderr.splitlines()
    assert first == "reimp: nothing was read: there is no Python file in this directory"
    assert "*.py," in second
    assert third == "reimp: skipped: .venv/, build/"
    assert fourth == "reimp: use --allow-empty where that is expected"
    done = reimp_run(*command, "--allow-empty", *rest, cwd=tree)
    assert (done.returncode, done.stderr) == (0, "")


def test_nothing_is_read_of_what_is_named(tmp_path: Path) -> None:
    tree = lay_out(tmp_path, {"a.py": EXACT, "empty/x": "", "other/x.txt": ""})
    done = reimp_run("scan", "a.py", "empty", "other", "--exclude", "a.py", cwd=tree)
    assert done.returncode == 2
    assert done.stderr.splitlines()[:2] == [
        "reimp: a.py: skipped because of --exclude or [tool.reimp]",
        "reimp: nothing was read: there is no Python file in a.py, empty and other",
    ]


def test_text(tmp_path: Path) -> None:
    """What is no Python file is searched if it is named, or on request; it is never said to have no use."""
    lay_out(tmp_path, {"a.py": CLEAN, "go.sh": "set -e\npython -c 'import imp'\n", "Makefile": "MODULE = imp\n"})
    assert reimp_run("scan", cwd=tmp_path).returncode == 0
    found = "go.sh:2:12: manual: imp, removed in Python 3.12, may be used by code in this file"
    for typed in (("--text",), ("go.sh",)):
        done = reimp_run("scan", *typed, cwd=tmp_path)
        assert (done.returncode, found in done.stdout) == (1, True), done
    done = reimp_run("scan", "Makefile", cwd=tmp_path)
    assert (done.returncode, done.stdout.startswith("Makefile:1:10: manual: found by a search: this file is")) == (
        1,
        True,
    )


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "github", "markdown", "html"])
def test_a_search_in_every_format(tmp_path: Path, form: str) -> None:
    lay_out(tmp_path, {"a.pyx": "cdef int x\nimport imp\n"})
    done = reimp_run("scan", "--format", form, cwd=tmp_path)
    assert (done.returncode, "cannot be parsed as Python" in done.stdout) == (1, True), done


def test_full_disk(tmp_path: Path) -> None:
    lay_out(tmp_path, {"exact.py": EXACT})
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = reimp_run("scan", cwd=tmp_path, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (2, "reimp: cannot write the report: no space left on device\n")


READY = "try:\n    import imp\nexcept ImportError:\n    imp = None\n"


def test_ready_uses_are_shown_on_request(tmp_path: Path) -> None:
    lay_out(tmp_path, {"ready.py": READY})
    done = reimp_run("scan", cwd=tmp_path)
    assert (done.returncode, done.stdout.count("ready.py")) == (0, 0)
    assert "1 use needs nothing (ready); --ready lists what is ready." in done.stdout
    done = reimp_run("scan", "--ready", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(
        "ready.py:2:12: ready (ImportError handled): imp, removed in Python 3.12, is ready: line 4"
    )
