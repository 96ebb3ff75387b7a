"""The formats for programs and for pages: they parse, and nothing in a file or its name gets out of its place."""

from importlib import import_module

import pytest
from sample_report import EMPTY, FILES, FULL

from reimp.model import Report
from reimp.report import FORMATS, html, json as json_format, markdown


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("report", [FULL, EMPTY], ids=["full", "empty"])
def test_plain(form: str, report: Report) -> None:
    """Each is text that ends its last line, and has no control characters."""
    shown = import_module(f"reimp.report.{form}").render(report)
    assert shown.encode().endswith(b"\n") or (form in ("github", "concise") and report is EMPTY)
    assert all(character.isprintable() or character in "\n\t\u2028\ufeff" for character in shown)


def test_text_is_shown_in_its_encoding() -> None:
    (latin,) = (file for file in FILES if file.path == "old/latin.py")
    for form in (html, markdown, json_format):
        assert "é" in form.render(Report("scan", (latin,)))
