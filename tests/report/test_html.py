"""The report as a page of HTML; test_html_in_a_browser.py looks at it in a browser."""

from collections import Counter
from html.parser import HTMLParser

from sample_report import FILES, FULL

from reimp.model import Report
from reimp.report import html


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
    assert page.text.count("imp.lock_held, removed in Python 3.12, has no public counterpart") == 1
    for label in ("src", "old", "imp.reload", "imp.lock_held", "syntax error"):
        assert label in page.text


def test_html_shows_each_change_after_its_findings() -> None:
    text = Page(html.render(Report("scan", FILES[:1]))).text
    assert text.index("3:1 exact imp.reload") < text.index("3:16 exact imp.reload") < text.index("-import imp")
