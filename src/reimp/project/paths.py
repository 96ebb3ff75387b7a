"""Paths as a report shows them: from the current directory, also where there are several drives."""

import os
from collections.abc import Iterable
from pathlib import Path

_HERE = os.path.join(os.curdir, "")  # noqa: PTH118


def relative(path: str | Path, start: str = os.curdir) -> str:
    """Return *path* from the directory *start*; the absolute path if it is on another drive of Windows."""
    try:
        return os.path.relpath(path, start)
    except ValueError:
        return os.path.abspath(path)  # noqa: PTH100


def common_folder(paths: Iterable[str]) -> Path:
    """Return the directory that all *paths* have in common; the current one if they are on several drives."""
    try:
        return Path(os.path.commonpath([os.path.abspath(path) for path in paths]))  # noqa: PTH100
    except ValueError:
        return Path.cwd()


def without_dot(path: str) -> str:
    """Return *path* without the name of the current directory before it."""
    return path.removeprefix(_HERE)
