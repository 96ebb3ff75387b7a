"""The report with one line for each finding."""

from sample_report import EMPTY, FULL

from reimp.report import concise


def test_concise() -> None:
    lines = concise.render(FULL).splitlines()
    assert len(lines) == len(FULL.findings)
    assert lines[0] == "src/a.py:1:8: exact: imp was removed in Python 3.12; write importlib"
    assert "broken.py:1:1: manual: syntax error: '(' was never closed." in lines
    assert concise.render(EMPTY) == ""
