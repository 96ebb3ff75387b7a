"""Render a report for people: a sentence and the line of code for each finding, and what to type next."""

from collections.abc import Callable
from pathlib import PurePath

from reimp.model import File, Finding, Form, Guard, Report, Verdict, to_do
from reimp.report.escaping import encodable, printable
from reimp.report.wording import by_version, label_and_remark, location, note_text, plural, sentence

_COLORS = {Verdict.EXACT: "32", Verdict.ADAPTED: "36", Verdict.MANUAL: "33", Verdict.READY: "2"}

Style = Callable[[str, str], str]


def render(report: Report, *, color: bool = False, quiet: bool = False, width: int | None = None) -> str:
    """Return *report* as text, in lines of a *width* if given; *quiet*: only what is left to do by hand."""
    style = _colored if color else _plain
    lines = [
        line
        for file, finding in report.findings
        if to_do(finding) or not quiet
        for line in finding_lines(file, finding, style, width)
    ]
    lines += [part for line in note_lines(report, quiet=quiet) for part in wrapped("", line, width)]
    if not quiet:
        lines += [*([""] if lines else []), *(part for line in summary(report) for part in wrapped("", line, width))]
    return "".join(f"{line}\n" for line in lines)


def _plain(text: str, _: str) -> str:
    return text


def _colored(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def finding_lines(file: File, finding: Finding, style: Style = _plain, width: int | None = None) -> list[str]:
    """Return the lines about one finding in *file*; *style* colors a part of them by a code."""
    from reimp.report.code_line import code_lines

    start = f"{location(file.path, finding.use)}: "
    label = label_and_remark(finding)
    lines = wrapped(f"{start}{label}: ", printable(sentence(finding, written=file.written)), width)
    first = lines[0].removeprefix(start)
    code = _COLORS[finding.verdict]
    shown = [style(start, "1") + style(first[: len(label)], code) + first[len(label) :], *lines[1:]]
    return [*shown, *(style(f"    {line}", "2") for line in code_lines(file, finding.use, width and width - 4))]


def note_lines(report: Report, *, quiet: bool = False) -> list[str]:
    """Return a line for each note; *quiet*: only for warnings."""
    return [note_text(note) for note in report.notes if note.warning or not quiet]


def wrapped(start: str, text: str, width: int | None) -> list[str]:
    """Return *start* and *text* in lines of a *width*; the first holds *start* and what fits, the rest is indented."""
    if width is None:
        return [f"{start}{text}".rstrip()]
    import textwrap

    options = {"width": width, "break_long_words": False, "break_on_hyphens": False}
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
    hidden = _not_shown(report)
    if not uses:
        return [f"No use of imp or another removed API; {report.read:,} {plural(report.read, 'file')} read.", *hidden]
    files = sum(bool(file.migration.findings) for file in report.files)
    counts[Verdict.READY] -= len(report.not_shown)
    verdicts = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict])
    where = f"{files:,} {plural(files, 'file')} ({report.read:,} read)"
    lines = [f"{uses:,} {plural(uses, 'use')} in {where}: {verdicts}.", *hidden]
    if versions := by_version(finding for _, finding in report.findings):
        lines.append(versions)
    written = sum(file.written for file in report.files)
    if report.command == "migrate" and written:
        lines.append(f"{written} {plural(written, 'file')} rewritten.")
    return lines + _next_steps(report)


def _not_shown(report: Report) -> list[str]:
    """Return the lines about the findings that are ready and not shown; a module imp of the project is named."""
    count = len(report.not_shown)
    own = dict.fromkeys(finding.reason for _, finding in report.not_shown if finding.use.guard is Guard.OWN)
    lines = [f"imp {reason}" for reason in own]
    if count:
        verb = "needs" if count == 1 else "need"
        lines.append(f"{count:,} {plural(count, 'use')} {verb} nothing (ready); --ready lists what is ready.")
    return lines


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
    """Return the commands that show and write the changes of *report*; none write to installed packages."""
    import shlex

    if environment := _environment(report):
        return [f"Next: reimp scan --python {shlex.quote(environment)}"]
    rest = shlex.join(encodable(part) for part in report.typed)
    change = f"reimp migrate {rest}".rstrip()
    if report.command != "scan":
        return [f"Next: {change}"]
    return [f"Next: reimp migrate --diff {rest}".rstrip(), f"then: {change}"]


def _environment(report: Report) -> str:
    """Return the directory of the environment in which all files that would change are installed, "" if none."""
    from reimp.installed.interpreter import SITE

    parts = {PurePath(encodable(file.path)).parts for file in report.files if file.changes}
    places = {
        path[: index - 2] if path[index - 1][:6].lower() == "python" else path[: index - 1]
        for path in parts
        for index in [next((number for number, part in enumerate(path) if part in SITE), 0)]
    }
    return str(PurePath(*places.pop())) if len(places) == 1 and all(SITE & set(path) for path in parts) else ""
