"""The page about alternatives, and the page of projects: their numbers about reimp are those of today."""

import re
from pathlib import Path

import alternatives
import examples
import oracle
import pytest
import pythons
import ran_on

from reimp.api import Options, Verdict, migrate, scan

SAMPLE = alternatives.SAMPLE.read_bytes()
PAGE = oracle.ROOT / "docs" / "alternatives.md"


def number(row: str) -> int:
    """Return the number in a row of the page."""
    text = PAGE.read_text(encoding="utf-8")
    (found,) = re.findall(rf"^\| {re.escape(row)} \| this one \| (\d+) \|$", text, re.MULTILINE)
    return int(found)


def test_lines_that_scan_reports() -> None:
    """It reports each line with a use, and no other."""
    lines = {finding.use.line for finding in migrate(SAMPLE).findings}
    assert lines == alternatives.use_lines()
    assert len(lines) == number("reimp scan")


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["exact", "modern"])
def test_steps_that_migrated_code_prints(mode: str, tmp_path: Path) -> None:
    """The code after the migration prints the same under 3.11 and, but for what is left, under a Python without imp."""
    after = migrate(SAMPLE, Options(modern=mode == "modern")).result.decode()
    newest = pythons.path(next(kind for kind in ("3.15", "3.14", "3.13") if kind in pythons.FOUND))
    expected = examples.run(SAMPLE.decode(), pythons.path("3.11"), tmp_path)
    printed = examples.run(after, newest, tmp_path)
    same = set(expected.splitlines()) & set(printed.splitlines())
    assert len(same) == number("reimp migrate" + " --modern" * (mode == "modern"))


def test_page_of_projects(tmp_path: Path) -> None:
    """A project without uses is not listed."""
    for name, text in {"owner+a-1": "import imp\nimp.reload(x)\n", "b-2": "import os\n"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(text, encoding="utf-8")
    reports = {name: scan([tmp_path / name], jobs=1) for name in ("owner+a-1", "b-2")}
    assert ran_on.counts(reports["owner+a-1"]) == {Verdict.EXACT: 2}
    assert re.findall(r"^\| (\S+) \| (.+) \|$", ran_on.page(reports), re.MULTILINE)[-2:] == [
        ("owner+a-1", "1 | 2 | 0 | 0"),
        ("**all**", "1 | 2 | 0 | 0"),
    ]
