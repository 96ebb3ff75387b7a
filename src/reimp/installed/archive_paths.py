"""Tell archives from other paths, without opening what has the name of one."""

import os
import re
from collections.abc import Iterable

from reimp.project.files import SUFFIXES

ARCHIVE = re.compile(r"\.(?:whl|egg|pyz|zip|tar|tar\.gz|tgz|tar\.bz2|tbz2?|tar\.xz|txz)$")


def split_archives(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the archives among *paths*, with those in a folder of archives, and the other paths."""
    archives: list[str] = []
    others: list[str] = []
    for path in paths:
        found = _archives_in(path) if os.path.isdir(path) else [path] * _is_archive(path)  # noqa: PTH112
        archives += found
        others += [] if found else [path]
    return archives, others


def _archives_in(folder: str) -> list[str]:
    """Return the archives in *folder*; none if it also has Python files: then it is a project."""
    try:
        with os.scandir(folder) as entries:
            files = sorted(entry.path for entry in entries if entry.is_file())
    except OSError:
        return []
    if any(path.endswith((*SUFFIXES, "pyproject.toml")) for path in files):
        return []
    return [path for path in files if ARCHIVE.search(path)]


def _is_archive(path: str) -> bool:
    """Return whether the file at *path* is an archive, by its name, or by its content if it has no suffix."""
    if not os.path.isfile(path):  # noqa: PTH113
        return False
    if ARCHIVE.search(path):
        return True
    from zipfile import is_zipfile

    return not path.endswith(SUFFIXES) and is_zipfile(path)
