"""Examine distributions, installed ones or those in archives, for what reaches a removed API."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reimp.installed.archives.search import Archives
from reimp.installed.environment import Environment
from reimp.installed.interpreter import Interpreter
from reimp.installed.reach import Reach, reaches
from reimp.model import Failure, File, Finding, Options, Report, Verdict
from reimp.project.workers.examine import cores, examine


@dataclass(frozen=True, slots=True)
class Survey:
    """The report of the files of some distributions, and which distributions reach a removed API."""

    report: Report
    found: tuple[Reach, ...]
    examined: int  # distributions
    interpreter: Interpreter | None = None
    without_python: tuple[str, ...] = ()  # archives


_DEFAULTS = Options()


def survey(where: Interpreter | Iterable[str], jobs: int | None = None, options: Options = _DEFAULTS) -> Survey:
    """Examine what is installed for an interpreter, or archives, with *jobs* processes; by default one a core."""
    search = Environment(where) if isinstance(where, Interpreter) else Archives(where)
    outcomes = examine(search, options, jobs or cores())
    kept = [each for each in outcomes if isinstance(each, Failure) or each.migration.findings]
    files = tuple(each.unchanged for each in kept if isinstance(each, File))
    files = tuple(_with_own_imp(each) if each.path in search.with_own_imp else each for each in files)
    failures = tuple(each for each in kept if isinstance(each, Failure))
    found = tuple(reaches(search.distributions, search.owned, files))
    report = Report("scan", files, failures, search.read)
    if isinstance(search, Environment):
        return Survey(report, found, len(search.distributions), search.interpreter)
    return Survey(report, found, len(search.distributions), without_python=tuple(search.without_python))


def _with_own_imp(file: File) -> File:
    """Return *file*, which imports an imp of its own archive, with the findings about imp ready."""
    findings = tuple(map(_ready, file.migration.findings))
    return replace(file, migration=replace(file.migration, findings=findings))


def _ready(finding: Finding) -> Finding:
    if finding.use.api.partition(".")[0] != "imp":
        return finding
    reason = "is in the module imp that the archive has; nothing breaks"
    return replace(finding, verdict=Verdict.READY, reason=reason, replacement="")
