"""Modules that many projects carry a copy of, and the first release of each that needs no removed API."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copied:
    """A module of which copies are common."""

    project: str
    release: str  # the first one that needs no removed API
    file: str  # a pattern for its path
    hook: str = ""  # the class of its import hook


COPIED = (
    Copied("six", "1.16.0", r"(?:^|/)six\.py$", "_SixMetaPathImporter"),
    Copied("bottle", "0.13", r"(?:^|/)bottle\.py$", "_ImportRedirect"),
    Copied("distlib", "0.3.5", r"(?:^|/)distlib/\w+\.py$"),
    Copied("setuptools", "66.1.0", r"(?:^|/)pkg_resources/__init__\.py$"),
)


def copied_file(path: str) -> Copied | None:
    """Return the module that the file at *path* is, or is a copy of, None if it is none of these."""
    return next((each for each in COPIED if re.search(each.file, path)), None)


def copied_hook(name: str) -> Copied | None:
    """Return the module whose import hook is the class *name*, None if there is none."""
    return next((each for each in COPIED if each.hook == name), None)
