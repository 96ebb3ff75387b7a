"""Join the lines that a trace found with the findings of a scan of the same code."""

import ast
import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from reimp.installed.interpreter import SITE
from reimp.model import Candidate, File, Finding, Form, Migration, Options, Report, Use, Verdict
from reimp.project.errors import NotebookError
from reimp.project.files import read, reason
from reimp.project.lines import decoded, lines
from reimp.project.one_file import migrate_candidate
from reimp.reading.python_ast import python_tree
from reimp.report import render as render_report
from reimp.report.escaping import encodable
from reimp.report.json import render as document
from reimp.running.trace import TracedLine, TraceError

_DYNAMIC = "is reached dynamically, so reimp cannot rewrite it; change this line by hand"
_MADE = "is reached by generated code; change the code that generates it"
_RENAMED = "is called through an alias; change the line that creates the alias"
_ELSEWHERE = "is reached in an installed package; look for a newer release of the package"


def report(traced: Iterable[TracedLine], options: Options) -> Report:
    """Return a report of the lines that were reached: each finding has how often, and with which arguments."""
    reached = merge(Report("trace", ()), traced, options)
    return replace(reached, files=tuple(file.unchanged for file in reached.files))


def merge(scanned: Report, traced: Iterable[TracedLine], options: Options) -> Report:
    """Return *scanned* with the lines that were reached: its findings get how often, and others are added."""
    by_file: dict[str, list[TracedLine]] = defaultdict(list)
    for each in traced:
        by_file[os.path.abspath(each.path)].append(each)  # noqa: PTH100
    files = [_joined(file, by_file.pop(os.path.abspath(file.path), [])) for file in scanned.files]  # noqa: PTH100
    others = [_joined(_scanned_file(each[0].path, options), each, reached_only=True) for each in by_file.values()]
    return replace(scanned, files=(*files, *others), read=scanned.read + len(others))


def render(reached: Report, traced: Sequence[TracedLine], form: str, **style: Any) -> str:  # noqa: ANN401 - of the format
    """Return the report of a trace in the format *form*; in JSON it has the traced lines too, for `load`."""
    if form == "text" and not traced:
        return "imp was not reached.\n"
    if form != "json":
        return render_report(reached, form, **style)
    written = [asdict(each) | {"path": encodable(each.path)} for each in traced]
    return document(reached, places=written)


def load(path: str) -> list[TracedLine]:
    """Return the traced lines in the JSON report of a trace; raise TraceError if it is not one."""
    try:
        found = [_traced_line(**each) for each in json.loads(read(path))["places"]]
    except OSError as error:
        raise TraceError(f"{path}: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TraceError(f"{path}: not what `reimp trace --format json` writes") from error
    return found


def _traced_line(calls: list[list[Any]], line: int, **rest: Any) -> TracedLine:  # noqa: ANN401 - JSON
    return TracedLine(line=int(line), calls=tuple((str(kinds), int(count)) for kinds, count in calls), **rest)


def _scanned_file(path: str, options: Options) -> File:
    """Return the file at *path* with the findings of a scan; without, if it cannot be read."""
    try:
        content = read(path)
    except OSError:
        return File(path, b"", Migration())
    try:
        return File(path, content, migrate_candidate(Candidate(path, content), options))
    except NotebookError:
        return File(path, content, Migration(result=content))


def _joined(file: File, traced: Sequence[TracedLine], *, reached_only: bool = False) -> File:
    """Return *file* with the *traced* lines in the findings of their statements, and with findings for the others."""
    if not traced:
        return file
    ran, rest = _by_finding(file, traced)
    named = {each.line for each in rest if each.name}
    text = lines(decoded(file))
    installed = bool(SITE & set(Path(file.path).parts))
    findings = [_with_times(each, ran[each], installed=installed) for each in file.migration.findings if each in ran]
    findings += [each for each in file.migration.findings if each not in ran and not (reached_only and _was_read(each))]
    findings += [_new_finding(each, text, installed=installed) for each in rest if each.name or each.line not in named]
    findings.sort(key=lambda each: (each.use.line, each.use.column))
    return replace(file, migration=replace(file.migration, findings=tuple(findings)))


def _was_read(finding: Finding) -> bool:
    return finding.use.form is not Form.INTERNAL_ERROR


def _by_finding(file: File, traced: Iterable[TracedLine]) -> tuple[dict[Finding, list[TracedLine]], list[TracedLine]]:
    """Return which findings of *file* were reached by which lines, and the lines that are in no finding."""
    statement = _statements(file)
    ran: dict[Finding, list[TracedLine]] = defaultdict(list)
    rest = []
    for line in sorted(traced, key=lambda line: not line.name):  # a line with a name is more than one without
        around = [each for each in file.migration.findings if statement(each.use.line) == statement(line.line)]
        found = _findings_of(line, around)
        for each in found:
            if line.name or not any(other.name for other in ran[each]):
                ran[each].append(line)
        rest += [] if found else [line]
    return ran, rest


def _findings_of(traced: TracedLine, found: list[Finding]) -> list[Finding]:
    """Return which of the findings in its statement are about *traced*."""
    if traced.made:
        return [each for each in found if each.use.form is Form.CODE_IN_STRING]
    same = [each for each in found if each.use.name == traced.name]
    return same or ([] if traced.name else found)


def _statements(file: File) -> Callable[[int], tuple[int, int]]:
    """Return a function from a line of *file* to the innermost statement there: its first line and its last."""
    tree = python_tree(file.source)
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)] if tree else []
    spans = [(node.lineno, node.end_lineno or node.lineno) for node in nodes]

    def statement(line: int) -> tuple[int, int]:
        around = (span for span in spans if span[0] <= line <= span[1])
        return min(around, key=lambda span: span[1] - span[0], default=(line, line))

    return statement


def _with_times(finding: Finding, traced: Iterable[TracedLine], *, installed: bool) -> Finding:
    """Return *finding* with how often it was reached, and with which arguments."""
    times = _times(traced)
    if installed:
        return replace(finding, verdict=Verdict.MANUAL, replacement="", reason=f"{_ELSEWHERE} ({times})")
    return replace(finding, reason=f"{finding.reason} ({times})" if finding.reason else times)


def _new_finding(traced: TracedLine, text: list[str], *, installed: bool) -> Finding:
    """Return a finding for *traced*, which is in no finding of a scan, in a file of the lines *text*."""
    renamed = bool(traced.calls) and not traced.reads
    why = _ELSEWHERE if installed else _MADE if traced.made else _RENAMED if renamed else _DYNAMIC
    verdict = Verdict.READY if renamed and why is _RENAMED else Verdict.MANUAL
    return Finding(_use(traced, text), verdict, f"{why} ({_times([traced])})")


def _use(traced: TracedLine, text: list[str]) -> Use:
    line = text[traced.line - 1].rstrip("\r\n") if traced.line <= len(text) else ""
    word = re.search(rf"\b{traced.name or 'imp'}\b", line) or re.search(r"\S.*|$", line)
    start, end = word.span() if word else (0, 0)
    form = Form.CODE_IN_STRING if traced.made else Form.ATTRIBUTE if traced.name else Form.DYNAMIC_IMPORT
    return Use(f"imp.{traced.name}" if traced.name else "imp", form, traced.line, start + 1, traced.line, end + 1)


def _times(traced: Iterable[TracedLine]) -> str:
    """Return how often, and with what: called 3 times with (str, str), once with (str); read 2 times; reached once."""
    traced = list(traced)
    calls = sorted(call for each in traced for call in each.calls)
    if calls:
        return "called " + ", ".join(_number(count) + (f" with ({kinds})" if kinds else "") for kinds, count in calls)
    reads = sum(each.reads for each in traced)
    return f"{'read' if traced[0].name else 'reached'} {_number(reads)}"


def _number(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"
