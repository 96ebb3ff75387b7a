"""For people: a line for each finding, 80 columns where it can be, and what to type next."""

import shlex
import textwrap
from collections.abc import Callable

from reimp.model import File, Finding, Form, Report, Verdict, to_do
from reimp.report import remark, said, shown

WIDTH = 80
_COLOURS = {Verdict.EXACT: "32", Verdict.ADAPTED: "36", Verdict.MANUAL: "33"}

Style = Callable[[str, str], str]


def render(report: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """Return *report* as text; *quiet*: only what is left to do by hand."""
    style = _coloured if colour else _plain
    lines = [
        line
        for file, finding in report.findings
        if to_do(finding) or not quiet
        for line in _finding(file, finding, style)
    ]
    if not quiet:
        lines += [*([""] if lines else []), *(part for line in summary(report) for part in _wrapped("", line))]
    return "".join(f"{line}\n" for line in lines)


def _plain(text: str, _: str) -> str:
    return text


def _coloured(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def printable(text: str) -> str:
    """Return *text* without what a terminal would act on."""
    return "".join(c if c.isprintable() or c == "\t" else c.encode("unicode_escape").decode("ascii") for c in text)


def _finding(file: File, finding: Finding, style: Style) -> list[str]:
    use = finding.use
    place = f"{printable(shown(file.path))}:{use.line}:{use.column}: "
    verdict = str(finding.verdict) + (f" ({remark(finding)})" if remark(finding) else "")
    lines = _wrapped(f"{place}{verdict}: ", printable(said(finding)))
    first = lines[0].removeprefix(place)
    code = _COLOURS[finding.verdict] if not finding.harmless else "2"
    return [style(place, "1") + style(first[: len(verdict)], code) + first[len(verdict) :], *lines[1:]]


def _wrapped(start: str, text: str) -> list[str]:
    """Return *start* and *text* in lines; the first holds *start* and what fits, the rest is indented."""
    options = {"width": WIDTH, "break_long_words": False, "break_on_hyphens": False}
    lines = textwrap.wrap(text, initial_indent=" " * len(start), subsequent_indent="    ", **options)  # type: ignore[arg-type]
    if not lines:
        return [start.rstrip()]
    if lines[0].startswith(" " * len(start)):
        return [start + lines[0][len(start) :], *lines[1:]]
    return [start.rstrip(), *lines]


def summary(report: Report) -> list[str]:
    """Return the last lines: how many uses there are, what was done, and what to type next."""
    uses, counts = len(report.findings), report.counts
    if not uses:
        return [f"No use of imp; {report.read:,} {_plural(report.read, 'file')} read."]
    files = sum(bool(file.migration.findings) for file in report.files)
    verdicts = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict])
    harmless = f" ({counts['harmless']} harmless)" if counts["harmless"] else ""
    where = f"{files:,} {_plural(files, 'file')} ({report.read:,} read)"
    lines = [f"{uses:,} {_plural(uses, 'use')} in {where}: {verdicts}{harmless}."]
    written = sum(file.written for file in report.files)
    if report.command == "migrate" and written:
        lines.append(f"{written} {_plural(written, 'file')} rewritten.")
    return lines + _next(report)


def _plural(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def _next(report: Report) -> list[str]:
    if any(file.changes and not file.written for file in report.files) and "-" not in report.typed:
        rest = shlex.join(shown(part) for part in report.typed)
        change = f"reimp migrate {rest}".rstrip()
        return (
            [f"Next: {change}"]
            if report.command != "scan"
            else [f"Next: reimp migrate --diff {rest}".rstrip(), f"then: {change}"]
        )
    names = [finding.use.name for _, finding in report.findings if to_do(finding) and finding.use.name]
    if names:
        return [f"Next: reimp explain {names[0]}"]
    if any(finding.use.form is Form.SYNTAX_ERROR for _, finding in report.findings):
        return ["Next: correct the syntax errors, then run reimp again."]
    return []
