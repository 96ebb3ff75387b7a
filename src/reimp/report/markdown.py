"""Render a report for an issue or a pull request: a table, and the details folded."""

import re
from collections import Counter
from collections.abc import Iterator

from reimp.model import File, Finding, Report, Verdict
from reimp.report.diff import diff_text
from reimp.report.escaping import encodable, printable, printable_lines
from reimp.report.text import summary
from reimp.report.wording import by_version, label, note_text, position, remark, reported_apis, sentence


def render(report: Report) -> str:
    """Return *report* as Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"## Uses of {titled(reported_apis(finding for _, finding in report.findings))}\n"
    yield from map(escaped, summary(report)[:1])
    if versions := by_version(finding for _, finding in report.findings):
        yield f"\n{escaped(versions)}"
    yield from (f"\n- {escaped(note_text(note))}" for note in report.notes)
    files = [file for file in report.files if file.migration.findings]
    if files:
        yield "\n| File | Exact | Adapted | Manual | Ready |\n|---|--:|--:|--:|--:|"
        yield from map(_row, files)
    for file in report.files:
        yield from _details(file)
    yield from failures(report)


def failures(report: Report) -> Iterator[str]:
    """Yield the lines about failures, if there are any."""
    if report.failures:
        yield "\n### Not done\n"
        yield from (f"- {code(failure.path)}: {escaped(failure.message)}" for failure in report.failures)


def _row(file: File) -> str:
    verdicts = Counter(finding.verdict for finding in file.migration.findings)
    numbers = [verdicts[verdict] for verdict in Verdict]
    return f"| {code(file.path, table=True)} | {' | '.join(str(number or '') for number in numbers)} |"


def _details(file: File) -> Iterator[str]:
    count = len(file.migration.findings)
    name = printable(encodable(file.path)).replace("&", "&amp;").replace("<", "&lt;")
    yield f"\n<details><summary>{name}: {count or 'new'}</summary>\n"
    yield from (_finding(finding, written=file.written) for finding in file.migration.findings)
    change = printable_lines(diff_text(file))
    if change:
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", change)), default=0))
        yield f"\n{fence}diff\n{change}{fence}"
    yield "\n</details>"


def _finding(finding: Finding, *, written: bool) -> str:
    mark = f" ({remark(finding)})" if remark(finding) else ""
    return f"- {position(finding.use)} **{label(finding)}**{mark}: {escaped(sentence(finding, written=written))}"


def titled(apis: str) -> str:
    """Return what a title calls some APIs; the name of a module is code."""
    return apis if " " in apis else f"`{apis}`"


def code(text: str, *, table: bool = False) -> str:
    """Return *text* as code, *table*: in a table."""
    text = printable(encodable(text))
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if "`" in text else ""
    return f"{fence}{space}{text.replace('|', chr(92) + '|') if table else text}{space}{fence}"


def escaped(text: str) -> str:
    """Return *text* with the characters escaped that are marks in Markdown."""
    return re.sub(r"([\\`*_<>\[\]#|~])", r"\\\1", printable(text))
