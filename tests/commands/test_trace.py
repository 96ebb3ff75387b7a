"""`reimp trace` as a user runs it."""

import json
import re
from pathlib import Path

import oracle
from command import lay_out, reimp_run
from tracing import QUIET, provide, traced


def test_options_of_the_program(tmp_path: Path) -> None:
    """What stands after PROGRAM is the program's, -m is that of python, and the report goes where it is told."""
    lay_out(tmp_path, {"tool/__init__.py": "", "tool/__main__.py": "import imp, sys; print(sys.argv[1:])"})
    done = traced("--format", "jsonl", "-o", "report.jsonl", "-m", "tool", "--format", "x", "-m", "-h", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "['--format', 'x', '-m', '-h']\n", "")
    first, *_ = (tmp_path / "report.jsonl").read_text().splitlines()
    assert json.loads(first)["path"] == "tool/__main__.py"


def test_nothing_reached(tmp_path: Path) -> None:
    done = traced("app.py", cwd=lay_out(tmp_path, {"app.py": "print(1)\n"}))
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "imp was not reached.\n")


def test_the_page_about_it(tmp_path: Path) -> None:
    """What docs/trace.md shows is what comes."""
    page = (oracle.ROOT / "docs" / "trace.md").read_text("utf-8")
    program, session = (re.search(rf"```{kind}\n(.*?)```", page, re.DOTALL) for kind in ("python", "console"))
    assert program
    assert session
    lay_out(tmp_path, {"app.py": program[1]})
    provide(tmp_path, "")
    scan, trace = (reimp_run(command, "app.py", cwd=tmp_path, env=QUIET) for command in ("scan", "trace"))
    assert session[1] == f"$ reimp scan app.py\n{scan.stdout}$ reimp trace app.py\n{trace.stderr}"
