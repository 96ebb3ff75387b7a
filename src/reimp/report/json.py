"""Render a report as one JSON document."""

import json
from dataclasses import asdict
from typing import Any

from reimp import __version__
from reimp.model import File, Finding, Note, Report
from reimp.report.diff import diff_text
from reimp.report.escaping import encodable
from reimp.report.wording import breaks, guard_text, note_kind, removed_in, sentence


def render(report: Report, **more: Any) -> str:  # noqa: ANN401 - JSON
    """Return *report* as one JSON document, with *more* in it."""
    document = {
        "version": 1,
        "reimp": __version__,
        "command": report.command,
        "summary": summary(report),
        "breaks": breaks(found for _, found in report.findings),
        "files": [_file(file) for file in report.files],
        "errors": [{"path": encodable(failure.path), "message": failure.message} for failure in report.failures],
        "notes": [note_object(note) for note in report.notes],
        **more,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def summary(report: Report) -> dict[str, Any]:
    """Return the numbers of *report*."""
    return {
        "read": report.read,
        "files": len(report.files),
        "uses": len(report.findings),
        **report.counts,
        "written": sum(file.written for file in report.files),
    }


def note_object(note: Note) -> dict[str, Any]:
    """Return *note* as a JSON object; its path is None if it is about the run."""
    return {"path": encodable(note.path) or None, "kind": note_kind(note), "message": note.message}


def finding(found: Finding) -> dict[str, Any]:
    """Return *found* as a JSON object."""
    use = found.use
    return {
        "line": use.line,
        "column": use.column,
        "end_line": use.end_line,
        "end_column": use.end_column,
        "cell": use.cell and asdict(use.cell),
        "api": use.api,
        "name": use.name,
        "removed": removed_in(use),
        "form": str(use.form),
        "guard": guard_text(use),
        "verdict": str(found.verdict),
        "replacement": found.replacement,
        "reason": found.reason,
        "message": sentence(found),
    }


def _file(file: File) -> dict[str, Any]:
    return {
        "path": encodable(file.path),
        "changes": file.changes,
        "written": file.written,
        "helpers": list(file.migration.helpers),
        "findings": [finding(found) for found in file.migration.findings],
        "diff": diff_text(file),
    }
