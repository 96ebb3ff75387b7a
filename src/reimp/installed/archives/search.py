"""Read wheels, source distributions, packages of systems and zip applications, without unpacking them to disk."""

import email
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from email.message import Message
from pathlib import Path

from reimp.installed.archives.members import broken, members
from reimp.installed.archives.paths import is_frozen
from reimp.installed.metadata import PROVIDERS, Distribution, from_metadata
from reimp.model import Candidate, Failure
from reimp.project.around.own_imp import is_ours
from reimp.project.files import ARCHIVE, reason
from reimp.reading.candidates import can_use
from reimp.reading.file_kinds import FIRST, Kind, kind_by_name, kind_of

_METADATA = re.compile(r"(?:[^/]+\.dist-info/METADATA|EGG-INFO/PKG-INFO|[^/]+/PKG-INFO|PKG-INFO)")
_REQUIRES = re.compile(r"(?:EGG-INFO|.*\.egg-info)/requires\.txt")
_NAME = re.compile(r"(?P<name>.+?)-(?P<version>\d[^-]*?)(?:-.*)?")
_OWN_IMP = re.compile(r"(.*/)?imp(?:\.py|/__init__\.py)")
# A directory of an archive whose modules are installed as top-level modules, so that all code in it finds them.
_TOP = re.compile(r"(?:[^/]+\.data/(?:purelib|platlib)/|(?:.*/)?(?:site|dist)-packages/|[^/]+-\d[^/]*/(?:src/)?)?")


class Archives:
    """Some archives. Iterating over them yields the files in them that can use a removed API, and failures."""

    few = 1  # so large is each

    def __init__(self, paths: Iterable[str]) -> None:
        self.read = 0
        self.owned: dict[str, Distribution] = {}
        self.distributions: list[Distribution] = []
        self.without_python: list[str] = []
        self.with_own_imp: set[str] = set()  # the files that import a module imp of their archive
        self._paths = tuple(paths)

    def __iter__(self) -> Iterator[Candidate | Failure]:
        """Open one after the other."""
        for path in self.walk():
            yield from self.taken(_opened((path,)))

    def walk(self) -> Iterator[str]:
        """Yield the paths of the archives."""
        return iter(self._paths)

    @property
    def read_all(self) -> "Callable[[Sequence[str]], list[_Archive]]":
        """The function that opens some archives."""
        return _opened

    def taken(self, result: "list[_Archive]") -> Iterator[Candidate | Failure]:
        """Yield the candidates in some archives, and note the distributions."""
        for archive in result:
            yield from self._taken(archive)

    def _taken(self, archive: "_Archive") -> Iterator[Candidate | Failure]:
        path = archive.path
        self.read += archive.read
        own = {each.path for each in archive.found if archive.has_imp_for(each.path.removeprefix(f"{path}/"))}
        owner = replace(_distribution(path, archive.headers), own_imp=bool(own))
        if owner.key not in PROVIDERS and (archive.found or not archive.failures):
            self.distributions.append(owner)
            self.owned |= {each.path: owner for each in archive.found}
            self.with_own_imp |= own
            yield from archive.found
        if not archive.failures and not archive.read:
            self.without_python.append(path)
        yield from archive.failures


def _opened(paths: Sequence[str]) -> "list[_Archive]":
    return [_Archive(path) for path in paths]


class _Archive:
    """What is in the archive at *path*."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.read = 0
        self._imps: set[str] = set()  # the directories with a module imp, and those of packages; each ends with "/"
        self._packages: set[str] = set()
        self.found: list[Candidate | Failure] = []
        self.headers: list[tuple[str, bytes]] = []
        self.failures = self._open()

    def has_imp_for(self, name: str) -> bool:
        """Return whether the file *name* in the archive gets a module of the archive when it imports imp."""
        root = _folder(name)
        while root in self._packages:
            root = _folder(root[:-1])
        return root in self._imps or any(_TOP.fullmatch(each) for each in self._imps)

    def _open(self) -> list[Failure]:
        try:
            if not ARCHIVE.search(self.path) and is_frozen(self.path):
                return [Failure(self.path, _FROZEN)]
            with open(self.path, "rb") as file:  # noqa: PTH123
                for name, content in members(file, self.path, _wanted):
                    self._add(name, content)
        except OSError as error:
            return [Failure(self.path, f"cannot be read: {reason(error)}")]
        except broken() as error:
            message = " ".join(str(error).split()) or "it ends too early"
            return [Failure(self.path, f"cannot be read: {message}")]
        return []

    def _add(self, name: str, content: bytes | None) -> None:
        path = f"{self.path}/{name}"
        if content is None:
            self.found.append(Failure(path, "left out: it is larger than any program"))
        elif _is_header(name):
            self.headers.append((name, content))
        elif kind_of(name, content[:FIRST]) is not Kind.TEXT:
            self.read += 1
            self._note_modules(name, content)
            self.found += [Candidate(path, content)] if can_use(name, content) else []

    def _note_modules(self, name: str, content: bytes) -> None:
        if name.endswith("/__init__.py"):
            self._packages.add(_folder(name))
        if (match := _OWN_IMP.fullmatch(name)) and not is_ours(content):
            self._imps.add(match[1] or "")


def _folder(name: str) -> str:
    """Return the directory of a file or directory in an archive, with "/" at its end; "" at the top."""
    return "".join(name.rpartition("/")[:2])


_FROZEN = (
    "cannot be read: PyInstaller made this program, and it has bytecode only; scan the source files it was made from"
)


def _wanted(name: str) -> bool:
    """Return whether the file *name* in an archive is read: metadata, Python that is executed, or perhaps a script."""
    if name.endswith(".pyi"):
        return False
    return _is_header(name) or kind_by_name(name) is not None or "." not in name.rpartition("/")[2]


def _is_header(name: str) -> bool:
    return bool(_METADATA.fullmatch(name) or _REQUIRES.fullmatch(name))


def _distribution(path: str, headers: Iterable[tuple[str, bytes]]) -> Distribution:
    match = _NAME.fullmatch(ARCHIVE.sub("", Path(path).name))
    name, version = (match["name"], match["version"]) if match else (Path(path).name, "")
    metadata, requires = Message(), [""]
    for inner, content in headers:
        text = content.decode("utf-8", "replace")
        if _METADATA.fullmatch(inner):
            metadata = email.message_from_string(text)
        else:
            requires = _egg_requires(text)
    return from_metadata(metadata, name, version, path, metadata.get_all("Requires-Dist") or requires)


def _egg_requires(text: str) -> list[str]:
    """Return the lines of a requires.txt, those of a section [extra] with their extra."""
    extra, found = "", []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            extra = line.strip("[]").partition(":")[0]
        else:
            found.append(f'{line}; extra == "{extra}"' if extra else line)
    return found
