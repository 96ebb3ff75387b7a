"""For an issue or a pull request: a table, and the details folded."""

import re
from collections import Counter
from collections.abc import Iterator

from reimp.model import File, Finding, Report, Verdict
from reimp.report import diff, remark, said, shown
from reimp.report.text import printable, summary


def render(report: Report) -> str:
    """Return *report* as Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield "## Uses of `imp`\n"
    yield from map(escaped, summary(report)[:1])
    files = [file for file in report.files if file.migration.findings]
    if files:
        yield "\n| File | Exact | Adapted | Manual | of these harmless |\n|---|--:|--:|--:|--:|"
        yield from map(_row, files)
    for file in report.files:
        yield from _details(file)
    yield from failures(report)


def failures(report: Report) -> Iterator[str]:
    """Yield the lines about what could not be done, if there is any."""
    if report.failures:
        yield "\n### Not done\n"
        yield from (f"- {code(failure.path)}: {escaped(failure.message)}" for failure in report.failures)


def _row(file: File) -> str:
    verdicts = Counter(finding.verdict for finding in file.migration.findings)
    harmless = sum(finding.harmless for finding in file.migration.findings)
    numbers = [*(verdicts[verdict] for verdict in Verdict), harmless]
    return f"| {code(file.path, table=True)} | {' | '.join(str(number or '') for number in numbers)} |"


def _details(file: File) -> Iterator[str]:
    count = len(file.migration.findings)
    name = printable(shown(file.path)).replace("&", "&amp;").replace("<", "&lt;")
    yield f"\n<details><summary>{name}: {count or 'new'}</summary>\n"
    yield from map(_finding, file.migration.findings)
    change = printable_lines(diff.text(file))
    if change:
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", change)), default=0))
        yield f"\n{fence}diff\n{change}{fence}"
    yield "\n</details>"


def printable_lines(text: str) -> str:
    """Return the lines of *text*, which end in line feeds, with other control characters as escapes."""
    return "\n".join(printable(line.removesuffix("\r")) for line in text.split("\n"))


def _finding(finding: Finding) -> str:
    use = finding.use
    mark = f" ({remark(finding)})" if remark(finding) else ""
    return f"- {use.line}:{use.column} **{finding.verdict}**{mark}: {escaped(said(finding))}"


def code(text: str, *, table: bool = False) -> str:
    """Return *text* as code, *table*: in a table."""
    text = printable(shown(text))
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if "`" in text else ""
    return f"{fence}{space}{text.replace('|', chr(92) + '|') if table else text}{space}{fence}"


def escaped(text: str) -> str:
    """Return *text* with what Markdown would take for marks escaped."""
    return re.sub(r"([\\`*_<>\[\]#|~])", r"\\\1", printable(text))
