"""The page of `--format html`, in a real browser: what it says, light and dark, narrow and wide, by keyboard alone."""

import json
from collections.abc import Iterator
from pathlib import Path

import browser
import pytest
from command import EXACT, MANUAL, lay_out, reimp_run

pytestmark = pytest.mark.skipif(browser.PROGRAM is None, reason="no Chromium on this machine")

LONG = "import imp\n" + "value = [imp.get_magic(), " + "'a line that is wide'," * 20 + "]\n"
GUARDED = "import sys\nif sys.version_info < (3, 12):\n    import imp\n    imp.get_tag()\n"
FILES: dict[str, str | bytes] = {
    "src/one/a.py": EXACT,
    "src/one/deep/b.py": MANUAL,
    "src/two/long_name_of_a_module_that_does_not_fit_into_a_narrow_window_at_all.py": LONG,
    "src/two/guarded.py": GUARDED,
    "src/two/<script>alert(1)</script>.py": EXACT,
    "src/two/broken.ipynb": "{imp",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = lay_out(tmp_path_factory.mktemp("html"), {name.replace("</", "<\\"): FILES[name] for name in FILES})
    reimp_run("scan", "--ready", "--format", "html", "-o", "report.html", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def page(folder: Path) -> Iterator[browser.Page]:
    with browser.Page((folder / "report.html").as_uri()) as page:
        yield page


def test_numbers_and_bars(folder: Path, page: browser.Page) -> None:
    report = json.loads(reimp_run("scan", "--ready", "--format", "json", cwd=folder).stdout)
    summary, found = report["summary"], [finding for file in report["files"] for finding in file["findings"]]
    page.show()
    totals = page.ask("[...document.querySelectorAll('#totals li')].map(item => parseInt(item.innerText))")
    assert totals == [summary["exact"], 0, summary["manual"], summary["ready"]]
    assert min(totals[0], totals[2], totals[3]) > 0
    rows = page.ask(
        "[...document.querySelectorAll('tr:has(.bar)')].map(row => [row.cells[0].innerText, +row.cells[1].innerText, "
        "[...row.querySelectorAll('i')].reduce((sum, part) => sum + part.getBoundingClientRect().width, 0)])"
    )
    uses = {name: number for name, number, _ in rows}
    assert {"one", "two", "imp", "imp.reload", "imp.lock_held", "imp.get_magic", "imp.get_tag"} == uses.keys()
    assert uses["one"] + uses["two"] == len(found)
    wide = {name: width for name, _, width in rows}
    assert wide["one"] == pytest.approx(wide["two"] * uses["one"] / uses["two"], abs=3)


def test_findings_and_diffs(page: browser.Page) -> None:
    """A finding has its place, its verdict and the change; what is in the code is text, not HTML."""
    page.show()
    text = page.ask("[...document.querySelectorAll('.file')].map(file => file.innerText).join('\\n')")
    assert "2:1 exact imp.reload was removed in Python 3.12; write importlib.reload" in text
    assert "-import imp\n-imp.reload(x)\n+import importlib\n+importlib.reload(x)\n" in text
    assert "<script>alert(1)<\\script>.py" in text
    assert page.ask("document.querySelector('#failures').innerText").startswith("src/two/broken.ipynb: not a notebook")
    assert page.ask("document.scripts.length + performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize("width", [320, 700, 1600])
def test_nothing_is_wider_than_the_window(page: browser.Page, width: int) -> None:
    """Only code scrolls sideways, and in its own box."""
    page.show(width=width)
    assert page.ask("document.documentElement.scrollWidth") <= width
    wide = "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth)"
    assert page.ask(f"{wide}.filter(e => !e.closest('pre')).map(e => e.outerHTML)") == []
    assert page.ask("[...document.querySelectorAll('pre')].some(e => e.scrollWidth > e.clientWidth)")


# Each text with its colour and that of what is behind it, as the luminance is defined in WCAG 2.
CONTRAST = """\
(() => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number)
  const light = text => {
    const [r, g, b] = numbers(text).map(x => x / 255).map(x => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b
  }
  const behind = e => {
    const colour = getComputedStyle(e).backgroundColor
    return e.parentElement && numbers(colour)[3] === 0 ? behind(e.parentElement) : colour
  }
  const own = e => [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
  return [...document.querySelectorAll('main, main *')].filter(own).map(e => {
    const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((a, b) => a - b)
    return [(b + .05) / (a + .05), e.outerHTML.slice(0, 80)]
  }).sort((a, b) => a[0] - b[0])[0]
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(page: browser.Page, scheme: str) -> None:
    page.show(scheme=scheme)
    back = page.ask("getComputedStyle(document.body).backgroundColor")
    assert (back == "rgb(255, 255, 255)") == (scheme == "light")
    least, where = page.ask(CONTRAST)
    assert least >= 4.5, where


SHOWN = "[...document.querySelectorAll('.finding')].filter(e => e.checkVisibility()).map(e => e.classList[1])"
FOCUS = "[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"


def test_keyboard(folder: Path) -> None:
    """The first stop is the filter, the next are the files and their diffs; where the focus is can be seen."""
    with browser.Page((folder / "report.html").as_uri()) as page:
        page.show()
        before = page.ask(SHOWN)
        page.press("Tab")
        assert page.ask(FOCUS) == ["INPUT", "solid"]
        page.press(" ")
        assert set(page.ask(SHOWN)) == {"manual"}
        page.press(" ")
        assert page.ask(SHOWN) == before
        page.press("Tab")
        assert page.ask(FOCUS) == ["SUMMARY", "solid"]
        page.press("Enter")
        assert len(page.ask(SHOWN)) < len(before)
        page.press("Enter")
        assert page.ask(SHOWN) == before
        page.press("Tab")
        assert page.ask(FOCUS) == ["PRE", "solid"]
