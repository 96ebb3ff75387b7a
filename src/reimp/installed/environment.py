"""Find the distributions that are installed for a Python, and their files."""

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator
from email.message import Message
from functools import cached_property
from importlib.metadata import Distribution as Metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from packaging.utils import canonicalize_name

from reimp.installed.archives.search import Archives
from reimp.installed.interpreter import SITE, Interpreter
from reimp.installed.metadata import PROVIDERS, Distribution, from_metadata
from reimp.model import Candidate, Failure
from reimp.project.files import ARCHIVE, Search, read_candidate

_METADATA = (".dist-info", ".egg-info")
_STEM = re.compile(r"(?P<name>[^-]+)(?:-(?P<version>[^-]+))?")


class Environment:
    """What is installed for an interpreter. Iterating over it yields the files that can use a removed API."""

    def __init__(self, interpreter: Interpreter) -> None:
        self.interpreter = interpreter
        self.read = 0
        self.owned: dict[str, Distribution] = {}  # the path of a file -> what it is of
        self._seen: set[str] = set()

    @cached_property
    def _folders(self) -> list["Folder"]:
        library = {os.path.realpath(folder) for folder in self.interpreter.library}
        entries = dict.fromkeys(os.path.realpath(entry) for entry in self.interpreter.path)
        site = {os.path.realpath(folder) for folder in self.interpreter.site}
        folders = [entry for entry in entries if os.path.isdir(entry) and (entry not in library or entry in site)]  # noqa: PTH112
        folders.sort(key=len, reverse=True)  # an egg before the folder that it is in
        return [Folder(Path(entry), everything=entry in site or Path(entry).name in SITE) for entry in folders]

    @cached_property
    def _eggs(self) -> Archives:
        return Archives([entry for entry in self.interpreter.path if ARCHIVE.search(entry) and Path(entry).is_file()])

    @property
    def with_own_imp(self) -> set[str]:
        """The files in eggs that import a module imp of their egg."""
        return self._eggs.with_own_imp

    @property
    def distributions(self) -> list[Distribution]:
        """What is installed, without what provides imp."""
        found = [each for folder in self._folders for each in folder.owners.values()] + self._eggs.distributions
        return [each for each in found if each.key not in PROVIDERS]

    def __iter__(self) -> Iterator[Candidate | Failure]:
        """Walk the folders."""
        for folder in self._folders:
            for path, owner in folder.files():
                if owner.key not in PROVIDERS:
                    yield from self._file(str(path), owner)
        yield from self._eggs
        self.owned |= self._eggs.owned
        self.read += self._eggs.read

    def _file(self, path: str, owner: Distribution) -> Iterator[Candidate | Failure]:
        if path in self._seen:
            return
        self._seen.add(path)
        found = read_candidate(path)
        self.read += not isinstance(found, Failure)
        if isinstance(found, Candidate):
            self.owned[path] = owner
        if found:
            yield found


class Folder:
    """A folder of `sys.path`, with the distributions that have their metadata in it."""

    def __init__(self, path: Path, *, everything: bool) -> None:
        self.path = path
        self.nobody = Distribution("(no metadata)", "", str(path))
        self._everything = everything  # also files of which no metadata speak

    @cached_property
    def owners(self) -> dict[Path, Distribution]:
        """The metadata folders here, each with its distribution."""
        try:
            found = sorted(
                entry for entry in self.path.iterdir() if entry.suffix in _METADATA or entry.name == "EGG-INFO"
            )
        except OSError:
            return {}
        return {entry: _distribution(entry, self.path) for entry in found}

    def files(self) -> Iterator[tuple[Path, Distribution]]:
        """Yield the Python files here, and those of editable installs elsewhere, each with what it is of."""
        recorded, tops = self._recorded(), self._tops()
        rest = self.owners.get(self.path / "EGG-INFO", self.nobody if self._everything else None)
        for path in _walk(self.path, None if rest else set(tops)):
            top = path.relative_to(self.path).parts[0]
            owner = recorded.get(path) or tops.get(top.removesuffix(path.suffix) if top == path.name else top, rest)
            if owner:
                yield path, owner
        for path, owner in recorded.items():
            if not path.is_relative_to(self.path) and _is_script(path):
                yield path, owner
        for entry, owner in self.owners.items():
            yield from ((path, owner) for path in _editable(entry))

    def _recorded(self) -> dict[Path, Distribution]:
        return {path: owner for entry, owner in self.owners.items() for path in _record(entry, self.path)}

    def _tops(self) -> dict[str, Distribution]:
        """Return the top-level names of distributions that record no files."""
        names: dict[str, Distribution] = {}
        for entry, owner in self.owners.items():
            listed = _text(entry, "top_level.txt").split()
            names |= dict.fromkeys(listed or [owner.name, canonicalize_name(owner.name).replace("-", "_")], owner)
        return names


def _distribution(entry: Path, folder: Path) -> Distribution:
    stem = _STEM.match(folder.stem if entry.name == "EGG-INFO" else entry.stem)
    name, version = (stem["name"], stem["version"] or "") if stem else (entry.stem, "")
    metadata = Metadata.at(entry)
    try:
        headers, requires = metadata.metadata, metadata.requires or ()
    except (OSError, ValueError, LookupError):
        headers, requires = Message(), ()  # type: ignore[assignment]
    return from_metadata(headers, name, version, str(folder), requires)  # type: ignore[arg-type]


def _text(entry: Path, name: str) -> str:
    try:
        return (entry / name).read_text("utf-8", "replace")
    except OSError:
        return ""


def _record(entry: Path, folder: Path) -> Iterator[Path]:
    """Yield the Python files and scripts that the metadata *entry* list."""
    for row in csv.reader(_text(entry, "RECORD").splitlines()):
        if row and (row[0].endswith((".py", ".pyw")) or row[0].startswith("..")):
            yield Path(os.path.normpath(folder / row[0]))
    for line in _text(entry, "installed-files.txt").splitlines():
        if line.endswith((".py", ".pyw")) or "/bin/" in line:
            yield Path(os.path.normpath(entry / line))


def _editable(entry: Path) -> Iterator[Path]:
    """Yield the Python files of the project that is installed to be edited, if it is."""
    try:
        origin = json.loads(_text(entry, "direct_url.json") or "{}")
        folder = url2pathname(urlsplit(origin["url"]).path) if origin.get("dir_info", {}).get("editable") else ""
    except (ValueError, LookupError, AttributeError, TypeError):
        return
    if folder:
        yield from (Path(found.path) for found in Search([folder]) if isinstance(found, Candidate))


def _walk(folder: Path, names: Iterable[str] | None) -> Iterator[Path]:
    """Yield the Python files below *folder*, of the top-level *names* only if there are any."""
    wanted = None if names is None else set(names)
    for root, folders, files in os.walk(folder):
        chosen = wanted if Path(root) == folder else None
        folders[:] = sorted(name for name in folders if name != "__pycache__" and (chosen is None or name in chosen))
        for name in sorted(files):
            stem, _, suffix = name.rpartition(".")
            if suffix in ("py", "pyw") and (chosen is None or stem in chosen):
                yield Path(root, name)


def _is_script(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return path.suffix in (".py", ".pyw") or b"python" in file.read(128).partition(b"\n")[0]
    except OSError:
        return False
