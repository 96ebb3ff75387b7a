"""The formats for programs and for pages: they parse, and nothing in a file or its name gets out of its place."""

import json
from collections import Counter
from html.parser import HTMLParser
from importlib import import_module

import pytest
from sample import EMPTY, FILES, FULL

from reimp.model import Report
from reimp.report import FORMATS, github, html, json as json_format, jsonl, markdown
from reimp.report.diff import diff


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("report", [FULL, EMPTY], ids=["full", "empty"])
def test_plain(form: str, report: Report) -> None:
    """Each is text that ends its last line, and has no control characters."""
    shown = import_module(f"reimp.report.{form}").render(report)
    assert shown.encode().endswith(b"\n") or (form, report) == ("github", EMPTY)
    assert all(character.isprintable() or character in "\n\t\u2028\ufeff" for character in shown)


def test_json() -> None:
    document = json.loads(json_format.render(FULL))
    assert document["summary"] == {
        "read": 1234,
        "files": 10,
        "uses": 18,
        "exact": 12,
        "adapted": 1,
        "manual": 5,
        "harmless": 1,
        "left": 4,
        "written": 0,
    }
    assert [len(file["findings"]) for file in document["files"]] == [len(file.migration.findings) for file in FILES]
    assert document["files"][0]["diff"] == diff(FILES[0]).decode()
    assert document["errors"] == [{"path": "no|where\n.py", "message": "no such file, 100%: or folder"}]


def test_jsonl() -> None:
    objects = [json.loads(line) for line in jsonl.render(FULL).split("\n") if line]
    assert [each["type"] for each in objects] == ["finding"] * 18 + ["error", "summary"]
    (document,) = [json.loads(json_format.render(FULL))]
    findings = [{"path": file["path"], **finding} for file in document["files"] for finding in file["findings"]]
    assert [{key: value for key, value in each.items() if key != "type"} for each in objects[:18]] == findings


def test_github() -> None:
    lines = github.render(FULL).splitlines()
    assert len(lines) == 19
    assert (
        lines[0] == "::warning file=src/a.py,line=1,endLine=1,col=8,endColumn=18,title=imp%3A exact::imp -> importlib"
    )
    assert any(line.startswith("::warning file=a%2Cb%3A50%25.py,line=1,") for line in lines)
    (notice,) = (line for line in lines if line.startswith("::notice "))
    place = "file=manual.py,line=3,endLine=3,col=1,endColumn=11"
    assert notice == f"::notice {place},title=imp.reload%3A manual::imp.reload is not reached."
    assert lines[-1] == "::error file=no|where%0A.py,title=reimp::no such file, 100%25: or folder"


def test_markdown() -> None:
    shown = markdown.render(FULL)
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert rows[0] == "| File | Exact | Adapted | Manual | of these harmless |"
    assert rows[1] == "| `src/a.py` | 3 |  |  |  |"
    assert "| `` odd\\|`<b>&\\x1b[2J.py `` | 1 |  |  |  |" in rows
    assert len(rows) == 11
    assert shown.count("<details>") == shown.count("</details>") == 10
    assert "\n````diff\n" in shown, "a fence that the file's own ``` does not close"


class Page(HTMLParser):
    """Counts what is in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html() -> None:
    page = Page(html.render(FULL))
    assert page.tags["details"] == len(FILES)
    assert not page.tags.keys() & {"script", "link", "img", "iframe", "b>"}
    assert not page.attributes.keys() & {"src", "href", "onclick"}
    assert page.tags["pre"] == sum(file.changes for file in FILES)
    assert "</pre><script>alert(1)</script> \\x1b[2J" in page.text
    assert page.text.count("imp.lock_held has no public counterpart") == 1
    for label in ("src", "old", "imp.reload", "imp.lock_held", "syntax error"):
        assert label in page.text


def test_text_is_shown_in_its_encoding() -> None:
    (latin,) = (file for file in FILES if file.path == "old/latin.py")
    for form in (html, markdown, json_format):
        assert "é" in form.render(Report("scan", (latin,)))


def test_html_shows_each_change_after_its_findings() -> None:
    text = Page(html.render(Report("scan", FILES[:1]))).text
    assert text.index("3:1 exact imp.reload") < text.index("3:16 exact imp.reload") < text.index("-import imp")
