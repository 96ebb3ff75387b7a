"""Render a report as one JSON object a line: findings, failures and notes, then the numbers."""

import json
from collections.abc import Iterator
from typing import Any

from reimp.model import Report
from reimp.report.escaping import encodable
from reimp.report.json import finding, note_object, summary


def render(report: Report) -> str:
    """Return *report* as lines of JSON, each with its "type"."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in _objects(report))


def _objects(report: Report) -> Iterator[dict[str, Any]]:
    for file, found in report.findings:
        yield {"type": "finding", "path": encodable(file.path), **finding(found)}
    for failure in report.failures:
        yield {"type": "error", "path": encodable(failure.path), "message": failure.message}
    for note in report.notes:
        yield {"type": "note", **note_object(note)}
    yield {"type": "summary", "command": report.command, **summary(report)}
