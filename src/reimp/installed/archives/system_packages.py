"""Read the formats of packages of operating systems: ar, of Debian, and RPM with its cpio archive."""

import io
import stat
import struct
from collections.abc import Callable, Iterator
from typing import IO

from reimp.project.files import ARCHIVE, LARGEST

Wanted = Callable[[str], bool]

_AR, _RPM, _HEADER = b"!<arch>\n", b"\xed\xab\xee\xdb", b"\x8e\xad\xe8\x01"
_CPIO, _CPIO_SIZE, _CPIO_END = (b"070701", b"070702"), 110, "TRAILER!!!"
_LARGEST_NAME = 1 << 16
LARGEST_ARCHIVE = 1 << 30


def largest(name: str) -> int:
    """Return how many bytes are read of the file *name* in an archive."""
    return LARGEST_ARCHIVE if ARCHIVE.search(name) else LARGEST


def ar_members(file: IO[bytes], wanted: Wanted) -> Iterator[tuple[str, bytes | None]]:
    """Yield the members of an ar archive, which in a Debian package are tar archives."""
    if _exactly(file, len(_AR)) != _AR:
        message = "it is not a Debian package"
        raise ValueError(message)
    while header := file.read(60):
        name, size = header[:16].decode("latin-1").rstrip().rstrip("/"), int(header[48:58])
        content = _exactly(file, size)
        file.read(size % 2)
        if wanted(name):
            yield name, content


def rpm_members(
    file: IO[bytes], decompressed: Callable[[IO[bytes]], IO[bytes]], wanted: Wanted
) -> Iterator[tuple[str, bytes | None]]:
    """Yield the files in an RPM package."""
    if not _exactly(file, 96).startswith(_RPM):
        message = "it is not an RPM package"
        raise ValueError(message)
    _skip_header(file, padding=8)  # the signature
    _skip_header(file)
    return _cpio_members(decompressed(io.BytesIO(file.read())), wanted)


def _skip_header(file: IO[bytes], padding: int = 1) -> None:
    magic, entries, size = struct.unpack(">4s4xII", _exactly(file, 16))
    if magic != _HEADER:
        message = "its header is damaged"
        raise ValueError(message)
    _exactly(file, entries * 16 + size)
    file.read(-(16 + entries * 16 + size) % padding)


def _cpio_members(file: IO[bytes], wanted: Wanted) -> Iterator[tuple[str, bytes | None]]:
    while True:
        header = _exactly(file, _CPIO_SIZE)
        if not header.startswith(_CPIO):
            message = "it has no archive of the format cpio, or a newer one than can be read"
            raise ValueError(message)
        size, name_size = int(header[54:62], 16), int(header[94:102], 16)
        name = _exactly(file, min(name_size, _LARGEST_NAME))[:-1].decode("utf-8", "surrogateescape")
        _exactly(file, -(_CPIO_SIZE + name_size) % 4)
        if name == _CPIO_END:
            return
        regular = stat.S_ISREG(int(header[14:22], 16))
        content = _exactly(file, size)
        _exactly(file, -size % 4)
        name = name.removeprefix("./")
        if regular and wanted(name):
            yield name, content if size <= largest(name) else None


def _exactly(file: IO[bytes], size: int) -> bytes:
    """Return the next *size* bytes of *file*; raise EOFError if it ends before."""
    content = file.read(size)
    if len(content) != size:
        message = "it ends too early"
        raise EOFError(message)
    return content
