"""Workflow commands that GitHub shows beside the lines of a change."""

import os
from collections.abc import Iterator

from reimp.model import File, Finding, Report
from reimp.report import said, shown, subject
from reimp.report.text import printable


def render(report: Report) -> str:
    """Return *report* as workflow commands: a notice if there is nothing to do, a warning or an error otherwise."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file, finding in report.findings:
        yield _command(file, finding)
    for failure in report.failures:
        yield f"::error file={_property(_path(failure.path))},title=reimp::{_data(failure.message)}"


def _command(file: File, finding: Finding) -> str:
    use = finding.use
    place = {"file": _path(file.path), "line": use.line, "endLine": use.end_line}
    if use.line == use.end_line:
        place |= {"col": use.column, "endColumn": use.end_column}
    place["title"] = f"{subject(use)}: {finding.verdict}"
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    return f"::{'notice' if finding.harmless else 'warning'} {properties}::{_data(said(finding))}"


def _path(path: str) -> str:
    return shown(path).replace(os.sep, "/")


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
