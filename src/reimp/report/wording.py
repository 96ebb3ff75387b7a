"""The words that every format uses for a finding."""

from collections.abc import Iterable

from reimp.model import Finding, Guard, Use
from reimp.removed.table import MODULES, TABLE, Removed, find, first_gone
from reimp.versions import Version

_DEFAULT = next(iter(TABLE.values()))  # what a report without findings is about


def subject(use: Use) -> str:
    """Return what *use* is called in a report: imp.reload, imp, syntax error."""
    return use.api or str(use.form)


def remark(finding: Finding) -> str:
    """Return what follows the verdict in parentheses: that the finding is harmless, and the guard."""
    return ", ".join(part for part in ("harmless" if finding.harmless else "", guard_text(finding.use)) if part)


def guard_text(use: Use) -> str:
    """Return what keeps *use* from failing: before 3.12 only, fallback."""
    return f"before {dotted(first_gone(use.api))} only" if use.guard is Guard.VERSION else str(use.guard)


def sentence(finding: Finding) -> str:
    """Return *finding* in words: imp.reload -> importlib.reload, imp.lock_held has no ..., syntax error: ..."""
    what = subject(finding.use)
    if finding.replacement:
        what += f" -> {finding.replacement}"
    if not finding.reason:
        return what
    completes = finding.use.api and not finding.replacement  # the reason needs a subject
    return f"{what} {finding.reason}" if completes else f"{what}: {finding.reason}"


def reported_apis(findings: Iterable[Finding]) -> str:
    """Return what a title calls the APIs in *findings*: a module that is gone as a whole, or removed APIs."""
    names = {removed_name(row) for row in _rows(findings)} or {_DEFAULT.api}
    only = names.pop()
    return only if not names and only in MODULES else "removed APIs"


def removals(findings: Iterable[Finding]) -> str:
    """Return which Python removed the APIs in *findings*: Python 3.12 removed imp."""
    by_version: dict[Version, set[str]] = {}
    for row in _rows(findings) or [_DEFAULT]:
        by_version.setdefault(row.gone, set()).add(removed_name(row))
    return " ".join(f"Python {dotted(gone)} removed {listed(sorted(by_version[gone]))}." for gone in sorted(by_version))


def removed_name(row: Removed) -> str:
    """Return what went: the module of *row* if that is gone as a whole, the name alone otherwise."""
    return row.module if row.module in MODULES else row.api


def dotted(version: Version) -> str:
    """Return *version* as it is written: 3.12."""
    return ".".join(map(str, version))


def _rows(findings: Iterable[Finding]) -> list[Removed]:
    return [row for finding in findings if (row := find(finding.use.api))]


def plural(count: int, noun: str) -> str:
    """Return *noun* in the number that *count* needs."""
    return noun if count == 1 else f"{noun}s"


def listed(names: Iterable[str]) -> str:
    """Return *names* as a sentence has them: a, b and c."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
