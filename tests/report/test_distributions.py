"""The report about installed distributions, in each format."""

import json
import sys
from pathlib import Path

import pytest
from command import reimp_run


def test_json(environment: Path, tmp_path: Path) -> None:
    done = reimp_run("scan", "--python", str(environment), "--format", "json", cwd=tmp_path)
    document = json.loads(done.stdout)
    assert document["python"]["version"] == ".".join(map(str, sys.version_info[:3]))
    found = {each["name"]: each for each in document["distributions"]}
    (place,) = found["called_at_import"]["places"]
    assert (place["line"], place["when"], place["outcome"]) == (2, "at import", "breaks at import")
    assert [place["when"] for place in found["as_program"]["places"]] == ["as a program"]
    assert (found["at_import"]["required_by"], found["guarded"]["required_by"]) == (
        {"nothing": ">=1"},
        {"nothing[old]": ""},
    )
    assert {file["path"] for file in document["files"]} >= {place["path"]}
    assert not any(file["diff"] for file in document["files"])


@pytest.mark.slow
@pytest.mark.parametrize("form", ["jsonl", "sarif", "github", "markdown", "html"])
def test_other_formats(environment: Path, tmp_path: Path, form: str) -> None:
    done = reimp_run("scan", "--python", str(environment), "--format", form, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "called_at_import.py" in done.stdout


def test_markdown(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "--format", "markdown", cwd=tmp_path).stdout
    assert "\n| at\\_import | 1.0 | breaks at import | 1 | nothing |\n" in said
    assert "### What to do\n\n- (no metadata), at\\_import, " in said
    assert "<summary>at_import 1.0: 1</summary>\n\n- `at_import.py:1` breaks at import: `import imp`\n" in said


def test_quiet(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "-q", cwd=tmp_path).stdout
    assert said.startswith("DISTRIBUTION")
    assert "guarded.py" not in said
