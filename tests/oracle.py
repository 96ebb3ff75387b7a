"""Runs a program of tests/programs under one interpreter, with the standard `imp` or with ours."""

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import recorded

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "tests" / "programs"
OBSERVE = ROOT / "tests" / "observe"

# Every warning is an error, but for the one that `import imp` is there to give.
STRICT = ("-X", "dev", "-W", "error", "-W", "ignore:the imp module is deprecated:DeprecationWarning")


@dataclass(frozen=True)
class Program:
    """A program of the corpus: its file, the clauses it proves, and where its output may differ, with the reason."""

    path: Path
    clauses: tuple[str, ...]
    expected: dict[str, str] = field(hash=False)
    cannot_run: dict[str, str] = field(hash=False)

    @property
    def id(self) -> str:
        """`find_module/source_file`, say."""
        folder = PROGRAMS if PROGRAMS in self.path.parents else ROOT / "tests"
        return self.path.relative_to(folder).with_suffix("").as_posix()

    def expected_output(self, where: str) -> str | None:
        """Return the listed output for *where*, None if the program has to print what the oracle prints."""
        listed = self.path.with_suffix(f".{where}.txt")
        return listed.read_text(encoding="utf-8") if where in self.expected else None


def read_program(path: Path) -> Program:
    """Read the header of a program.

    `clauses: ID ID` names what it proves. `expected: ours: REASON` says that with our `imp` it prints what the file
    SLUG.ours.txt beside it holds; with an interpreter's kind in place of `ours`, that it does so on that one.
    `cannot run: WHERE: REASON` says that it is not run there.
    """
    text = path.read_text(encoding="utf-8")
    clauses = re.search(r"^clauses: (.+)$", text, re.MULTILINE)
    if clauses is None:
        raise ValueError(f"{path}: no line 'clauses: ID ...' in its docstring")
    expected, cannot_run = (
        dict(re.findall(rf"^{key}: (\S+): (.+)$", text, re.MULTILINE)) for key in ("expected", "cannot run")
    )
    return Program(path, tuple(clauses[1].split()), expected, cannot_run)


def programs() -> list[Program]:
    """Return the whole corpus, sorted by name."""
    return [read_program(path) for path in sorted(PROGRAMS.rglob("*.py"))]


def standard(program: Program, kind: str = "") -> str:
    """Return what *program* prints under CPython 3.11 with its own `imp`.

    It is for the Python *kind* to compare with: 3.11 has the faults of its patch release with our `imp` too.
    """
    if kind == recorded.ORACLE:
        return recorded.live(program.id, program.path.read_bytes(), lambda at: run(program.path, at))
    return recorded.answer("programs", program.id, program.path.read_bytes(), lambda at: run(program.path, at))


def run(program: Path, python: str, *ahead: Path, options: tuple[str, ...] = STRICT, timeout: float = 60) -> str:
    """Run *program* with *python* in an empty folder, with the folders *ahead* before the standard library on sys.path.

    Returns its output and how it ended, without what differs between two runs of the same behavior: the folder's name,
    addresses, the cache tag, and the frames of a traceback.
    """
    path = os.pathsep.join(str(folder) for folder in (*ahead, OBSERVE))
    with tempfile.TemporaryDirectory(prefix="reimp-") as made:
        folder = os.path.realpath(made)
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": folder,
            "PYTHONPATH": path,
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            [python, *options, str(program)],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
        return _normalised(done, folder)


def _normalised(done: "subprocess.CompletedProcess[bytes]", folder: str) -> str:
    errors = done.stderr.decode("utf-8", "backslashreplace")
    if done.returncode:
        errors = "".join(errors.splitlines(keepends=True)[-1:])
    text = done.stdout.decode("utf-8", "backslashreplace") + errors + f"exit {done.returncode}\n"
    text = text.replace(os.path.relpath(ROOT, folder), "<checkout>").replace(str(ROOT), "<checkout>")
    text = text.replace(folder, "<cwd>")
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0x...", text)
    return re.sub(r"(cpython|pypy)-?3\d+t?(-pp\d+)?", "<tag>", text)
