"""Render a report as workflow commands, which GitHub shows beside the lines of a change."""

import os
from collections.abc import Iterator

from reimp.model import File, Finding, Form, Report, Verdict
from reimp.report.escaping import encodable, printable
from reimp.report.wording import label, sentence, subject


def render(report: Report) -> str:
    """Return *report* as workflow commands: a notice if there is nothing to do, a warning or an error otherwise."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file, finding in report.findings:
        yield _command(file, finding)
    for failure in report.failures:
        yield f"::error file={property_value(_path(failure.path))},title=reimp::{data(failure.message)}"
    for note in report.notes:
        file_of_note = f"file={property_value(_path(note.path))}," if note.path else ""
        yield f"::{'warning' if note.warning else 'notice'} {file_of_note}title=reimp::{data(note.message)}"


def _command(file: File, finding: Finding) -> str:
    use = finding.use
    region = {"file": _path(file.path), "line": use.line, "endLine": use.end_line}
    if use.line == use.end_line:
        region |= {"col": use.column, "endColumn": use.end_column}
    region["title"] = f"{subject(use)}: {label(finding)}"
    properties = ",".join(f"{key}={property_value(str(value))}" for key, value in region.items())
    return f"::{_level(finding)} {properties}::{data(sentence(finding, written=file.written))}"


def _level(finding: Finding) -> str:
    if finding.use.form is Form.INTERNAL_ERROR:
        return "error"
    return "notice" if finding.verdict is Verdict.READY else "warning"


def _path(path: str) -> str:
    return encodable(path).replace(os.sep, "/")


def data(text: str) -> str:
    """Return *text* as the message of a workflow command."""
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def property_value(text: str) -> str:
    """Return *text* as the value of a property."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
