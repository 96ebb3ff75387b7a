"""What is counted: the findings left to do by hand, and the files that change."""

import pytest
from sample_report import found, rewritten

from reimp.model import File, Finding, Migration, Report, to_do

EXACT = found("reload", 1, 1)
ADAPTED = found("find_module", 1, 1, "adapted", reason="It differs.")
MANUAL = found("lock_held", 1, 1, "manual", reason="is left.")
READY = found("lock_held", 1, 1, "ready", reason="is not reached.")

# Findings, and how many of them are left to do by hand.
LEFT: dict[str, tuple[tuple[Finding, ...], int]] = {
    "none": ((), 0),
    "rewritten": ((EXACT, ADAPTED), 0),
    "manual": ((MANUAL, EXACT, MANUAL), 2),
    "ready": ((READY,), 0),
}


@pytest.mark.parametrize(("findings", "expected"), LEFT.values(), ids=LEFT)
def test_left_to_do(findings: tuple[Finding, ...], expected: int) -> None:
    assert Migration(findings).left == expected
    assert [to_do(each) for each in findings].count(True) == expected


def test_counts_of_a_report() -> None:
    files = (File("a.py", b"", Migration((EXACT, MANUAL))), File("b.py", b"", Migration((ADAPTED, READY))))
    report = Report("scan", files)
    assert report.counts == {"exact": 1, "adapted": 1, "manual": 1, "ready": 1, "left": 1}
    assert [file.path for file, _ in report.findings] == ["a.py", "a.py", "b.py", "b.py"]


def test_a_file_that_changes() -> None:
    file = rewritten("a.py", b"import imp\nimp.reload(x)\n")
    assert file.changes
    assert not file.unchanged.changes
    assert file.unchanged.migration.findings == file.migration.findings
    assert file.unchanged.migration.result == file.source
