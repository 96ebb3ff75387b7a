"""The workflow in docs/github-action.yml: its steps are run, as GitHub does, on folders with and without uses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import BROKEN, CLEAN, ENVIRONMENT, EXACT, lay_out

yaml = pytest.importorskip("yaml")

pytestmark = pytest.mark.slow

WORKFLOW = yaml.safe_load((Path(__file__).resolve().parent.parent / "docs" / "github-action.yml").read_text("utf-8"))
STEPS = [step["run"] for step in WORKFLOW["jobs"]["scan"]["steps"] if "run" in step]


def run(folder: Path) -> list[subprocess.CompletedProcess[str]]:
    """Return what becomes of the steps but the first, which installs reimp."""
    program = f"#!{sys.executable}\nimport sys\nfrom reimp.__main__ import main\nsys.exit(main())\n"
    lay_out(folder.parent, {"bin/reimp": program})
    (folder.parent / "bin" / "reimp").chmod(0o755)
    path = f"{folder.parent}/bin{os.pathsep}{ENVIRONMENT['PATH']}"
    environment = {**ENVIRONMENT, "PATH": path, "GITHUB_STEP_SUMMARY": f"{folder.parent}/summary.md"}
    assert STEPS[0] == 'pip install "reimp[migrate]"'
    return [
        subprocess.run(
            ["bash", "-e", "-c", step], cwd=folder, env=environment, check=False, capture_output=True, text=True
        )
        for step in STEPS[1:]
    ]


@pytest.mark.parametrize("content", [EXACT, BROKEN], ids=["use", "broken"])
def test_something_is_to_do(tmp_path: Path, content: str) -> None:
    """The steps that report pass; the last one fails, with a note for the line."""
    *reports, last = run(lay_out(tmp_path / "project", {"a.py": content}))
    assert [done.returncode for done in reports] == [0, 0]
    assert last.returncode == 1
    assert last.stdout.startswith("::warning file=a.py,line=")
    assert "a.py" in (tmp_path / "summary.md").read_text("utf-8")
    results = json.loads((tmp_path / "project" / "imp.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results} == {"a.py"}


def test_nothing_is_to_do(tmp_path: Path) -> None:
    assert [done.returncode for done in run(lay_out(tmp_path / "project", {"a.py": CLEAN}))] == [0, 0, 0]


def test_a_file_cannot_be_read(tmp_path: Path) -> None:
    """That is no finding: each step fails."""
    assert [done.returncode for done in run(lay_out(tmp_path / "project", {"a.ipynb": "{imp"}))] == [1, 1, 2]
