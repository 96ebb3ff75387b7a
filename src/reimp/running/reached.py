"""Joins the places that a trace has found with what `scan` says of the same code."""

import ast
import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from reimp.installed.interpreter import SITE
from reimp.model import Candidate, Failure, File, Finding, Form, Migration, Options, Report, Use, Verdict
from reimp.project.files import read, reason
from reimp.reading.outline import python_tree
from reimp.report import shown
from reimp.report.json import render as document
from reimp.report.lines import decoded, lines
from reimp.running.trace import Place, TraceError

_DYNAMIC = "is reached when the program runs, which reading the code does not show: change it by hand"
_MADE = "is reached by code that is made when the program runs: change what makes that code"
_RENAMED = "is called by another name here; to be changed is where it gets that name"
_ELSEWHERE = "is reached in an installed package: look for a newer release of it"


def report(places: Iterable[Place], options: Options) -> Report:
    """Return a report of what was reached: each finding says how often, and with what."""
    reached = merge(Report("trace", ()), places, options)
    return replace(reached, files=tuple(file.unchanged for file in reached.files))


def merge(scanned: Report, places: Iterable[Place], options: Options) -> Report:
    """Return *scanned* with what was reached: places that it has say how often, others are added."""
    by_file: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_file[os.path.abspath(place.path)].append(place)  # noqa: PTH100
    files = [_joined(file, by_file.pop(os.path.abspath(file.path), [])) for file in scanned.files]  # noqa: PTH100
    others = [_joined(_file(each[0].path, options), each, reached_only=True) for each in by_file.values()]
    return replace(scanned, files=(*files, *others), read=scanned.read + len(others))


def render(reached: Report, places: Sequence[Place], form: str, **style: bool) -> str:
    """Return the report of a trace in the format *form*; in JSON it has the places too, for `load`."""
    if form == "text" and not places:
        return "imp was not reached.\n"
    if form != "json":
        return str(import_module(f"reimp.report.{form}").render(reached, **style))
    written = [asdict(place) | {"path": shown(place.path)} for place in places]
    return document(reached, places=written)


def load(path: str) -> list[Place]:
    """Return the places in the JSON report of a trace; raise TraceError if it is none."""
    try:
        found = [_place(**each) for each in json.loads(read(path))["places"]]
    except OSError as error:
        raise TraceError(f"{path}: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TraceError(f"{path}: not what `reimp trace --format json` writes") from error
    return found


def _place(calls: list[list[Any]], line: int, **rest: Any) -> Place:  # noqa: ANN401 - JSON
    return Place(line=int(line), calls=tuple((str(kinds), int(count)) for kinds, count in calls), **rest)


def _file(path: str, options: Options) -> File:
    """Return what `scan` says of the file at *path*; nothing, if it cannot be read."""
    from reimp.project.examine import examine

    try:
        candidate = Candidate(path, read(path))
    except OSError:
        return File(path, b"", Migration())
    (found,) = examine([candidate], options, 1)
    return File(path, candidate.content, Migration(result=candidate.content)) if isinstance(found, Failure) else found


def _joined(file: File, places: Sequence[Place], *, reached_only: bool = False) -> File:
    """Return *file* with what its findings were reached by, and with *places* that are in none."""
    if not places:
        return file
    statement, text = _statements(file), lines(decoded(file))
    ran: dict[Finding, list[Place]] = defaultdict(list)
    rest = []
    for place in sorted(places, key=lambda place: not place.name):  # what is said of a name goes before
        found = _at(
            place, [each for each in file.migration.findings if statement(each.use.line) == statement(place.line)]
        )
        for each in found:
            if place.name or not any(other.name for other in ran[each]):
                ran[each].append(place)
        rest += [] if found else [place]
    named = {place.line for place in rest if place.name}
    installed = bool(SITE & set(Path(file.path).parts))
    findings = [_with(each, ran[each], installed=installed) for each in file.migration.findings if each in ran]
    findings += [each for each in file.migration.findings if each not in ran and not reached_only]
    findings += [_new(each, text, installed=installed) for each in rest if each.name or each.line not in named]
    findings.sort(key=lambda each: (each.use.line, each.use.column))
    return replace(file, migration=replace(file.migration, findings=tuple(findings)))


def _at(place: Place, found: list[Finding]) -> list[Finding]:
    """Return which of the findings in its statement are about *place*."""
    if place.made:
        return [each for each in found if each.use.form is Form.CODE_IN_STRING]
    same = [each for each in found if each.use.name == place.name]
    return same or ([] if place.name else found)


def _statements(file: File) -> Callable[[int], tuple[int, int]]:
    """Return a function from a line of *file* to the innermost statement there: its first line and its last."""
    tree = python_tree(file.source)
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)] if tree else []
    spans = [(node.lineno, node.end_lineno or node.lineno) for node in nodes]

    def statement(line: int) -> tuple[int, int]:
        around = (span for span in spans if span[0] <= line <= span[1])
        return min(around, key=lambda span: span[1] - span[0], default=(line, line))

    return statement


def _with(finding: Finding, places: Iterable[Place], *, installed: bool) -> Finding:
    """Return *finding* with how often it was reached, and with what."""
    times = _times(places)
    if installed:
        return replace(finding, verdict=Verdict.MANUAL, replacement="", reason=f"{_ELSEWHERE} ({times})")
    return replace(finding, reason=f"{finding.reason} ({times})" if finding.reason else times)


def _new(place: Place, text: list[str], *, installed: bool) -> Finding:
    """Return a finding for *place*, which `scan` does not see, in a file of the lines *text*."""
    line = text[place.line - 1].rstrip("\r\n") if place.line <= len(text) else ""
    word = re.search(rf"\b{place.name or 'imp'}\b", line) or re.search(r"\S.*|$", line)
    start, end = word.span() if word else (0, 0)
    form = Form.CODE_IN_STRING if place.made else Form.ATTRIBUTE if place.name else Form.DYNAMIC_IMPORT
    use = Use(place.name, form, place.line, start + 1, place.line, end + 1)
    renamed = bool(place.calls) and not place.reads
    why = _ELSEWHERE if installed else _MADE if place.made else _RENAMED if renamed else _DYNAMIC
    return Finding(use, Verdict.MANUAL, f"{why} ({_times([place])})", harmless=renamed)


def _times(places: Iterable[Place]) -> str:
    """Return how often, and with what: called 3 times with (str, str), once with (str); read 2 times; reached once."""
    places = list(places)
    calls = sorted(call for place in places for call in place.calls)
    if calls:
        return "called " + ", ".join(_number(count) + (f" with ({kinds})" if kinds else "") for kinds, count in calls)
    reads = sum(place.reads for place in places)
    return f"{'read' if places[0].name else 'reached'} {_number(reads)}"


def _number(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"
