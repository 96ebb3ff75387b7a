"""Run a command in a copy of a tree before and after migration, and compare exit code and counts of tests."""

import os
import re
import shutil
import stat
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from reimp.model import File
from reimp.project.files import reason
from reimp.report.escaping import printable
from reimp.running import at_start

CACHES = {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
LONG = 60  # lines of a difference that are shown
END = 5  # lines of the output that are shown where the command fails both times

_PYTEST = re.compile(r"^[= ]*((?:\d+ \w+(?:, )?)+) in [\d.]+s", re.MULTILINE)
_UNITTEST = re.compile(r"^Ran (\d+) tests? in .*\n+(?:OK|FAILED|NO TESTS RAN)(?: \((.*)\))?", re.MULTILINE)
_VARIES = re.compile(r"0x[0-9a-f]+|\b\d+\.\d+ ?(?:s\b|seconds?\b)")
_COLOURS = re.compile(r"\x1b\[[\d;]*m")

# A tree that is installed for development is imported from where it is: from the copy, then. What is imported from
# the tree all the same is noted.
_START = """\
import atexit
_ROOT, _COPY = {root!r}, {copy!r}

def _is_below_root(path):
    below = lambda folder: os.path.join(os.path.abspath(path), "").startswith(os.path.join(folder, ""))
    return below(_ROOT) and not below(sys.prefix)

def _moved(path):
    return _COPY + os.path.abspath(path)[len(_ROOT):] if _is_below_root(path) else path

sys.path[:] = [_moved(entry) if entry else entry for entry in sys.path]
for _name in [name for name in sys.modules if name.startswith("__editable__")]:
    _mapping = getattr(sys.modules[_name], "MAPPING", {{}})
    _mapping.update([(key, _moved(path)) for key, path in _mapping.items()])

@atexit.register
def _note():
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    found = [file for file in files if isinstance(file, str) and _is_below_root(file)]
    if found:
        with open(os.path.join(HERE, "stray"), "a") as out:
            out.write("".join(file + "\\n" for file in found))
"""


class VerifyError(Exception):
    """The runs cannot be compared; the text is the reason."""


@dataclass(frozen=True, slots=True)
class CommandResult:
    """The exit code and the output of a command."""

    code: int
    counts: Counter[str]  # of tests: passed, failed, ...
    output: str

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers that are compared."""
        return {"exit code": self.code, **self.counts}


def verify(
    command: Sequence[str], files: Iterable[File], progress: Callable[[str], None]
) -> tuple[CommandResult, CommandResult]:
    """Return the result of *command* in a copy of the current folder as it is, and in one with the changes of *files*.

    *progress* is called with what is done next. Raise VerifyError if the folder cannot be copied, or if the command
    does not start or uses the folder itself.
    """
    root = Path.cwd()
    with TemporaryDirectory(prefix="reimp-verify-", ignore_cleanup_errors=True) as temporary:
        folder, start = Path(temporary, root.name or "root"), Path(temporary, "start")
        start.mkdir()
        at_start.write_sitecustomize(str(start), _START.format(root=str(root), copy=str(folder)))
        results = []
        for when, changes in (("before", ()), ("after", [file for file in files if file.changes])):
            progress(f"{when} migration ...")
            _copy(root, folder, Path(temporary))
            for file in changes:
                _path_in_copy(folder, file.path, root).write_bytes(file.migration.result)
            results.append(_command_result(command, folder, start))
            shutil.rmtree(folder, ignore_errors=True)
        _check_stray(start / "stray", root)
        return results[0], results[1]


def render(before: CommandResult, after: CommandResult) -> str:
    """Return the two results side by side, and where they differ in what was printed."""
    names = list(dict.fromkeys([*before.numbers, *after.numbers]))
    rows = [("", "before", "after"), *((n, *(str(each.numbers.get(n, 0)) for each in (before, after))) for n in names)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}" for a, b, c in rows]
    if not before.counts and not after.counts:
        lines.append("No counts of tests, as pytest and unittest print them, are in the output.")
    if before.numbers == after.numbers:
        end = [printable(line) for line in before.output.splitlines()[-END:]] if before.code else []
        why = ["The command fails before migration too:", *end, ""] if end else []
        return "\n".join([*lines, "", *why, "The same."]) + "\n"
    different = [name for name in names if before.numbers.get(name, 0) != after.numbers.get(name, 0)]
    return "\n".join([*lines, "", f"Not the same: {', '.join(different)}.", *_difference(before, after)]) + "\n"


def _difference(before: CommandResult, after: CommandResult) -> Iterator[str]:
    """Yield how the outputs differ, but for times and addresses."""
    old, new = (_VARIES.sub("...", each.output).splitlines() for each in (before, after))
    lines = [printable(line) for line in unified_diff(old, new, "before", "after", n=0, lineterm="")]
    yield from lines[:LONG]
    if len(lines) > LONG:
        yield f"... and {len(lines) - LONG} lines more"


def _copy(root: Path, folder: Path, temporary: Path) -> None:
    """Copy the tree *root* to *folder*; virtual environments, which only work where they are, become links."""
    environments = []

    def left_out(parent: str, names: list[str]) -> set[str]:
        paths = [Path(parent, name) for name in names]
        here = [path for path in paths if (path / "pyvenv.cfg").is_file()]
        environments.extend(here)
        return {path.name for path in paths if path in here or path == temporary or not _is_copied(path)}

    try:
        shutil.copytree(root, folder, symlinks=True, ignore=left_out)
        for path in environments:
            (folder / path.relative_to(root)).symlink_to(path, target_is_directory=True)
    except shutil.Error as error:
        source, _, why = error.args[0][0]
        raise VerifyError(f"{source}: cannot be copied: {why}") from error
    except OSError as error:
        raise VerifyError(f"{error.filename}: cannot be copied: {reason(error)}") from error


def _path_in_copy(folder: Path, path: str, root: Path) -> Path:
    """Return the path in the copy *folder* of the file at *path*."""
    absolute = Path.cwd() / path
    if not absolute.is_relative_to(root):
        raise VerifyError(f"{path}: would change, and is not in this folder")
    return folder / absolute.relative_to(root)


def _is_copied(path: Path) -> bool:
    mode = path.lstat().st_mode
    worktree = path.name == ".git" and stat.S_ISREG(mode)  # its index is elsewhere, and would change
    return path.name not in CACHES and not worktree and (stat.S_ISDIR(mode) or stat.S_ISREG(mode) or stat.S_ISLNK(mode))


def _command_result(command: Sequence[str], folder: Path, start: Path) -> CommandResult:
    environment = {**os.environ, "PYTHONPATH": at_start.python_path(str(start)), "PWD": str(folder)}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except OSError as error:
        raise VerifyError(f"{command[0]}: does not start: {reason(error)}") from error
    output = _COLOURS.sub("", done.stdout.decode("utf-8", "backslashreplace"))
    return CommandResult(done.returncode, counts(output), output)


def counts(output: str) -> Counter[str]:
    """Return how many tests passed, failed and so on, as pytest or unittest print it in *output*."""
    found = Counter[str]()
    for line in _PYTEST.findall(output):
        for number, name in re.findall(r"(\d+) (\w+)", line):
            if not name.startswith("warning"):  # the migrated code has fewer
                found[name.replace("errors", "error")] += int(number)
    for total, rest in _UNITTEST.findall(output):
        found["run"] += int(total)
        for name, number in re.findall(r"([\w ]+)=(\d+)", rest):
            found[name.strip()] += int(number)
    return found


def _check_stray(stray: Path, root: Path) -> None:
    """Raise VerifyError if the file *stray* has files of *root* that were imported."""
    if stray.exists():
        first = Path(stray.read_text("utf-8").splitlines()[0]).relative_to(root)
        raise VerifyError(f"the command imports {first} from this folder, not from the copy: its result says nothing")
