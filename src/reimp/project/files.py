"""Find the files under some paths that can use a removed API, and read them."""

import os
import re
import stat
from collections.abc import Iterable, Iterator

from reimp.model import Candidate, Failure
from reimp.project.ignore import Patterns, excluded, gitignore, gitignores_above
from reimp.reading.candidates import can_use

SUFFIXES = (".py", ".pyw", ".ipynb")
SKIPPED = {
    *(".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox", ".pytest_cache", ".ruff_cache"),
    *(".svn", ".tox", ".venv", "__pycache__", "__pypackages__", "node_modules", "venv"),
}
_SHEBANG = re.compile(rb"#![^\n]*\bpython")


def read(path: str) -> bytes:
    """Return the bytes of the file at *path*."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path costs as much as the reading
        return file.read()


def read_candidate(path: str) -> Candidate | Failure | None:
    """Read the file at *path*; return None if it cannot use a removed API."""
    try:
        content = read(path)
    except OSError as error:
        return Failure(path, f"cannot be read: {reason(error)}")
    return Candidate(path, content) if can_use(path, content) else None


def reason(error: OSError) -> str:
    """Return the message of *error*, without the path."""
    return (error.strerror or str(error)).lower()


class Search:
    """The files under some paths that can use a removed API, in a fixed order; a named one has any suffix."""

    def __init__(self, paths: Iterable[str], exclude: Iterable[Patterns] = ()) -> None:
        self.read = 0  # files so far
        self.left_out: list[str] = []  # paths that were named, and are excluded
        self._paths = tuple(paths)
        self._exclude = tuple(patterns for patterns in exclude if patterns.spec.patterns)
        self._seen: set[str] = set()

    def __iter__(self) -> Iterator[Candidate | Failure]:
        """Walk the paths."""
        for path in self._paths:
            try:
                yield from self._named(path)
            except OSError as error:
                yield Failure(path, reason(error))
            except ValueError:
                yield Failure(path, "not a path")

    def _named(self, path: str) -> Iterator[Candidate | Failure]:
        mode = os.lstat(path).st_mode
        folder = os.path.isdir(path)  # noqa: PTH112
        if excluded(self._exclude, path, folder=folder):
            self.left_out.append(path)
        elif folder:
            yield from self._walk(path)
        elif stat.S_ISLNK(mode):
            yield Failure(path, f"a symbolic link, which is left alone; name the file itself: {os.path.realpath(path)}")
        elif not stat.S_ISREG(mode):
            yield Failure(path, "neither a file nor a folder")
        else:
            yield from self._file(path, os.path.abspath(path))  # noqa: PTH100

    def _walk(self, root: str) -> Iterator[Candidate | Failure]:
        """Yield what is in the folder *root*: its own files, then those of each folder in it."""
        folders = [(root, gitignores_above(root))]
        while folders:
            folder, rules = folders.pop()
            try:
                above = os.path.abspath(folder)  # noqa: PTH100
                entries = _entries(folder) if self._new(above) else []
            except OSError as error:
                yield Failure(folder, f"this folder cannot be read: {reason(error)}")
                continue
            names = {entry.name for entry in entries}
            if "pyvenv.cfg" in names and folder != root:
                continue
            if ".gitignore" in names:
                rules = (*rules, gitignore(folder))
            for entry in filter(_is_python, entries):
                if not self._excluded(rules, entry):
                    yield from self._file(_path(entry), os.path.join(above, entry.name))  # noqa: PTH118
            inner = [entry for entry in entries if _is_folder(entry) and not self._excluded(rules, entry)]
            folders += [(_path(entry), rules) for entry in reversed(inner)]

    def _excluded(self, rules: tuple[Patterns, ...], entry: os.DirEntry[str]) -> bool:
        if not rules and not self._exclude:
            return False
        return excluded((*rules, *self._exclude), entry.path, folder=entry.is_dir(follow_symlinks=False))

    def _file(self, path: str, absolute: str) -> Iterator[Candidate | Failure]:
        if not self._new(absolute):
            return
        found = read_candidate(path)
        self.read += not isinstance(found, Failure)
        if found:
            yield found

    def _new(self, absolute: str) -> bool:
        new = absolute not in self._seen
        self._seen.add(absolute)
        return new


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _path(entry: os.DirEntry[str]) -> str:
    return entry.path.removeprefix("./")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.name not in SKIPPED and entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_python(entry: os.DirEntry[str]) -> bool:
    """Tell whether *entry* is a Python file by its name, or has no suffix and a first line that starts Python."""
    if "." in entry.name and not entry.name.endswith(SUFFIXES):
        return False
    try:
        return entry.is_file(follow_symlinks=False) and ("." in entry.name or _starts_python(entry.path))
    except OSError:
        return False


def _starts_python(path: str) -> bool:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return _SHEBANG.match(file.read(128)) is not None
