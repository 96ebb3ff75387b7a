"""The oldest Python that a project or a file says that it supports, and the oldest that new code runs on."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from reimp.model import File
from reimp.versions import OLDEST, PYTHON_2, Version

_REQUIRES = re.compile(
    r"""(?:python_requires|requires-python)["']?[ \t]*[=:][ \t]*\(?\s*["']?([^"'\n#]*)"""
    r"""|^[ \t]*python[ \t]*=[ \t]*["']([^"'\n]*)""",  # of Poetry
    re.MULTILINE,
)
_LOWEST = re.compile(r"(?:>=|>|~=|===?|\^|~)[ \t]*(\d+)(?:\.(\d+))?|^[ \t]*(\d+)\.(\d+)")
_CLASSIFIER = re.compile(r"Programming Language :: Python :: (\d)(?:\.(\d+))?")
_UNIVERSAL = re.compile(r"^[ \t]*universal[ \t]*=[ \t]*(?:1|true)\b", re.MULTILINE | re.IGNORECASE)
_TOX = re.compile(r"\bpy(2)([67])\b|\bpy(3)([0-7])\b")
# What a file has that must run on Python 2, and what a message calls it.
_SIGNS = (
    (re.compile(rb"^#![^\n]*python2"), "its first line, for python2"),
    (
        re.compile(
            rb"^from __future__ import[ \t(\\\n]*[^\n]*\b(?:print_function|unicode_literals|absolute_import|division)",
            re.MULTILINE,
        ),
        "`from __future__ import`",
    ),
    (re.compile(rb"^[ \t]*(?:import|from)[ \t]+(?:six|future|past)\b", re.MULTILINE), "the import of six or future"),
    (re.compile(rb"^[ \t]*from[ \t]+[\w.]+[ \t]+import[ \t]+[^\n]*\bsix\b", re.MULTILINE), "the import of six"),
    (re.compile(rb"\bPY2\b|\bsys\.version_info(?:\[0\]|\.major)[ \t]*(?:==[ \t]*2|<[ \t]*3)\b"), "a test for Python 2"),
    (re.compile(rb"\bsys\.version_info[ \t]*<[ \t]*\(3,?(?:[ \t]*0)?\)"), "a test for Python 2"),
    (re.compile(rb"^[ \t]*except[ \t]+NameError\b[^\n]*\n[^\n]*\b(?:unicode|basestring|xrange)\b", re.MULTILINE),
     "a test for names of Python 2"),
)  # fmt: skip
_FILES = ("pyproject.toml", "setup.cfg", "setup.py", "tox.ini")
# What new code uses, the newest first, and the first Python that has it.
_NEEDS = (
    (re.compile(r"\bspec_from_loader\(|\bmodule_from_spec\(|\boptimization="), (3, 5)),
    (re.compile(r"\bimportlib\.(?:util|reload|machinery)\b|\bfrom importlib import reload\b"), (3, 4)),
    (re.compile(r"\bsys\.implementation\b|\bimportlib\.find_loader\b"), (3, 3)),
)


def lost_support(file: File) -> str:
    """Return why the new code of *file* may not run on every Python that it supports, "" if it does."""
    needed = _needed(file)
    for supported, sign in _supported(file):
        if supported < needed:
            return (
                f"the new code needs Python {_dotted(needed)}, but {sign} shows that Python {_dotted(supported)}"
                " is supported; keep the old code for older Pythons, or drop them"
            )
        if sign.startswith("the required Python"):
            return ""  # a file may have more signs, from before
    return ""


def oldest_python(path: str) -> Version | None:
    """Return the oldest Python that the project of the file at *path* supports, None if nothing shows it."""
    signs = _signs_of_project(str(Path(path).absolute().parent))
    return signs[0][0] if signs else None


def _needed(file: File) -> Version:
    if file.migration.helpers:
        return OLDEST
    text = "\n".join(edit.text for edit in file.migration.edits)
    return next((version for pattern, version in _NEEDS if pattern.search(text)), PYTHON_2)


def _supported(file: File) -> Iterator[tuple[Version, str]]:
    """Yield the oldest Python that each sign shows, and the sign; what is required for installing comes first."""
    folder = str(Path(file.path).absolute().parent)
    yield from _signs_of_project(folder)
    found = next((sign for pattern, sign in _SIGNS if pattern.search(file.source)), "")
    if found:
        yield PYTHON_2, found


@cache
def _signs_of_project(folder: str) -> tuple[tuple[Version, str], ...]:
    """Return what the project of a folder says about the Pythons that it supports."""
    for parent in (Path(folder), *Path(folder).parents):
        texts = {name: _text(parent / name) for name in _FILES if (parent / name).is_file()}
        if texts:
            return tuple(_signs(texts))
        if (parent / ".git").exists():
            break
    return ()


def _signs(texts: dict[str, str]) -> Iterator[tuple[Version, str]]:
    for name, text in texts.items():
        for match in _REQUIRES.finditer(text):
            if versions := [*_versions(_LOWEST.finditer(match[1] or match[2] or ""))]:
                yield min(versions), f"the required Python in {name}"
    for name, text in texts.items():
        if versions := [*_versions(_CLASSIFIER.finditer(text))]:
            yield min(versions), f"a classifier in {name}"
        if name == "tox.ini" and (versions := [*_versions(_TOX.finditer(text))]):
            yield min(versions), "tox.ini"
        if name == "setup.cfg" and _UNIVERSAL.search(text):
            yield PYTHON_2, "the universal wheel in setup.cfg"


def _versions(matches: Iterable[re.Match[str]]) -> Iterator[Version]:
    """Yield the versions in *matches*; Python 3 alone says nothing."""
    for match in matches:
        major, minor = ([*filter(None, match.groups()), ""])[:2]
        if major == "2":
            yield PYTHON_2
        elif major == "3" and minor:
            yield 3, int(minor)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def _dotted(version: Version) -> str:
    return ".".join(map(str, version))
