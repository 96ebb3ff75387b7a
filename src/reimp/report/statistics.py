"""Render how many uses of each API a report has, the most used first."""

from collections import Counter, defaultdict

from reimp.model import Report, Verdict
from reimp.report.text import summary
from reimp.report.wording import label, subject


def render(report: Report) -> str:
    """Return a line for each API: how many uses, its name, and how many of them are exact, adapted and so on."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _, finding in report.findings:
        counts[subject(finding.use)][label(finding)] += 1
    rows = sorted(((each.total(), name, each) for name, each in counts.items()), key=lambda row: (-row[0], row[1]))
    widths = [max((len(str(row[column])) for row in rows), default=0) for column in (0, 1)]
    lines = [f"{total:>{widths[0]}}  {name:<{widths[1]}}  {_labels(each)}" for total, name, each in rows]
    return "".join(f"{line}\n" for line in [*lines, *([""] if lines else []), *summary(report)[:1]])


def _labels(counts: Counter[str]) -> str:
    return ", ".join(f"{counts[each]} {each}" for each in map(str, Verdict) if counts[each])
