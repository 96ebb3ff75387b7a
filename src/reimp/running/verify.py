"""Run a command in a copy of a tree before and after migration, and compare exit code and counts of tests."""

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reimp.model import File
from reimp.project.files import reason
from reimp.running import at_start
from reimp.running.command_result import CommandResult, counts

CACHES = {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
_COLOURS = re.compile(r"\x1b\[[\d;]*m")

# A tree that is installed for development is imported from where it is: from the copy, then. What is imported from
# the tree all the same is noted, and so is what was executed.
_START = """\
import atexit
_ROOT, _COPY = {root!r}, {copy!r}

def _is_below(path, folder):
    return os.path.join(os.path.abspath(path), "").startswith(os.path.join(folder, ""))

def _is_below_root(path):
    return _is_below(path, _ROOT) and not _is_below(path, sys.prefix)

def _moved(path):
    return _COPY + os.path.abspath(path)[len(_ROOT):] if _is_below_root(path) else path

sys.path[:] = [_moved(entry) if entry else entry for entry in sys.path]
for _name in [name for name in sys.modules if name.startswith("__editable__")]:
    _mapping = getattr(sys.modules[_name], "MAPPING", {{}})
    _mapping.update([(key, _moved(path)) for key, path in _mapping.items()])

@atexit.register
def _note():
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    files = [file for file in files if isinstance(file, str)]
    executed = [os.path.realpath(file) for file in files]
    for name, found in (("stray", filter(_is_below_root, files)), ("executed", executed)):
        with open(os.path.join(HERE, name), "a") as out:
            out.write("".join(file + "\\n" for file in found))
"""


class VerifyError(Exception):
    """The runs cannot be compared; the text is the reason."""


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
        changed = {_path_in_copy(folder, file.path, root): file.migration.result for file in files if file.changes}
        for when in ("before", "after"):
            progress(f"{when} migration ...")
            _copy(root, folder, Path(temporary))
            for path, content in changed.items() if when == "after" else ():
                path.write_bytes(content)
            result = _command_result([_program(command[0], root, folder), *command[1:]], folder, start)
            results.append(replace(result, changed=_executed(start / "executed", changed)))
            shutil.rmtree(folder, ignore_errors=True)
        _check_stray(start / "stray", root)
        return results[0], results[1]


def _executed(noted: Path, changed: Iterable[Path]) -> bool:
    """Return whether the file *noted* has one of the *changed* files; remove it."""
    if not noted.exists():
        return False
    names = set(noted.read_text("utf-8", "surrogateescape").splitlines())
    noted.unlink()
    return any(str(path.resolve()) in names for path in changed)


def _program(name: str, root: Path, folder: Path) -> str:
    """Return the program to start: that in the copy *folder*, or for a path that leads out of *root* the one there."""
    path = os.path.normpath(root / name)
    if not os.path.dirname(name) or os.path.isabs(name):  # noqa: PTH117, PTH120
        return name
    return str(folder / name) if Path(path).is_relative_to(root) else path


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


def _check_stray(stray: Path, root: Path) -> None:
    """Raise VerifyError if the file *stray* has files of *root* that were imported."""
    if stray.exists() and stray.stat().st_size:
        first = Path(stray.read_text("utf-8").splitlines()[0]).relative_to(root)
        raise VerifyError(f"the command imports {first} from this folder, not from the copy: its result says nothing")
