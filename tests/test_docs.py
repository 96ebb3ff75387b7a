"""The documentation is true: its programs run, its generated parts are in step, its numbers are right, it builds."""

import html
import math
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from html.parser import HTMLParser
from pathlib import Path

import browser
import contract
import docs_pages
import docs_removed
import examples
import interpreters
import migrated
import oracle
import pytest
import readme_table
import recorded
from command import EXACT, lay_out, reimp_run

import reimp
from reimp import __version__
from reimp.api import Options, migrate
from reimp.removed.explain import rule_file
from reimp.removed.shared_module import module_text
from reimp.removed.table import TABLE

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SOURCE = ROOT / "src"
# What is in the repository, as links from elsewhere name it.
OURS = re.compile(
    r"https://(?:github\.com/reimp/reimp/(?:blob|tree|edit)|raw\.githubusercontent\.com/reimp/reimp)/main/"
)
PARTS = [part for page in ("imp.md", "guide.md") for part in examples.parts(DOCS / page)]


def ahead(kind: str) -> list[Path]:
    """Return what comes before the standard library: nothing for 3.11, which has its own `imp`."""
    return [] if kind == "3.11" else [SOURCE]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_examples(part: examples.Part, kind: str, python: str, tmp_path: Path) -> None:
    """Each program prints what stands below it."""
    for name, text in part.files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for line, program, output in part.programs:
        assert (line, examples.run(program, python, tmp_path, *ahead(kind))) == (line, output)


def test_examples_are_found() -> None:
    """Each name of imp has an example."""
    titles = {docs_pages.TITLES.get(name, name) for names in docs_pages.ORDER.values() for name in names}
    assert {part.title for part in PARTS if part.page == "imp"} == titles


@pytest.fixture(params=docs_pages.shapes(), ids=lambda path: path.stem)
def shape(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.mark.parametrize("helpers", ["", "compat"])
def test_shape_prints_the_same(shape: Path, kind: str, python: str, helpers: str, tmp_path: Path) -> None:
    """A program of the page migrate.md prints after the migration what it printed before, under 3.11."""
    migration = migrate(shape.read_bytes(), Options(helpers=helpers))
    shutil.copytree(DOCS / "shapes" / "files", tmp_path, dirs_exist_ok=True)
    (tmp_path / "compat.py").write_text(module_text(migration.helpers, migration.constants), encoding="utf-8")
    expected = before(shape)
    assert expected
    assert "Error" not in expected
    assert examples.run(migration.result.decode(), python, tmp_path, *ahead(kind)) == expected


def before(shape: Path) -> str:
    """Return what a program prints under 3.11."""
    return recorded.answer("shapes", shape.stem, shape.read_bytes(), lambda python: _run_shape(shape, python))


def _run_shape(shape: Path, python: str) -> str:
    with tempfile.TemporaryDirectory(prefix="reimp-") as made:
        place = shutil.copytree(DOCS / "shapes" / "files", Path(made) / "place")
        return examples.run(shape.read_text(encoding="utf-8"), python, place)


def test_there_are_twelve_shapes() -> None:
    assert len(docs_pages.shapes()) == 12


def test_generated_pages_are_in_step() -> None:
    assert [path.name for path, _, _ in docs_pages.out_of_step()] == []


def test_readme_table_is_in_step() -> None:
    assert readme_table.table() in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_name_of_the_stubs_is_in_the_reference() -> None:
    listed = {
        name for names in docs_pages.ORDER.values() for each in names for name in docs_pages.GROUPS.get(each, [each])
    }
    assert readme_table.public_names() <= listed


def measured(row: str, subject: str) -> str:
    """Return how much faster reimp is than *subject*, from the first table of the benchmarks."""
    table = [line.split("|") for line in BENCHMARKS.splitlines() if line.startswith("| ")]
    heads = next(cells for cells in table if cells[2].strip() == "reimp")
    cells = next(cells for cells in table if cells[1].strip() == row)
    ratio = re.search(r"\(([\d.]+) x\)", cells[[head.strip() for head in heads].index(subject)])
    assert ratio
    return times_faster(float(ratio[1]))


def times_faster(ratio: float) -> str:
    """Return the inverse of a ratio of times, rounded down; with a decimal below 3."""
    times = 1 / ratio
    return f"{math.floor(times)}x" if times >= 3 else f"{math.floor(times * 10) / 10}x"


def ratio_to(peer: str) -> str:
    """Return how many times as long as a peer reimp takes, from the tables about scan and migrate."""
    (ratio,) = re.findall(rf"^\| {re.escape(peer)} \| [\d.]+ \| ([\d.]+) \|", BENCHMARKS, re.MULTILINE)
    return str(ratio)


def measured_of_the_tool(peer: str) -> str:
    """Return how much faster reimp is than a peer, from the table about migrate."""
    return times_faster(float(ratio_to(peer)))


BENCHMARKS = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
SEARCH = "find_module, 200 entries, miss"

# What the README says in numbers: the pattern, the number, and how far it may have grown since.
NUMBERS = {
    "clauses": (r"of (\d+) clauses", len(contract.clauses()), 0),
    "programs": (r"More than (\d+) programs print all", len(oracle.programs()), 99),
    "migrated programs": (r"More than (\d+) further programs", len(migrated.programs()), 99),
    "examples": (r"more than (\d+) examples", sum(len(part.programs) for part in PARTS), 49),
}
# What it and the page about performance say.
SPEED = {
    "import": (r"`import imp` is (\S+) faster than with zombie-imp", measured("import imp, median", "zombie-imp")),
    "search": (r"200 directories is (\S+) faster than zombie-imp's", measured(SEARCH, "zombie-imp")),
    "search of importlib": (r"and (\S+) faster than importlib's", measured(SEARCH, "importlib")),
    "scan": (r"scan` takes (\S+) times the processor time of ruff", ratio_to("`ruff check --select TID251`")),
    "migrate": (r"migrate` is (\S+) faster than LibCST's", measured_of_the_tool("LibCST: parse, metadata, code")),
}


@pytest.mark.parametrize(("pattern", "number", "more"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_of_the_readme(pattern: str, number: int, more: int) -> None:
    (said,) = re.findall(pattern, one_line(ROOT / "README.md"))
    assert int(said) + bool(more) <= number <= int(said) + more  # "more than"


@pytest.mark.parametrize(("pattern", "number"), SPEED.values(), ids=SPEED)
@pytest.mark.parametrize("page", ["README.md", "docs/performance.md"])
def test_measured_numbers(pattern: str, number: str, page: str) -> None:
    assert re.findall(pattern, one_line(ROOT / page)) == [number]


def one_line(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").split())


def test_interpreters_of_the_readme() -> None:
    """It names those that the tests run on."""
    assert interpreters.SUPPORTED == ("3.11", "3.12", "3.13", "3.14", "3.14t", "3.15", "pypy3.11", "pyodide3.14")
    assert "CPython 3.12 to 3.15, the free-threaded 3.14, PyPy and Pyodide" in one_line(ROOT / "README.md")


def test_picture_is_current(tmp_path: Path) -> None:
    """The picture in the README shows what the command prints today."""
    pytest.importorskip("rich")
    import terminal_picture

    lay_out(tmp_path, {"app.py": terminal_picture.PROGRAM})
    done = reimp_run("migrate", "--diff", "app.py", cwd=tmp_path)
    printed = done.stdout + done.stderr
    shown = html.unescape(re.sub("<[^>]*>", "", (DOCS / "terminal.svg").read_text(encoding="utf-8")))
    assert [word for word in printed.split() if word not in shown.split()] == []
    assert "exact:" in printed


def test_readme_on_the_package_index() -> None:
    """The index renders it, with its picture and its table; links lead somewhere from there too."""
    markdown = pytest.importorskip("readme_renderer.markdown")
    rendered = markdown.render((ROOT / "README.md").read_text(encoding="utf-8"))
    assert rendered
    assert "<table>" in rendered
    assert re.findall(r'<img [^>]*src="([^"]+)"', rendered) == [
        "https://raw.githubusercontent.com/reimp/reimp/main/docs/terminal.svg"
    ]
    assert [link for link in re.findall(r'href="([^"]+)"', rendered) if not link.startswith(("https://", "#"))] == []


def test_links_between_files() -> None:
    """Links of the Markdown files at the top lead to files that are there."""
    broken = []
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            own = OURS.sub("", target).partition("?")[0]
            if "://" not in own and not (ROOT / own).exists():
                broken.append((page.name, target))
    assert broken == []


def test_anchor_of_the_warning() -> None:
    """The warning of `imp` leads to a heading of the README."""
    (anchor,) = re.findall(r"github\.com/reimp/reimp#([\w-]+)", (SOURCE / "imp.py").read_text(encoding="utf-8"))
    headings = re.findall(r"^## (.+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert anchor in {heading.lower().replace(" ", "-") for heading in headings}


def test_files_in_the_architecture_exist() -> None:
    """What ARCHITECTURE.md names in backticks as a file or folder is there: from the top, in src or in src/reimp."""
    named = re.findall(r"`([\w./-]+(?:/|\.\w+))`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    tops = (ROOT, SOURCE, SOURCE / "reimp", DOCS)
    assert [name for name in named if not any((top / name).exists() for top in tops)] == ["SLUG.ours.txt"]


def test_every_source_file_is_in_the_architecture() -> None:
    words = set(re.findall(r"[\w/-]+(?:\.py)?", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
    words |= {word.removeprefix("src/reimp/") for word in words}
    there = {path.name + "/" * path.is_dir() for path in (SOURCE / "reimp").iterdir() if path.name[:2] != "__"}
    assert there - words == {"py.typed"}


def test_settings_and_comment_of_the_command_page(tmp_path: Path) -> None:
    """The settings are settings, the comment is heeded, and the version of the hooks is this one."""
    page = (DOCS / "command.md").read_text(encoding="utf-8")
    toml, program, hooks = re.findall(r"```(?:toml|python|yaml)\n(.+?)```", page, re.DOTALL)
    lay_out(tmp_path, {"pyproject.toml": toml, "a.py": program, "vendor/b.py": EXACT, "tests/data/c.py": EXACT})
    done = reimp_run("scan", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lay_out(tmp_path, {"d.py": "import imp\nimp.get_suffixes()\n", "package/__init__.py": ""})
    reimp_run("migrate", cwd=tmp_path)
    assert "from package.compat import get_suffixes" in (tmp_path / "d.py").read_text(encoding="utf-8")
    assert f"rev: v{__version__}\n" in hooks
    ids = re.findall(r"^- id: (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert [each for each in ids if each in hooks] == ids == ["reimp", "reimp-scan"]


# The modules that examples use without an import.
IMPORTED = ("imp", "importlib", "importlib.abc", "importlib.machinery", "importlib.util", "pkgutil", "zipimport")
RULES = [*docs_pages.rule_docs(), *docs_pages.idiom_docs()]
PACKAGE = Path(reimp.__file__).parent


@pytest.mark.parametrize(("path", "doc"), RULES, ids=[path.relative_to(PACKAGE).as_posix() for path, _ in RULES])
def test_rule_does_what_its_page_says(path: Path, doc: str) -> None:
    """What stands below Before is turned into what stands below After."""
    module = next(row.module for row in TABLE.values() if row.name and path.is_relative_to(rule_file(row).parent))
    before, after = (code(doc, title) for title in ("Before", "After"))
    modern = path.parent.name == "modern" or doc.startswith("With `--modern`")
    body = before + " pass" * before.endswith(":") + "\n"
    named = [each for each in IMPORTED if each == module or re.search(rf"\b{re.escape(each)}\.", before)]
    head = "".join(f"import {each}\n" for each in named if f"import {each}\n" not in before)
    result = "\n" + migrate(f"{head}{body}".encode(), Options(modern=modern)).result.decode()
    assert f"\n{after}\n" in result or f"\n{after} pass\n" in result
    assert module != "imp" or ("import imp\n" in result) == (path.stem in ("locks", "older") and not modern)


def code(doc: str, title: str) -> str:
    """Return the code of one section of a docstring."""
    match = re.search(rf"^{title}:(?: `(.+?)`|\n((?:    .*\n)+))", doc, re.MULTILINE)
    assert match, f"no code after {title}"
    return match[1] or textwrap.dedent(match[2]).rstrip()


def test_each_removed_api_has_a_page(tmp_path: Path) -> None:
    """The list leads to a page for each, and what is on that page is in the table; a page that is not written goes."""
    (tmp_path / "gone.md").touch()
    docs_removed.write(tmp_path)
    listed = dict(
        re.findall(r"^\| \[`(.+?)`\]\((.+?)\)", (tmp_path / "index.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert list(listed) == [row.api for rows in docs_removed.rules().values() for row in rows]
    assert set(listed) == {row.api for row in TABLE.values() if row.name}
    assert set(listed.values()) < {path.name for path in tmp_path.iterdir()}
    assert not (tmp_path / "gone.md").exists()


@pytest.mark.parametrize(
    ("api", "text"),
    [
        ("imp.reload", "Python 3.12 removed `imp.reload`."),
        ("imp.reload", "\nNo module named 'imp'\n"),
        ("imp.lock_held", "`reimp migrate` reports it and does not rewrite it. "),
        ("zipimport.zipimporter.load_module", "\n'zipimport.zipimporter' object has no attribute 'load_module'\n"),
        ("pkgutil.get_loader", "reimp run -- PROGRAM"),
    ],
)
def test_page_of_a_removed_api(api: str, text: str) -> None:
    assert text in dict(docs_removed.pages())[docs_removed.name_of(TABLE[api])]


OTHER = """\
extensions = ["sphinx.ext.intersphinx"]
intersphinx_mapping = {{"reimp": ("https://example.org/", "{inventory}")}}
nitpicky = True
"""


@pytest.mark.slow
def test_site(tmp_path: Path) -> None:
    """It builds without a warning, links lead somewhere, nothing comes from elsewhere, others can refer to it."""
    site, other = tmp_path / "site", tmp_path / "other"
    build(DOCS, site)
    pages = {path.relative_to(site).as_posix(): Page(path) for path in site.rglob("*.html")}
    assert [(name, link) for name, page in pages.items() for link in page.links if not leads(link, name, pages)] == []
    assert [(name, url) for name, page in pages.items() for url in page.loaded if "://" in url] == []
    assert "load_source" in (site / "searchindex.js").read_text(encoding="utf-8")

    other.mkdir()
    (other / "conf.py").write_text(OTHER.format(inventory=site / "objects.inv"), encoding="utf-8")
    names = sorted(readme_table.public_names())
    references = ":mod:`imp` " + " ".join(f":obj:`imp.{name}`" for name in names)
    (other / "index.rst").write_text(f"Other\n=====\n\n{references}\n", encoding="utf-8")
    build(other, tmp_path / "built")
    found = Page(tmp_path / "built" / "index.html").links
    places = ["module-imp", *(f"imp.{name}" for name in names)]
    assert [link for link in found if "example.org" in link] == [f"https://example.org/imp.html#{to}" for to in places]


@pytest.mark.long
@pytest.mark.skipif(browser.PROGRAM is None, reason="no Chromium on this machine")
def test_site_in_a_browser(tmp_path: Path) -> None:
    """Narrow and wide, light and dark, only code and tables scroll sideways; a search needs nothing but the files."""
    build(DOCS, tmp_path)
    with browser.Page((tmp_path / "index.html").as_uri()) as page:
        for path in sorted(set(tmp_path.rglob("*.html")) - {tmp_path / "404.html"}):  # it needs the site's address
            visit(page, path.as_uri())
            for width, scheme, back in ((360, "dark", "rgb(19, 20, 22)"), (1400, "light", "rgb(255, 255, 255)")):
                page.show(width=width, scheme=scheme)
                assert (path.name, page.ask("document.documentElement.scrollWidth <= innerWidth")) == (path.name, True)
                assert page.ask("getComputedStyle(document.body).backgroundColor") == back
        visit(page, (tmp_path / "removed" / "index.html").as_uri() + "?error=no+attribute+'get_loader'")
        shown = "[...document.querySelectorAll('article table tbody tr')].filter(row => row.offsetHeight)"
        assert page.ask(f"{shown}.map(row => row.cells[0].innerText)") == ["pkgutil.get_loader"]
        visit(page, (tmp_path / "search.html").as_uri() + "?q=load_source")
        wait_for = "document.querySelector('#search-results').innerText.includes('Search finished')"
        page.ask(f"new Promise(done => setInterval(() => {wait_for} && done(), 50))")
        found = page.ask("[...document.querySelectorAll('#search-results a')].map(link => link.getAttribute('href'))")
        assert "imp.html#imp.load_source" in found
        loaded = page.ask("performance.getEntriesByType('resource').map(entry => entry.name)")
        assert [name for name in loaded if not name.startswith("file:")] == []


def visit(page: browser.Page, url: str) -> None:
    page.call("Page.navigate", url=url)
    page.wait("Page.loadEventFired")


def build(source: Path, target: Path) -> None:
    """Build a site; a warning is an error."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", str(source), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


class Page(HTMLParser):
    """The links of a page, what it loads, and the places in it that links can lead to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.places: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.places |= {given[key] for key in ("id", "name") if key in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") == "stylesheet":
            self.loaded.append(given["href"])
        elif "src" in given:
            self.loaded.append(given["src"])


def leads(link: str, page: str, pages: dict[str, Page]) -> bool:
    """Tell whether a link leads to a place that is there, or away from here."""
    target, _, place = link.partition("#")
    if "://" in target:
        return not OURS.match(target) or (ROOT / OURS.sub("", target).partition("?")[0]).exists()
    there = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
    return there in pages and (not place or place in pages[there].places)
