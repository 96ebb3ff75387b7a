"""Looks through distributions, installed ones or those in archives, for what reaches `imp`."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass

from reimp.installed.distribution import Reach, reaches
from reimp.installed.interpreter import Interpreter
from reimp.model import Failure, File, Options, Report
from reimp.project.files import SUFFIXES

ARCHIVE = re.compile(r"\.(?:whl|egg|pyz|zip|tar|tar\.gz|tgz|tar\.bz2|tbz2?|tar\.xz|txz)$")


@dataclass(frozen=True, slots=True)
class Survey:
    """What was looked through, and what was found."""

    report: Report
    found: tuple[Reach, ...]
    looked_at: int  # distributions
    interpreter: Interpreter | None = None


def survey(where: Interpreter | Iterable[str], jobs: int) -> Survey:
    """Look through what is installed for an interpreter, or through archives, with *jobs* processes."""
    from reimp.installed.archives import Archives
    from reimp.installed.environment import Environment
    from reimp.project.examine import examine

    search = Environment(where) if isinstance(where, Interpreter) else Archives(where)
    outcomes = list(examine(iter(search), Options(), jobs))
    files = tuple(each.unchanged for each in outcomes if isinstance(each, File) and each.migration.findings)
    failures = tuple(each for each in outcomes if isinstance(each, Failure))
    found = tuple(reaches(search.distributions, search.owned, files))
    report = Report("scan", files, failures, search.read)
    return Survey(report, found, len(search.distributions), where if isinstance(where, Interpreter) else None)


def archives(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the archives among *paths* and in those that are folders of archives; and the other paths."""
    inside: list[str] = []
    others: list[str] = []
    for path in paths:
        here = _archives_in(path) if os.path.isdir(path) else [path] * _is_archive(path)  # noqa: PTH112
        inside += here
        others += [] if here else [path]
    return inside, others


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
    """Tell by its name, and for one without a suffix by its contents, whether the file at *path* is an archive."""
    if not os.path.isfile(path):  # noqa: PTH113
        return False
    if ARCHIVE.search(path):
        return True
    from zipfile import is_zipfile

    return not path.endswith(SUFFIXES) and is_zipfile(path)
