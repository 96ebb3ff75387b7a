"""The page that migrates in the browser gives what `reimp migrate` gives, without a network."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator

import browser
import migrated
import pytest

import page as page_tool
from reimp.api import Options, migrate
from reimp.versions import parsed

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(browser.PROGRAM is None, reason="no Chromium on this machine"),
]
MATCH = "import imp\nmatch imp.get_tag():\n    case x:\n        print(x)\n"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A handler that prints nothing."""

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of the page, which is built and served for the tests."""
    folder = tmp_path_factory.mktemp("page")
    page_tool.build(folder)
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[browser.Page]:
    with browser.Page(address) as page:
        page.ask(ANSWERED.format(number=0))
        yield page


# Wait until the page shows a later answer than that with a number.
ANSWERED = """\
new Promise(done => {{
  const look = () => +document.documentElement.dataset.answered > {number} ? done() : setTimeout(look, 50)
  look()
}})"""
SHOWN = "[...document.querySelectorAll('#findings li')].map(item => item.innerText)"


def shown(page: browser.Page, code: str, mode: str = "exact") -> str:
    """Return the diff that the page shows for *code*."""
    number = page.ask("+document.documentElement.dataset.answered")
    page.ask(f"document.querySelector('[value={mode}]').checked = true")
    page.ask(f"source.value = {json.dumps(code)}; source.dispatchEvent(new Event('input'))")
    page.ask(ANSWERED.format(number=number))
    text: str = page.ask("document.querySelector('#diff').textContent")
    return text


def after(code: str, diff: str) -> str:
    """Return *code* after the changes of *diff*."""
    old, new = code.splitlines(keepends=True), []
    at = 0
    for line in diff.splitlines(keepends=True)[2:]:
        if line.startswith("@@"):
            start = int(line.split()[1][1:].split(",")[0])
            count = line.split()[1].partition(",")[2] or "1"
            start = start if count == "0" else start - 1
            new += old[at:start]
            at = start
        elif line.startswith("+"):
            new.append(line[1:])
        elif line.startswith(("-", " ")):
            new += [line[1:]] if line[0] == " " else []
            at += 1
    return "".join([*new, *old[at:]])


@pytest.mark.parametrize("mode", ["exact", "modern"])
def test_same_as_the_command(page: browser.Page, mode: str) -> None:
    """Every sixth program of the tests gives the same code; those with newer syntax are refused with the command."""
    programs = [each for each in migrated.programs() if each.text.isascii()][::6]
    assert len(programs) >= 40
    refused = []
    for program in programs:
        code = program.text.decode().replace("\r", "")
        diff = shown(page, code, mode)
        if "Run the command instead" in page.ask("document.querySelector('#status').textContent"):
            refused.append(program.path.name)
        else:
            assert after(code, diff) == migrate(code.encode(), Options(modern=mode == "modern")).result.decode(), (
                program.path
            )
    assert len(refused) < len(programs) / 10, refused


def test_syntax_that_it_cannot_read(page: browser.Page) -> None:
    assert shown(page, MATCH) == ""
    assert "uvx --from" in page.ask("document.querySelector('#status').textContent")


LOADERS = "import imp\nimport pkgutil\nprint(imp.get_tag(), pkgutil.get_loader('json'))\n"


@pytest.mark.parametrize("target", ["3.12", "3.14"])
def test_target(page: browser.Page, target: str) -> None:
    """A use that the chosen Python still has stays."""
    assert page.ask("[...document.querySelectorAll('#target option')].map(each => each.value)")[0] == "3.12"
    page.ask(f"document.querySelector('#target').value = '{target}'")
    diff = shown(page, LOADERS)
    page.ask("document.querySelector('#target').value = '3.15'")
    expected = migrate(LOADERS.encode(), Options(target=parsed(target))).result.decode()
    assert after(LOADERS, diff) == expected
    assert ("pkgutil.get_loader(" in expected) == (target == "3.12")


def test_link(page: browser.Page, address: str) -> None:
    """A link has code and choices in its fragment."""
    code = "import imp\nprint(imp.get_tag())  # \u00fc\n"
    shown(page, code, "modern")
    fragment = page.ask("packed({code: source.value, name: 'a.py', mode: 'modern', target: ''})")
    with browser.Page(f"{address}#{fragment}") as other:
        other.ask(ANSWERED.format(number=0))
        assert other.ask("[source.value, document.querySelector('[name=mode]:checked').value]") == [code, "modern"]
        assert any("imp.get_tag was removed" in text for text in other.ask(SHOWN))


@pytest.mark.parametrize("width", [320, 1400])
def test_nothing_is_wider_than_the_window(page: browser.Page, width: int) -> None:
    page.show(width=width)
    shown(page, "import imp\n" + "x = [imp.get_tag()," + " 'long'," * 60 + "]\n")
    assert page.ask("document.documentElement.scrollWidth") <= width


def test_offline_list_is_complete(address: str) -> None:
    """The service worker keeps every file that the page loads."""
    with browser.Page(address) as page:
        page.ask(ANSWERED.format(number=0))
        loaded = page.ask("performance.getEntriesByType('resource').map(each => each.name)")
        kept = page.ask(
            "navigator.serviceWorker.ready.then(() => caches.keys()).then(names => caches.open(names[0]))"
            ".then(cache => cache.keys()).then(keys => keys.map(each => each.url))"
        )
    assert set(loaded) <= set(kept)
    assert f"{address}packages.zip" in kept
