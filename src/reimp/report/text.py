"""Render a report for people: a line for each finding, 80 columns where it can be, and what to type next."""

import shlex
import textwrap
from collections.abc import Callable

from reimp.model import File, Finding, Form, Report, Verdict, to_do
from reimp.report.escaping import encodable, printable
from reimp.report.wording import plural, remark, sentence

WIDTH = 80
_COLORS = {Verdict.EXACT: "32", Verdict.ADAPTED: "36", Verdict.MANUAL: "33"}

Style = Callable[[str, str], str]


def render(report: Report, *, color: bool = False, quiet: bool = False) -> str:
    """Return *report* as text; *quiet*: only what is left to do by hand."""
    style = _colored if color else _plain
    lines = [
        line
        for file, finding in report.findings
        if to_do(finding) or not quiet
        for line in finding_lines(file, finding, style)
    ]
    if not quiet:
        lines += [*([""] if lines else []), *(part for line in summary(report) for part in _wrapped("", line))]
    return "".join(f"{line}\n" for line in lines)


def _plain(text: str, _: str) -> str:
    return text


def _colored(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def finding_lines(file: File, finding: Finding, style: Style = _plain) -> list[str]:
    """Return the lines about one finding in *file*; *style* colors a part of them by a code."""
    use = finding.use
    position = f"{printable(encodable(file.path))}:{use.line}:{use.column}: "
    verdict = str(finding.verdict) + (f" ({remark(finding)})" if remark(finding) else "")
    lines = _wrapped(f"{position}{verdict}: ", printable(sentence(finding)))
    first = lines[0].removeprefix(position)
    code = _COLORS[finding.verdict] if not finding.harmless else "2"
    return [style(position, "1") + style(first[: len(verdict)], code) + first[len(verdict) :], *lines[1:]]


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
    if not report.read and not uses:
        return ["No file was read."]
    if not uses:
        return [f"No use of imp or another removed API; {report.read:,} {plural(report.read, 'file')} read."]
    files = sum(bool(file.migration.findings) for file in report.files)
    verdicts = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict])
    harmless = f" ({counts['harmless']} harmless)" if counts["harmless"] else ""
    where = f"{files:,} {plural(files, 'file')} ({report.read:,} read)"
    lines = [f"{uses:,} {plural(uses, 'use')} in {where}: {verdicts}{harmless}."]
    written = sum(file.written for file in report.files)
    if report.command == "migrate" and written:
        lines.append(f"{written} {plural(written, 'file')} rewritten.")
    return lines + _next_steps(report)


def _next_steps(report: Report) -> list[str]:
    if any(file.changes and not file.written for file in report.files) and "-" not in report.typed:
        return _commands(report)
    names = [finding.use.api for _, finding in report.findings if to_do(finding) and finding.use.name]
    if names:
        from reimp.removed.lookup import shortest_name

        return [f"Next: reimp explain {shortest_name(names[0])}"]
    if any(finding.use.form is Form.SYNTAX_ERROR for _, finding in report.findings):
        return ["Next: correct the syntax errors, then run reimp again."]
    return []


def _commands(report: Report) -> list[str]:
    """Return the commands that show and write the changes of *report*."""
    rest = shlex.join(encodable(part) for part in report.typed)
    change = f"reimp migrate {rest}".rstrip()
    if report.command != "scan":
        return [f"Next: {change}"]
    return [f"Next: reimp migrate --diff {rest}".rstrip(), f"then: {change}"]
