"""The Python files of a distribution, in a directory or in an archive, read when they are needed."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reimp.installed.archives.members import broken, members


@dataclass(frozen=True, slots=True)
class Library:
    """Python files by path; those of an archive have their paths in it appended to that of the archive."""

    archived: Mapping[str, bytes] | None = field(default=None)  # None: the files are on disk

    def has(self, path: str) -> bool:
        """Return whether there is a file at *path*."""
        return os.path.isfile(path) if self.archived is None else path in self.archived  # noqa: PTH113

    def read(self, path: str) -> bytes:
        """Return the content of the file at *path*, b"" if it cannot be read."""
        if self.archived is not None:
            return self.archived.get(path, b"")
        try:
            return Path(path).read_bytes()
        except OSError:
            return b""

    def below(self, folder: str) -> Iterator[str]:
        """Yield the paths of the Python files below a directory."""
        if self.archived is not None:
            yield from (path for path in self.archived if path.startswith(f"{folder}/"))
            return
        for inner, _, names in os.walk(folder):
            yield from (f"{inner}/{name}" for name in sorted(names) if name.endswith(".py"))


@cache
def open_library(location: str) -> Library:
    """Return the Python files of the directory or the archive at *location*; none if the archive is broken."""
    if not os.path.isfile(location):  # noqa: PTH113
        return Library()
    try:
        with Path(location).open("rb") as file:
            found = list(members(file, location, lambda name: name.endswith(".py")))
    except OSError:
        return Library({})
    except broken():
        return Library({})
    return Library({f"{location}/{name}": content for name, content in found if content is not None})
