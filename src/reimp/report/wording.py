"""The words that every format uses for a finding."""

from collections import Counter
from collections.abc import Iterable

from reimp.model import Finding, Form, Guard, Note, Use, Verdict
from reimp.removed.table import MODULES, TABLE, Removed, find, first_gone
from reimp.report.escaping import encodable, printable
from reimp.versions import Version

_IMPORTS = (Form.IMPORT, Form.FROM_IMPORT)
_DEFAULT = next(iter(TABLE.values()))  # what a report without findings is about


def subject(use: Use) -> str:
    """Return what *use* is called in a report: imp.reload, imp, syntax error."""
    return use.api or str(use.form)


def position(use: Use) -> str:
    """Return the position of *use* in its file: 3:1, or in a notebook cell 2:3:1."""
    if use.cell:
        return f"cell {use.cell.cell}:{use.cell.line}:{use.cell.column}"
    return f"{use.line}:{use.column}"


def location(path: str, use: Use) -> str:
    """Return path and position of *use*, as terminals and editors open them: a.py:3:1."""
    return f"{printable(encodable(path))}:{position(use)}"


def note_kind(note: Note) -> str:
    """Return what kind of note it is: warning or hint."""
    return "warning" if note.warning else "hint"


def note_text(note: Note) -> str:
    """Return *note* as one line, with its path if it is about a file."""
    path = f"{printable(encodable(note.path))}: " if note.path else ""
    return f"{path}{note_kind(note)}: {printable(note.message)}"


def label_and_remark(finding: Finding) -> str:
    """Return the label, and the guard in parentheses."""
    return label(finding) + (f" ({remark(finding)})" if remark(finding) else "")


def label(finding: Finding) -> str:
    """Return what kind of finding it is: the verdict."""
    return str(finding.verdict)


def remark(finding: Finding) -> str:
    """Return what follows the label in parentheses: the guard."""
    return guard_text(finding.use)


def guard_text(use: Use) -> str:
    """Return what keeps *use* from failing: before 3.12 only, fallback."""
    return f"before {dotted(first_gone(use.api))} only" if use.guard is Guard.VERSION else str(use.guard)


def sentence(finding: Finding, *, written: bool = False) -> str:
    """Return *finding* in a sentence: what is wrong, and what to write; *written*: what was written.

    imp.reload was removed in Python 3.12; write importlib.reload
    imp.lock_held, removed in Python 3.12, has no counterpart; delete the call
    """
    use, reason, row = finding.use, finding.reason, find(finding.use.api)
    if not use.api:
        return f"{subject(use)}: {reason}"
    gone = f"removed in Python {dotted(row.gone)}" if row else "removed"
    if finding.verdict in (Verdict.MANUAL, Verdict.READY):
        return f"{use.api}, {gone}, {reason}" if reason else f"{use.api} was {gone}"
    differs = f", which differs: {reason}" if reason and finding.verdict is Verdict.ADAPTED else ""
    times = f" ({reason})" if reason and not differs else ""
    return f"{use.api} was {gone}; {_what_to_write(finding, written=written)}{differs}{times}"


def _what_to_write(finding: Finding, *, written: bool) -> str:
    if finding.replacement:
        return f"{'rewritten as' if written else 'write'} {finding.replacement}"
    what = "this import" if finding.use.form in _IMPORTS else "this"
    return f"{what} was deleted" if written else f"delete {what}"


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


def breaks(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many uses break on which Python: {"3.12": 2, "3.15": 1}; those that are ready do not."""
    counts = Counter(row.gone for each in findings if each.verdict is not Verdict.READY and (row := find(each.use.api)))
    return {dotted(gone): counts[gone] for gone in sorted(counts)}


def by_version(findings: Iterable[Finding]) -> str:
    """Return on which Pythons the uses break: "Breaks on 3.12: 2 uses; on 3.15: 1 use."; "" if it is one Python."""
    parts = [f"on {gone}: {count:,} {plural(count, 'use')}" for gone, count in breaks(findings).items()]
    return f"Breaks {'; '.join(parts)}." if len(parts) > 1 else ""


def removed_in(use: Use) -> str:
    """Return the version in which the API of *use* went: 3.12; "" if it is about no API."""
    row = find(use.api)
    return dotted(row.gone) if row else ""


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
