"""Programs and their migrated texts: each is run four ways, which have to print the same.

As it is, with the real `imp` of 3.11 (a) and with ours on newer Pythons (b); migrated, on 3.11 (c) and on newer
Pythons, which have no `imp` (d).
"""

import functools
import json
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import oracle
import pythons
import recorded

from reimp.migration.pipeline import migrate
from reimp.model import Migration, Options
from reimp.reading.python_ast import python_tree
from reimp.reading.source import parse
from reimp.removed.idiom import Context
from reimp.removed.idioms import IDIOMS
from reimp.removed.rule import Refused
from reimp.removed.rules import RULES
from reimp.removed.table import MODULES
from reimp.uses.find import find_uses

TESTS = oracle.ROOT / "tests"
# Programs about a rule or an idiom are in a folder of its name; those about a room are in its folder `programs`.
SOURCES = sorted(path.name for path in (TESTS / "removed").iterdir() if path.is_dir() and path.name[0] not in "_.")
FOLDERS = (
    *(f"removed/{name}" for name in SOURCES if name != "helpers"),
    "reading/programs",
    "writing/programs",
    "migration/programs",
)
OPTIONS = (*oracle.STRICT, "-W", "always::ResourceWarning")
SERVER = oracle.OBSERVE / "server.py"
LEAK = re.compile(r"^.*ResourceWarning: unclosed file.*\n(?:  .*\n)?(?:ResourceWarning: Enable .*\n)?", re.MULTILINE)
LEFT_OPEN = "files left open: "
FOUND = {kind: each for kind, each in pythons.FOUND.items() if each.implementation == "CPython"}
NEWER = ("3.12", "3.13")
ELSEWHERE = [kind for kind in FOUND if kind not in ("3.11", *NEWER, "pyodide3.14")]


ALWAYS_LEFT = {api for api, rule in RULES.items() if isinstance(rule.value, Refused) and rule.call is None}


@dataclass(frozen=True)
class Program:
    """A program with what its docstring says about it.

    `api: imp.reload` names an API that the program is about. `idiom: pair` says that this idiom rewrites a part of
    the program; `not idiom: pair` says that the program is close to the shape of this idiom, and the idiom leaves it.
    `ready: TEXT` copes with a Python without the API, and is left as it is.
    `becomes: TEXT` has to be in the migrated file. `gone: TEXT` must not. `stays: TEXT` is left alone, and so is the
    import. `modern: TEXT` has to be in the file that `--modern` makes; where that file prints something else, what it
    prints is in NAME.modern.txt beside the program. `differs: WHERE: REASON` says that the program prints something
    else on that Python, or `migrated`, on each.
    """

    path: Path
    text: bytes
    header: str

    @property
    def id(self) -> str:
        """The program's folder and name, for example `pair/async_function`, `reading/guard_name_error`."""
        folder = self.path.parent
        return f"{(folder.parent if folder.name == 'programs' else folder).name}/{self.path.stem}"

    def lines(self, key: str) -> list[str]:
        """Return the text after *key* in each line of the docstring that begins with it."""
        return re.findall(rf"^{key}: (.+?)\r?$", self.header, re.MULTILINE)

    @property
    def runs_with_imp(self) -> bool:
        """Whether newer Pythons run it with our `imp`: it is not about a module that has lost a name."""
        return all(api.partition(".")[0] in MODULES for api in self.lines("api"))

    @property
    def different(self) -> set[str]:
        """Where the program prints something else than with the `imp` of 3.11."""
        return {line.partition(":")[0] for line in self.lines("differs")}

    @functools.cached_property
    def migration(self) -> Migration:
        """The result of `reimp migrate`."""
        return migrate(self.text)

    @functools.cached_property
    def modern(self) -> Migration:
        """The result of `reimp migrate --modern`."""
        return migrate(self.text, Options(modern=True))

    @functools.cached_property
    def claims(self) -> dict[str, set[str]]:
        """The idioms that rewrite a part of the program, with or without `--modern`: name and APIs."""
        return {**_claims(self.text, modern=True), **_claims(self.text, modern=False)}


def _claims(text: bytes, *, modern: bool) -> dict[str, set[str]]:
    source = parse(text, python_tree(text))
    free = find_uses(source).references
    found: dict[str, set[str]] = {}
    for idiom in IDIOMS:
        taken = set(idiom(Context(source, free, Options(modern=modern))))
        free = tuple(reference for reference in free if reference not in taken)
        if taken:
            found[idiom.__module__.rpartition(".")[2]] = {reference.use.api for reference in taken}
    return found


@functools.cache
def programs() -> tuple[Program, ...]:
    """Return all programs that are run before and after the migration, sorted by path."""
    paths = [path for folder in FOLDERS for path in (TESTS / folder).rglob("*.py") if path.stem[:5] != "test_"]
    return tuple(_read(path) for path in sorted(paths))


def _read(path: Path) -> Program:
    text = path.read_bytes()
    match = re.search(rb'"""(.*?)"""', text, re.DOTALL)
    assert match, f"{path}: no docstring"
    return Program(path, text, match[1].decode("latin-1"))


def code(migration: Migration) -> str:
    """Return the migrated program without its docstring."""
    return re.sub(r'"""(.*?)"""', "", migration.result.decode("latin-1"), count=1, flags=re.DOTALL)


class Server:
    """An interpreter that runs programs, with or without our `imp` ahead of its own."""

    def __init__(self, kind: str, *, ours: bool) -> None:
        folders = [str(oracle.ROOT / "src")] * ours + [str(oracle.OBSERVE)]
        environment = {"PYTHONPATH": ":".join(folders), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [pythons.path(kind), *OPTIONS, str(SERVER)],
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

    def run(self, kind: str, name: str, text: bytes, *, ours: bool) -> tuple[str, int]:
        """Return what the text of a program prints, and how many files it leaves to the garbage collector."""
        if (kind, ours) not in self.servers:
            self.servers[kind, ours] = Server(kind, ours=ours)
        if (kind, text, ours) not in self.known:
            self.known[kind, text, ours] = self.servers[kind, ours].run(name, text)
        return self.known[kind, text, ours]

    def original(self, program: Program, kind: str) -> tuple[str, int]:
        """Run the program as it is, with the standard `imp` on 3.11, with ours on newer Pythons."""
        if kind != "3.11":
            return self.run(kind, program.path.name, program.text, ours=True)
        printed, _, leaks = self.answer(program).rpartition(LEFT_OPEN)
        return printed, int(leaks)

    def answer(self, program: Program) -> str:
        """Return what the program prints on 3.11 with the standard `imp`, then how many files it leaves open."""

        def ask(_: str) -> str:
            printed, leaks = self.run("3.11", program.path.name, program.text, ours=False)
            return f"{printed}{LEFT_OPEN}{leaks}"

        return recorded.answer("migration", program.path.relative_to(TESTS).as_posix(), program.text, ask)

    def migrated(self, program: Program, kind: str) -> tuple[str, int]:
        """Run the migrated program, with no `imp` on newer Pythons, unless it still imports it."""
        ours = kind != "3.11" and bool(program.lines("stays") or program.lines("ready"))
        return self.run(kind, program.path.name, program.migration.result, ours=ours)

    def compare_modern(self, program: Program, kind: str) -> None:
        """Check what the file that `--modern` makes prints under *kind*: the same, or what NAME.modern.txt lists."""
        expected, _ = self.original(program, "3.11")
        listed = program.path.with_suffix(".modern.txt")
        ours = kind != "3.11" and bool(program.modern.left)
        printed, _ = self.run(kind, program.path.name, program.modern.result, ours=ours)
        if listed.exists():
            assert printed != expected, f"the output is the same; remove {listed.name}"
            expected = listed.read_text(encoding="utf-8")
        assert printed == expected

    def end(self) -> None:
        """End the interpreters."""
        for server in self.servers.values():
            server.process.communicate()

    def compare(self, program: Program, kind: str) -> None:
        """Check what the migrated program prints under *kind*, and that it leaks no file that the original closed."""
        expected, leaks = self.original(program, "3.11")
        assert expected.endswith("exit 0\n"), expected
        assert expected.count("\n") > 1, "it prints nothing"
        printed, its_leaks = self.migrated(program, kind)
        assert its_leaks <= leaks
        if "migrated" in program.different:
            assert printed != expected, "the output is the same; remove the line `differs: migrated`"
            assert printed == self.migrated(program, "3.11")[0]
        elif kind in program.different:
            assert printed == self.original(program, kind)[0] != expected
        else:
            assert printed == expected
            assert kind == "3.11" or not program.runs_with_imp or self.original(program, kind)[0] == expected


def check_texts(program: Program) -> None:
    """Check that the migrated file has the lines that its docstring promises, and no use of imp unless something stays.

    No comment is lost, and a second run changes nothing.
    """
    text = code(program.migration)
    assert [
        line
        for line in [*program.lines("becomes"), *program.lines("stays"), *program.lines("ready")]
        if line not in text
    ] == [], text
    assert [line for line in program.lines("gone") if line in text] == [], text
    assert bool(program.migration.left) == bool(program.lines("stays")), program.migration.findings
    assert program.lines("becomes") or program.lines("stays") or program.lines("ready")
    comments = re.findall(r"#[^\r\n]*", program.text.decode("latin-1"))
    assert [comment for comment in comments if comment not in program.migration.result.decode("latin-1")] == []
    assert migrate(program.migration.result).result == program.migration.result
