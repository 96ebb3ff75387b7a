"""Tell archives from other paths, without opening what has the name of one."""

import os
from collections.abc import Iterable

from reimp.project.files import ARCHIVE
from reimp.reading.file_kinds import kind_by_name

_COOKIE = b"MEI\014\013\012\013\016"  # at the end of a program that PyInstaller made
_END = 1 << 16  # bytes in which it is: a signature may follow


def split_archives(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the archives among *paths*, and the other paths."""
    archives: list[str] = []
    others: list[str] = []
    for path in paths:
        (archives if _is_archive(path) else others).append(path)
    return archives, others


def _is_archive(path: str) -> bool:
    """Return whether the file at *path* is an archive, by its name, or else by its content."""
    if not os.path.isfile(path) or kind_by_name(path):  # noqa: PTH113
        return False
    if ARCHIVE.search(path):
        return True
    from zipfile import is_zipfile

    try:
        return is_zipfile(path) or is_frozen(path)
    except OSError:
        return False


def is_frozen(path: str) -> bool:
    """Return whether the file at *path* is a program that PyInstaller made."""
    with open(path, "rb") as file:  # noqa: PTH123
        file.seek(max(0, file.seek(0, os.SEEK_END) - _END))
        return _COOKIE in file.read()
