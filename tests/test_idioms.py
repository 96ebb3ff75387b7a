"""Programs with find_module, load_module and load_source do, once migrated, what they did with the `imp` of 3.11.

Four ways for each: as it is, with the real `imp` (a) and with ours on newer Pythons (b); migrated, on 3.11 (c) and on
newer Pythons, which have no `imp` (d).
"""

import functools
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import interpreters
import oracle
import pytest

from reimp.finding import Migration, Options, Verdict
from reimp.migrate import migrate

HERE = Path(__file__).parent / "idioms"
OPTIONS = (*oracle.STRICT, "-W", "always::ResourceWarning")
LEAK = re.compile(r"^.*ResourceWarning: unclosed file.*\n(?:  .*\n)?(?:ResourceWarning: Enable .*\n)?", re.MULTILINE)
FOUND = {kind: each for kind, each in interpreters.find().items() if each.implementation == "CPython"}
NEWER = ("3.12", "3.13")
ELSEWHERE = [kind for kind in FOUND if kind not in ("3.11", *NEWER, "pyodide3.14")]


@dataclass(frozen=True)
class Idiom:
    """A program with what its doc string says of it.

    `becomes: TEXT` has to be in the migrated file. `gone: TEXT` must not. `stays: TEXT` is left alone, and so is the
    import. `modern: TEXT` has to be in what `--modern` makes. `differs: WHERE: REASON` says that it prints something
    else on that Python, or `migrated`, on each.
    """

    path: Path
    text: bytes
    header: str

    def lines(self, key: str) -> list[str]:
        """Return what the doc string says after *key*."""
        return re.findall(rf"^{key}: (.+?)\r?$", self.header, re.MULTILINE)

    @property
    def different(self) -> set[str]:
        """Where it prints something else than with the `imp` of 3.11."""
        return {line.partition(":")[0] for line in self.lines("differs")}

    @functools.cached_property
    def migration(self) -> Migration:
        """What becomes of it."""
        return migrate(self.text)

    @functools.cached_property
    def modern(self) -> Migration:
        """What becomes of it with `--modern`."""
        return migrate(self.text, Options(modern=True))


def _read(path: Path) -> Idiom:
    text = path.read_bytes()
    match = re.search(rb'"""(.*?)"""', text, re.DOTALL)
    assert match, f"{path}: no doc string"
    return Idiom(path, text, match[1].decode("latin-1"))


IDIOMS = [_read(path) for path in sorted((HERE / "programs").glob("*.py"))]
each_idiom = pytest.mark.parametrize("idiom", IDIOMS, ids=lambda idiom: idiom.path.stem)


def code(migration: Migration) -> str:
    """Return the migrated program without its doc string."""
    return re.sub(r'"""(.*?)"""', "", migration.result.decode("latin-1"), count=1, flags=re.DOTALL)


class Server:
    """An interpreter that runs programs, with or without our `imp` ahead of its own."""

    def __init__(self, kind: str, *, ours: bool) -> None:
        folders = [str(oracle.ROOT / "src")] * ours + [str(oracle.OBSERVE)]
        environment = {"PYTHONPATH": ":".join(folders), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [FOUND[kind].path, *OPTIONS, str(HERE / "server.py")],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, name: str, text: bytes) -> tuple[str, int]:
        """Return what a program prints, and how many files it leaves to the garbage collector."""
        with tempfile.TemporaryDirectory(prefix="reimp-") as made:
            top = Path(made).resolve()
            script, cwd, output, errors = top / "script" / name, top / "cwd", top / "output", top / "errors"
            script.parent.mkdir()
            cwd.mkdir()
            script.write_bytes(text)
            assert self.process.stdin
            assert self.process.stdout
            job = json.dumps([str(path) for path in (script, cwd, output, errors)])
            print(job, file=self.process.stdin, flush=True)
            status = int(self.process.stdout.readline())
            kept, leaks = LEAK.subn("", errors.read_bytes().decode("utf-8", "backslashreplace"))
            done = subprocess.CompletedProcess([], status, output.read_bytes(), kept.encode())
            return oracle._normalised(done, str(cwd)).replace(str(script), "<script>"), leaks


class Ways:
    """The four ways in which a program is run; what has been run once is known."""

    def __init__(self) -> None:
        self.servers: dict[tuple[str, bool], Server] = {}
        self.known: dict[tuple[str, bytes, bool], tuple[str, int]] = {}

    def _run(self, idiom: Idiom, kind: str, text: bytes, *, ours: bool) -> tuple[str, int]:
        if (kind, ours) not in self.servers:
            self.servers[kind, ours] = Server(kind, ours=ours)
        if (kind, text, ours) not in self.known:
            self.known[kind, text, ours] = self.servers[kind, ours].run(idiom.path.name, text)
        return self.known[kind, text, ours]

    def original(self, idiom: Idiom, kind: str) -> tuple[str, int]:
        """Run the program as it is, with the standard `imp` on 3.11, with ours on newer Pythons."""
        return self._run(idiom, kind, idiom.text, ours=kind != "3.11")

    def migrated(self, idiom: Idiom, kind: str) -> tuple[str, int]:
        """Run the migrated program, with no `imp` on newer Pythons, unless it still imports it."""
        return self._run(idiom, kind, idiom.migration.result, ours=kind != "3.11" and bool(idiom.lines("stays")))


@pytest.fixture(scope="session")
def ways() -> Iterator[Ways]:
    """Return the ways to run programs; the interpreters end with the tests."""
    ways = Ways()
    yield ways
    for server in ways.servers.values():
        server.process.communicate()


def _compare(idiom: Idiom, kind: str, ways: Ways) -> None:
    """Check what the migrated program prints under *kind*, and that it leaks no file that the original closed."""
    expected, leaks = ways.original(idiom, "3.11")
    printed, its_leaks = ways.migrated(idiom, kind)
    assert its_leaks <= leaks
    if "migrated" in idiom.different:
        assert printed != expected, "the same by now: take the line out"
        assert printed == ways.migrated(idiom, "3.11")[0]
    elif kind in idiom.different:
        assert printed == ways.original(idiom, kind)[0] != expected
    else:
        assert printed == expected
        assert kind == "3.11" or ways.original(idiom, kind)[0] == expected


@each_idiom
def test_same_on_311(idiom: Idiom, ways: Ways) -> None:
    """On 3.11 a == c, and the program has something to say."""
    expected, _ = ways.original(idiom, "3.11")
    assert expected.endswith("exit 0\n"), expected
    assert expected.count("\n") > 1
    _compare(idiom, "3.11", ways)


@pytest.mark.parametrize("kind", NEWER)
@each_idiom
def test_same_on_newer(idiom: Idiom, kind: str, ways: Ways) -> None:
    """On newer Pythons a == b == d."""
    _compare(idiom, kind, ways)


@pytest.mark.long
@pytest.mark.parametrize("kind", ELSEWHERE)
@each_idiom
def test_same_elsewhere(idiom: Idiom, kind: str, ways: Ways) -> None:
    """The same on the other interpreters of this machine."""
    _compare(idiom, kind, ways)


@each_idiom
def test_becomes(idiom: Idiom) -> None:
    """The migrated file has the lines that the doc string promises, and imp no more, unless something stays."""
    text = code(idiom.migration)
    assert [line for line in [*idiom.lines("becomes"), *idiom.lines("stays")] if line not in text] == [], text
    assert [line for line in idiom.lines("gone") if line in text] == [], text
    assert bool(idiom.migration.left) == bool(idiom.lines("stays")), idiom.migration.findings
    assert idiom.lines("becomes") or idiom.lines("stays")


@each_idiom
def test_nothing_is_lost(idiom: Idiom) -> None:
    """Every comment is still there; a second run has nothing more to do."""
    text = idiom.migration.result.decode("latin-1")
    comments = re.findall(r"#[^\r\n]*", idiom.text.decode("latin-1"))
    assert [comment for comment in comments if comment not in text] == []
    assert migrate(idiom.migration.result).result == idiom.migration.result


@each_idiom
def test_modern(idiom: Idiom) -> None:
    """With --modern the result is Python, each adapted finding states its difference, and that is all there is."""
    found = idiom.modern
    compile(found.result, str(idiom.path), "exec", dont_inherit=True)
    adapted = [finding for finding in found.findings if finding.verdict is Verdict.ADAPTED]
    assert all(finding.reason for finding in adapted)
    assert bool(adapted) == bool(idiom.lines("modern"))
    assert [line for line in idiom.lines("modern") if line not in code(found)] == [], code(found)
    assert migrate(found.result, Options(modern=True)).result == found.result
