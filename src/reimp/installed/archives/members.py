"""Read the files in archives: zip, tar, ar (Debian), cpio (RPM), and archives in these."""

import bz2
import gzip
import io
import lzma
import re
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

from reimp.installed.archives.system_packages import ar_members, largest, rpm_members
from reimp.project.files import ARCHIVE

Member = tuple[str, bytes | None]
Wanted = Callable[[str], bool]

_BROKEN = (
    *(zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, gzip.BadGzipFile, EOFError, ValueError),
    *(NotImplementedError, RuntimeError),
)
DEEPEST = 4  # archives in archives
_TAR = re.compile(r"\.(?:tar|tgz|tbz2?|txz|tzst|tar\.\w+)$", re.IGNORECASE)
_OPEN: dict[bytes, Any] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ": lzma.open}
_ZSTD = b"\x28\xb5\x2f\xfd"


def broken() -> tuple[type[Exception], ...]:
    """Return the errors of archives that cannot be read."""
    libraries = (sys.modules.get(name) for name in ("compression.zstd", "zstandard"))
    return (*_BROKEN, *(library.ZstdError for library in libraries if library))


class UnsupportedError(ValueError):
    """The archive needs something that is not there; the text is the reason."""


def members(file: IO[bytes], name: str, wanted: Wanted, depth: int = 0) -> Iterator[Member]:
    """Yield the *wanted* files in the archive *name*, each with its path in it; None for what is too large.

    Raise one of the errors of broken() if the archive cannot be read.
    """
    for inner, content in _members(file, name, lambda path: wanted(path) or ARCHIVE.search(path) is not None):
        if not ARCHIVE.search(inner):
            yield inner, content
        elif content is not None and depth < DEEPEST:
            for path, each in members(io.BytesIO(content), inner, wanted, depth + 1):
                yield f"{inner}/{path}", each
        else:
            yield inner, None


def _members(file: IO[bytes], name: str, wanted: Wanted) -> Iterator[Member]:
    if name.lower().endswith(".deb"):
        return ar_members(file, wanted)
    if name.lower().endswith(".rpm"):
        return rpm_members(file, decompressed, wanted)
    return _tar_members(file, wanted) if _TAR.search(name) else _zip_members(file, wanted)


def _tar_members(file: IO[bytes], wanted: Wanted) -> Iterator[Member]:
    counted = _Counted(decompressed(file))
    with tarfile.open(fileobj=counted, mode="r|") as tar:  # type: ignore[call-overload]
        for member in tar:
            name = member.name.removeprefix("./")
            opened = tar.extractfile(member) if member.isfile() and wanted(name) else None
            if opened:
                yield name, opened.read() if member.size <= largest(name) else None
        if counted.size() < tar.offset or 0 < counted.size() - tar.offset < tarfile.BLOCKSIZE:
            message = "it ends too early"  # of which tarfile raises nothing
            raise EOFError(message)


class _Counted:
    """A file object for tarfile that counts what was read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._read = 0

    def read(self, size: int) -> bytes:
        content = self._file.read(size)
        self._read += len(content)
        return content

    def size(self) -> int:
        """Return the size of the file, of which the rest is read."""
        while self.read(tarfile.RECORDSIZE):
            pass
        return self._read


def _zip_members(file: IO[bytes], wanted: Wanted) -> Iterator[Member]:
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if not info.is_dir() and wanted(info.filename):
                yield info.filename, archive.read(info) if info.file_size <= largest(info.filename) else None


def decompressed(file: IO[bytes]) -> IO[bytes]:
    """Return the content of *file*, decompressed if it is compressed in a known way."""
    position = file.tell()
    first = file.read(6)
    file.seek(position)
    for magic, opened in _OPEN.items():
        if first.startswith(magic):
            return opened(file)  # type: ignore[no-any-return]
    return _zstd(file) if first.startswith(_ZSTD) else file


def _zstd(file: IO[bytes]) -> IO[bytes]:
    """Return the content of *file*, decompressed by Python 3.14 or by the package zstandard."""
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        pass
    else:
        opened: IO[bytes] = zstd.open(file)
        return opened
    try:
        import zstandard  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        message = (
            "it is compressed by Zstandard, which needs Python 3.14 or the package zstandard: pip install zstandard"
        )
        raise UnsupportedError(message) from None
    return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True))
