"""Find the files under some paths that can use a removed API, and read them."""

import codecs
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence

from reimp.model import Candidate, Failure
from reimp.project.ignore import Patterns, excluded, gitignore, gitignores_above
from reimp.project.paths import without_dot
from reimp.reading.candidates import can_use
from reimp.reading.file_kinds import FIRST, Kind, kind_by_name, kind_of, may_be_script, starts_python

ARCHIVE = re.compile(
    r"\.(?:7z|conda|deb|egg|pex|pyzw?|rar|rpm|tar|tar\.(?:bz2|gz|lz|lzma|xz|z|zst)|tbz2?|tgz|txz|tzst|whl|zip)$",
    re.IGNORECASE,
)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as PowerShell writes scripts, and never Python source
_ZIP = b"PK\3\4"  # after the first line of a zip application
SKIPPED = {
    *(".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox", ".pytest_cache", ".ruff_cache"),
    *(".svn", ".tox", ".venv", "__pycache__", "__pypackages__", "node_modules", "venv"),
}
Unread = tuple[str, bool]
"""The path of a file, and whether it is not Python by its name and first line."""
Read = tuple[int, list[Candidate | Failure]]
LARGEST = 20_000_000  # bytes that are read of a file in an archive


def read(path: str) -> bytes:
    """Return the bytes of the file at *path*."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path costs as much as the reading
        return file.read()


def read_candidate(path: str, text: bool = False) -> Candidate | Failure | None:
    """Read the file at *path*, which is not Python if it is *text*; return None if it cannot use a removed API."""
    try:
        content = read(path)
    except OSError as error:
        return Failure(path, f"cannot be read: {reason(error)}")
    if content.startswith(_UTF_16):
        content, text = content.decode("utf-16", "replace").encode(), True
    if b"\0" in content[:FIRST] and kind_of(path, content[:FIRST]) is Kind.TEXT:
        return None if text else Failure(path, _binary(path))
    return Candidate(path, content, text) if can_use(path, content) else None


def read_candidates(found: Sequence[Unread | Failure]) -> Read:
    """Return how many files were read, and the candidates among them and failures, in their order."""
    each = [item if isinstance(item, Failure) else read_candidate(*item) for item in found]
    read = sum(isinstance(item, tuple) and not isinstance(one, Failure) for item, one in zip(found, each, strict=True))
    return read, [one for one in each if one]


def _binary(path: str) -> str:
    if ARCHIVE.search(path):
        return "is an archive, which reimp does not change; reimp scan reads it"
    return "cannot be read: it is a binary file, not Python source; name the source files it was made from"


def reason(error: OSError) -> str:
    """Return the message of *error*, without the path."""
    return (error.strerror or str(error)).lower()


class Search:
    """The files under some paths that can use a removed API, in a fixed order; a named one has any suffix.

    With *text*, files that are not Python are found too.
    """

    few = 256

    def __init__(self, paths: Iterable[str], exclude: Iterable[Patterns] = (), *, text: bool = False) -> None:
        self.read = 0  # files so far
        self.left_out: list[str] = []  # paths that were named, and are excluded
        self.passed_over: list[str] = []  # what is in folders and is excluded, or a folder that is never read
        self.archives: list[str] = []
        self.paths = tuple(paths)
        self._exclude = tuple(patterns for patterns in exclude if patterns.spec and patterns.spec.patterns)
        self._text = text
        self._seen: set[str] = set()

    def __iter__(self) -> Iterator[Candidate | Failure]:
        """Walk the paths, and read each file."""
        for each in self.walk():
            yield from self.taken(read_candidates((each,)))

    @property
    def read_all(self) -> Callable[[Sequence[Unread | Failure]], Read]:
        """The function that reads what the walk has found."""
        return read_candidates

    def taken(self, result: Read) -> Iterator[Candidate | Failure]:
        """Yield the candidates among what was read, and count the files."""
        read, found = result
        self.read += read
        yield from found

    def walk(self) -> Iterator[Unread | Failure]:
        """Walk the paths; read no file, but the first bytes of one whose name does not show what it is."""
        for path in self.paths:
            try:
                yield from self._named(path)
            except OSError as error:
                yield Failure(path, reason(error))
            except ValueError:
                yield Failure(path, "not a path")

    def _named(self, path: str) -> Iterator[Unread | Failure]:
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

    def _walk(self, root: str) -> Iterator[Unread | Failure]:
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
                self.passed_over.append(f"{without_dot(folder)}/")
                continue
            if ".gitignore" in names:
                rules = (*rules, gitignore(folder))
            for entry in entries:
                yield from self._entry(entry, rules, os.path.join(above, entry.name))  # noqa: PTH118
            inner = [entry for entry in entries if self._enters(entry, rules)]
            folders += [(_path(entry), rules) for entry in reversed(inner)]

    def _entry(self, entry: os.DirEntry[str], rules: tuple[Patterns, ...], absolute: str) -> Iterator[Unread]:
        """Yield the file of *entry* if it is Python, or text that is wanted."""
        content = _content(entry)
        if not (content or self._text) or not _is_file(entry):
            return
        if self._excluded(rules, entry):
            self.passed_over.append(_path(entry))
        elif content == "archive":
            self.archives.append(_path(entry))
        else:
            yield from self._file(_path(entry), absolute, text=not content)

    def _enters(self, entry: os.DirEntry[str], rules: tuple[Patterns, ...]) -> bool:
        """Return whether *entry* is a folder to walk."""
        if not _is_folder(entry):
            return False
        enters = entry.name not in SKIPPED and not self._excluded(rules, entry)
        self.passed_over += [] if enters else [f"{_path(entry)}/"]
        return enters

    def _excluded(self, rules: tuple[Patterns, ...], entry: os.DirEntry[str]) -> bool:
        if not rules and not self._exclude:
            return False
        return excluded((*rules, *self._exclude), entry.path, folder=entry.is_dir(follow_symlinks=False))

    def _file(self, path: str, absolute: str, *, text: bool = False) -> Iterator[Unread]:
        if self._new(absolute):
            yield path, text

    def _new(self, absolute: str) -> bool:
        new = absolute not in self._seen
        self._seen.add(absolute)
        return new


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _path(entry: os.DirEntry[str]) -> str:
    return without_dot(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _content(entry: os.DirEntry[str]) -> str:
    """Return whether *entry* is "python" or an "archive", by its name or its first bytes; "" for anything else."""
    if kind_by_name(entry.name) or ARCHIVE.search(entry.name):
        return "python" if kind_by_name(entry.name) else "archive"
    try:
        first = _first(entry.path) if may_be_script(entry.name) and _is_file(entry) else b""
    except OSError:
        return ""
    if not starts_python(first):
        return ""
    return "archive" if _ZIP in first else "python"


def _first(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read(FIRST)
