"""The words that every format uses for a finding."""

from dataclasses import replace

import pytest
from sample_report import found

from reimp.model import Finding
from reimp.removed.table import TABLE
from reimp.report.wording import (
    dotted,
    listed,
    plural,
    remark,
    removals,
    removed_name,
    reported_apis,
    sentence,
    subject,
)

EXACT = found("reload", 1, 1, replacement="importlib.reload")
ADAPTED = found("find_module", 1, 1, "adapted", replacement="find_spec", reason="differs")
MANUAL = found("lock_held", 1, 1, "manual", reason="has no counterpart")
BROKEN = found("", 1, 1, "manual", form="syntax error", reason="'(' was never closed")
UNKNOWN = found("frobnicate", 1, 1, "manual", reason="is unknown")
LOST = replace(EXACT, use=replace(EXACT.use, api="importlib.find_loader"))

# A finding, what it is about, and the sentence about it.
SENTENCES = {
    "exact": (EXACT, "imp.reload", "imp.reload was removed in Python 3.12; write importlib.reload"),
    "exact import": (found("", 1, 1), "imp", "imp was removed in Python 3.12; delete this import"),
    "adapted": (
        ADAPTED,
        "imp.find_module",
        "imp.find_module was removed in Python 3.12; write find_spec, which differs: differs",
    ),
    "manual": (MANUAL, "imp.lock_held", "imp.lock_held, removed in Python 3.12, has no counterpart"),
    "no API": (BROKEN, "syntax error", "syntax error: '(' was never closed"),
}


@pytest.mark.parametrize(("finding", "what", "text"), SENTENCES.values(), ids=SENTENCES)
def test_sentence(finding: Finding, what: str, text: str) -> None:
    assert subject(finding.use) == what
    assert sentence(finding) == text


# A finding, and what is in parentheses after its verdict.
REMARKS = {
    "nothing": (EXACT, ""),
    "harmless": (found("reload", 1, 1, "manual", harmless=True), ""),
    "guard": (found("reload", 1, 1, guard="fallback"), "fallback"),
    "both": (found("reload", 1, 1, "manual", harmless=True, guard="fallback"), "fallback"),
}


@pytest.mark.parametrize(("finding", "expected"), REMARKS.values(), ids=REMARKS)
def test_remark(finding: Finding, expected: str) -> None:
    assert remark(finding) == expected


# Findings, what a title calls the APIs in them, and which Python removed those.
TITLES: dict[str, tuple[list[Finding], str, str]] = {
    "none": ([], "imp", "Python 3.12 removed imp."),
    "names of one module": ([EXACT, MANUAL], "imp", "Python 3.12 removed imp."),
    "an unknown name": ([UNKNOWN], "imp", "Python 3.12 removed imp."),
    "no API": ([BROKEN], "imp", "Python 3.12 removed imp."),
    "a lost name": ([LOST], "removed APIs", "Python 3.12 removed importlib.find_loader."),
    "both": ([LOST, EXACT, BROKEN], "removed APIs", "Python 3.12 removed imp and importlib.find_loader."),
}


@pytest.mark.parametrize(("findings", "title", "text"), TITLES.values(), ids=TITLES)
def test_removals(findings: list[Finding], title: str, text: str) -> None:
    assert reported_apis(findings) == title
    assert removals(findings) == text


def test_removed_name() -> None:
    assert [removed_name(TABLE[api]) for api in ("imp", "imp.reload", "importlib.find_loader")] == [
        "imp",
        "imp",
        "importlib.find_loader",
    ]


def test_dotted() -> None:
    assert dotted((3, 12)) == "3.12"


@pytest.mark.parametrize(("count", "expected"), [(0, "uses"), (1, "use"), (2, "uses")])
def test_plural(count: int, expected: str) -> None:
    assert plural(count, "use") == expected


@pytest.mark.parametrize(
    ("names", "expected"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(names: list[str], expected: str) -> None:
    assert listed(names) == expected
