"""Read wheels, source distributions, eggs and zip applications, without unpacking them to disk."""

import email
import gzip
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from email.message import Message
from pathlib import Path

from reimp.installed.archive_paths import ARCHIVE
from reimp.installed.metadata import PROVIDERS, Distribution, from_metadata
from reimp.model import Candidate, Failure
from reimp.project.files import SUFFIXES, reason
from reimp.reading.candidates import can_use

_TAR = re.compile(r"\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$")
LARGEST = 20_000_000  # bytes of a Python file that are read

_BROKEN = (zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, gzip.BadGzipFile, EOFError, ValueError)
_METADATA = re.compile(r"(?:[^/]+\.dist-info/METADATA|EGG-INFO/PKG-INFO|[^/]+/PKG-INFO|PKG-INFO)")
_REQUIRES = re.compile(r"(?:EGG-INFO|.*\.egg-info)/requires\.txt")
_NAME = re.compile(r"(?P<name>.+?)-(?P<version>\d[^-]*?)(?:-.*)?")


class Archives:
    """Some archives. Iterating over them yields the files in them that can use a removed API, and failures."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.read = 0
        self.owned: dict[str, Distribution] = {}
        self.distributions: list[Distribution] = []
        self._paths = tuple(paths)

    def __iter__(self) -> Iterator[Candidate | Failure]:
        """Open one after the other."""
        for path in self._paths:
            found: list[Candidate | Failure] = []
            headers: list[tuple[str, bytes]] = []
            failure = self._open(path, found, headers)
            owner = _distribution(path, headers)
            if owner.key not in PROVIDERS and (found or not failure):
                self.distributions.append(owner)
                self.owned |= {each.path: owner for each in found}
                yield from found
            yield from failure

    def _open(self, path: str, found: list[Candidate | Failure], headers: list[tuple[str, bytes]]) -> list[Failure]:
        """Add the contents of the archive at *path* to *found* and *headers*; return a failure if it is broken."""
        try:
            for name, content in _members(path):
                if content is None:
                    found.append(Failure(f"{path}/{name}", "left out: it is larger than any program"))
                elif not name.endswith(SUFFIXES):
                    headers.append((name, content))
                else:
                    self.read += 1
                    found += [Candidate(f"{path}/{name}", content)] if can_use(name, content) else []
        except OSError as error:
            return [Failure(path, f"cannot be read: {reason(error)}")]
        except (*_BROKEN, NotImplementedError, RuntimeError) as error:
            message = " ".join(str(error).split()) or "it ends too early"
            return [Failure(path, f"is not an archive that can be read: {message}")]
        return []


def _members(path: str) -> Iterator[tuple[str, bytes | None]]:
    """Yield the Python files and the metadata in the archive at *path*; None for what is too large."""
    if _TAR.search(path):
        with tarfile.open(path, "r:*") as tar:
            for member in tar:
                name = member.name.removeprefix("./")
                opened = tar.extractfile(member) if member.isfile() and _wanted(name) else None
                if opened:
                    yield name, opened.read() if member.size <= LARGEST else None
        return
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.is_dir() and _wanted(info.filename):
                yield info.filename, archive.read(info) if info.file_size <= LARGEST else None


def _wanted(name: str) -> bool:
    return name.endswith(SUFFIXES) or bool(_METADATA.fullmatch(name) or _REQUIRES.fullmatch(name))


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
