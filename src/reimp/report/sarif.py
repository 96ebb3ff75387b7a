"""Render a report as SARIF 2.1.0, with the edits of a file as the fix of each use that they rewrite."""

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reimp import __version__
from reimp.model import Edit, File, Finding, Form, Report, Use, Verdict
from reimp.project.lines import decoded, line_and_column, line_starts
from reimp.removed.lookup import shortest_name
from reimp.removed.table import MODULES, TABLE, find
from reimp.report.wording import dotted, guard_text, reported_apis, sentence, subject

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WHATS_NEW = "https://docs.python.org/3/whatsnew"
HELP = f"{_WHATS_NEW}/3.12.html#imp"


def render(report: Report) -> str:
    """Return *report* as a SARIF log with one run."""
    return json.dumps(report_log(report), indent=1) + "\n"


def report_log(report: Report) -> dict[str, Any]:
    """Return the SARIF log as objects of JSON."""
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_report_run(report)]}


def _report_run(report: Report) -> dict[str, Any]:
    ids = sorted({_id(finding.use) for _, finding in report.findings})
    rules = [_rule(rule) for rule in ids]
    results = []
    for file in report.files:
        fixes = _fixes(file)
        results += [_result(file, finding, ids, fixes) for finding in file.migration.findings]
    return {
        "tool": {"driver": {"name": "reimp", "version": __version__, "informationUri": HELP, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(report)],
        "results": results,
    }


def _id(use: Use) -> str:
    return use.api or subject(use).replace(" ", "-").lower()


def _rule(rule: str) -> dict[str, Any]:
    """Return the description of a rule, whose id is the name of a removed API or the form of a finding."""
    row = find(rule)
    what = f"{rule}, removed in Python {dotted(row.gone)}" if row else rule
    advice = f"`reimp explain {shortest_name(rule)}` says what replaces it, and what differs."
    if rule not in TABLE or rule in MODULES:
        advice = what
    return {
        "id": rule,
        "shortDescription": {"text": what},
        "help": {"text": advice.replace("`", ""), "markdown": advice},
        "helpUri": _help_uri(rule),
        "defaultConfiguration": {"level": "warning"},
    }


def _help_uri(rule: str) -> str:
    """Return the page of the Python documentation about the removal of an API."""
    row = find(rule)
    if row is None:
        return HELP
    return f"{_WHATS_NEW}/{dotted(row.gone)}.html#{row.module if row.module in MODULES else 'removed'}"


def _result(file: File, finding: Finding, ids: list[str], fixes: list[dict[str, Any]]) -> dict[str, Any]:
    use = finding.use
    region = {"startLine": use.line, "startColumn": use.column, "endLine": use.end_line, "endColumn": use.end_column}
    rule = _id(use)
    return {
        "ruleId": rule,
        "ruleIndex": ids.index(rule),
        "level": _level(finding),
        "message": {"text": sentence(finding, written=file.written)},
        "locations": [{"physicalLocation": {"artifactLocation": _location(file.path), "region": region}}],
        "properties": {
            "verdict": finding.verdict,
            "form": use.form,
            "guard": guard_text(use),
        },
        **({"fixes": fixes} if fixes and finding.verdict in (Verdict.EXACT, Verdict.ADAPTED) else {}),
    }


def _level(finding: Finding) -> str:
    if finding.use.form in (Form.SYNTAX_ERROR, Form.INTERNAL_ERROR):
        return "error"
    return "note" if finding.verdict is Verdict.READY else "warning"


def _fixes(file: File) -> list[dict[str, Any]]:
    """Return all edits of *file* as one fix: some of them without the others would leave it broken."""
    if not file.changes or file.written or file.new:
        return []
    starts = line_starts(decoded(file))
    replacements = [_replacement(edit, starts) for edit in file.migration.edits]
    change = {"artifactLocation": _location(file.path), "replacements": replacements}
    return [
        {
            "description": {"text": f"Rewrite the uses of {reported_apis(file.migration.findings)} in this file."},
            "artifactChanges": [change],
        }
    ]


def _replacement(edit: Edit, starts: list[int]) -> dict[str, Any]:
    """Return *edit* by lines and columns; *starts* are where the lines begin."""
    (line, column), (end_line, end_column) = (line_and_column(offset, starts) for offset in (edit.start, edit.end))
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _location(path: str) -> dict[str, str]:
    if os.path.isabs(path):  # noqa: PTH117
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(os.fsencode(path.replace(os.sep, "/"))), "uriBaseId": "%SRCROOT%"}


def _invocation(report: Report) -> dict[str, Any]:
    notifications: list[dict[str, Any]] = [
        {
            "level": "error",
            "message": {"text": failure.message},
            "locations": [{"physicalLocation": {"artifactLocation": _location(failure.path)}}],
        }
        for failure in report.failures
    ]
    for note in report.notes:
        place = {"locations": [{"physicalLocation": {"artifactLocation": _location(note.path)}}]} if note.path else {}
        level = "warning" if note.warning else "note"
        notifications.append({"level": level, "message": {"text": note.message}, **place})
    return {"executionSuccessful": not report.incomplete, "toolExecutionNotifications": notifications}
