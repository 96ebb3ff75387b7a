"""Programs and what becomes of them: each is run four ways, which have to print the same.

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

import interpreters
import oracle

from reimp.migration.pipeline import migrate
from reimp.model import Migration, Options

OPTIONS = (*oracle.STRICT, "-W", "always::ResourceWarning")
SERVER = oracle.ROOT / "tests" / "idioms" / "server.py"
LEAK = re.compile(r"^.*ResourceWarning: unclosed file.*\n(?:  .*\n)?(?:ResourceWarning: Enable .*\n)?", re.MULTILINE)
FOUND = {kind: each for kind, each in interpreters.find().items() if each.implementation == "CPython"}
NEWER = ("3.12", "3.13")
ELSEWHERE = [kind for kind in FOUND if kind not in ("3.11", *NEWER, "pyodide3.14")]


@dataclass(frozen=True)
class Program:
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


def programs(folder: Path) -> list[Program]:
    """Return the programs in a folder, sorted by name."""
    return [_read(path) for path in sorted(folder.glob("*.py"))]


def _read(path: Path) -> Program:
    text = path.read_bytes()
    match = re.search(rb'"""(.*?)"""', text, re.DOTALL)
    assert match, f"{path}: no doc string"
    return Program(path, text, match[1].decode("latin-1"))


def code(migration: Migration) -> str:
    """Return the migrated program without its doc string."""
    return re.sub(r'"""(.*?)"""', "", migration.result.decode("latin-1"), count=1, flags=re.DOTALL)


class Server:
    """An interpreter that runs programs, with or without our `imp` ahead of its own."""

    def __init__(self, kind: str, *, ours: bool) -> None:
        folders = [str(oracle.ROOT / "src")] * ours + [str(oracle.OBSERVE)]
        environment = {"PYTHONPATH": ":".join(folders), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [FOUND[kind].path, *OPTIONS, str(SERVER)],
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
        return self.run(kind, program.path.name, program.text, ours=kind != "3.11")

    def migrated(self, program: Program, kind: str) -> tuple[str, int]:
        """Run the migrated program, with no `imp` on newer Pythons, unless it still imports it."""
        ours = kind != "3.11" and bool(program.lines("stays"))
        return self.run(kind, program.path.name, program.migration.result, ours=ours)

    def end(self) -> None:
        """End the interpreters."""
        for server in self.servers.values():
            server.process.communicate()

    def compare(self, program: Program, kind: str) -> None:
        """Check what the migrated program prints under *kind*, and that it leaks no file that the original closed."""
        expected, leaks = self.original(program, "3.11")
        assert expected.endswith("exit 0\n"), expected
        assert expected.count("\n") > 1, "it has nothing to say"
        printed, its_leaks = self.migrated(program, kind)
        assert its_leaks <= leaks
        if "migrated" in program.different:
            assert printed != expected, "the same by now: take the line out"
            assert printed == self.migrated(program, "3.11")[0]
        elif kind in program.different:
            assert printed == self.original(program, kind)[0] != expected
        else:
            assert printed == expected
            assert kind == "3.11" or self.original(program, kind)[0] == expected


def check_texts(program: Program) -> None:
    """Check that a migrated file has the lines that its doc string promises, and imp no more, unless something stays.

    No comment is lost, and a second run has nothing more to do.
    """
    text = code(program.migration)
    assert [line for line in [*program.lines("becomes"), *program.lines("stays")] if line not in text] == [], text
    assert [line for line in program.lines("gone") if line in text] == [], text
    assert bool(program.migration.left) == bool(program.lines("stays")), program.migration.findings
    assert program.lines("becomes") or program.lines("stays")
    comments = re.findall(r"#[^\r\n]*", program.text.decode("latin-1"))
    assert [comment for comment in comments if comment not in program.migration.result.decode("latin-1")] == []
    assert migrate(program.migration.result).result == program.migration.result
