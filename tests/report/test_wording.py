"""The words that every format uses for a finding."""

from dataclasses import replace

import pytest
from sample_report import found

from reimp.model import Finding
from reimp.removed.table import TABLE
from reimp.report.wording import (
    dotted,
    label,
    label_and_remark,
    listed,
    location,
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

GONE = "was removed in Python 3.12"

# A finding; the sentence about it before and after its file is written.
SENTENCES = {
    "exact": (
        EXACT,
        f"imp.reload {GONE}; write importlib.reload",
        f"imp.reload {GONE}; rewritten as importlib.reload",
    ),
    "an import": (found("", 1, 1), f"imp {GONE}; delete this import", f"imp {GONE}; this import was deleted"),
    "a use": (found("reload", 1, 1), f"imp.reload {GONE}; delete this", f"imp.reload {GONE}; this was deleted"),
    "several times": (
        replace(EXACT, reason="2 times"),
        f"imp.reload {GONE}; write importlib.reload (2 times)",
        f"imp.reload {GONE}; rewritten as importlib.reload (2 times)",
    ),
    "adapted": (
        ADAPTED,
        f"imp.find_module {GONE}; write find_spec, which differs: differs",
        f"imp.find_module {GONE}; rewritten as find_spec, which differs: differs",
    ),
    "manual": (MANUAL, *["imp.lock_held, removed in Python 3.12, has no counterpart"] * 2),
    "manual, no reason": (found("reload", 1, 1, "manual"), *[f"imp.reload {GONE}"] * 2),
    "no API": (BROKEN, *["syntax error: '(' was never closed"] * 2),
}


@pytest.mark.parametrize(("finding", "before", "after"), SENTENCES.values(), ids=SENTENCES)
def test_sentence(finding: Finding, before: str, after: str) -> None:
    assert sentence(finding) == before
    assert sentence(finding, written=True) == after


def test_subject() -> None:
    assert [subject(each.use) for each in (EXACT, found("", 1, 1), BROKEN)] == ["imp.reload", "imp", "syntax error"]


# A finding, its label, and the guard after that.
LABELS = {
    "exact": (EXACT, "exact", ""),
    "adapted": (ADAPTED, "adapted", ""),
    "manual": (MANUAL, "manual", ""),
    "ready": (found("reload", 1, 1, "ready"), "ready", ""),
    "guard": (found("reload", 1, 1, guard="fallback"), "exact", "fallback"),
    "version": (found("reload", 1, 1, guard="before the removal only"), "exact", "before 3.12 only"),
    "both": (found("reload", 1, 1, "ready", guard="fallback"), "ready", "fallback"),
}


@pytest.mark.parametrize(("finding", "name", "guard"), LABELS.values(), ids=LABELS)
def test_label(finding: Finding, name: str, guard: str) -> None:
    assert (label(finding), remark(finding)) == (name, guard)
    assert label_and_remark(finding) == (f"{name} ({guard})" if guard else name)


def test_location() -> None:
    """A path is shown as a terminal can show it."""
    assert location("a\n.py", found("reload", 3, 5).use) == "a\\n.py:3:5"


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
