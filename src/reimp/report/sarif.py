"""SARIF 2.1.0, for code scanning: with the edits of a file as the fix of each use that they rewrite."""

import json
import os
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reimp import __version__
from reimp.model import Edit, Failure, File, Finding, Form, Report, Use, Verdict
from reimp.report import guard_text, said, subject
from reimp.report.lines import decoded, lines

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HELP = "https://docs.python.org/3/whatsnew/3.12.html#imp"


def render(report: Report) -> str:
    """Return *report* as a SARIF log with one run."""
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}, indent=1) + "\n"


def _run(report: Report) -> dict[str, Any]:
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
        "invocations": [_invocation(report.failures)],
        "results": results,
    }


def _id(use: Use) -> str:
    return subject(use).replace(" ", "-").lower()


def _rule(rule: str) -> dict[str, Any]:
    name = rule.removeprefix("imp.")
    what = f"{rule}, removed in Python 3.12" if rule.startswith("imp") else rule
    advice = f"`reimp explain {name}` says what replaces it, and what differs." if rule.startswith("imp.") else what
    return {
        "id": rule,
        "shortDescription": {"text": what},
        "help": {"text": advice.replace("`", ""), "markdown": advice},
        "helpUri": HELP,
        "defaultConfiguration": {"level": "warning"},
    }


def _result(file: File, finding: Finding, ids: list[str], fixes: list[dict[str, Any]]) -> dict[str, Any]:
    use = finding.use
    region = {"startLine": use.line, "startColumn": use.column, "endLine": use.end_line, "endColumn": use.end_column}
    rule = _id(use)
    return {
        "ruleId": rule,
        "ruleIndex": ids.index(rule),
        "level": "error" if use.form is Form.SYNTAX_ERROR else "note" if finding.harmless else "warning",
        "message": {"text": said(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": _location(file.path), "region": region}}],
        "properties": {
            "verdict": finding.verdict,
            "form": use.form,
            "guard": guard_text(use.guard),
            "harmless": finding.harmless,
        },
        **({"fixes": fixes} if fixes and finding.verdict is not Verdict.MANUAL else {}),
    }


def _fixes(file: File) -> list[dict[str, Any]]:
    """Return all edits of *file* as one fix: some of them without the others would leave it broken."""
    if not file.changes or file.written or file.new:
        return []
    text = decoded(file)
    starts = [0, *accumulate(map(len, lines(text)))]
    replacements = [_replacement(edit, starts) for edit in file.migration.edits]
    change = {"artifactLocation": _location(file.path), "replacements": replacements}
    return [{"description": {"text": "Rewrite the uses of imp in this file."}, "artifactChanges": [change]}]


def _replacement(edit: Edit, starts: list[int]) -> dict[str, Any]:
    """Return *edit* by lines and columns; *starts* are where the lines begin."""
    (line, column), (end_line, end_column) = (_place(offset, starts) for offset in (edit.start, edit.end))
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _place(offset: int, starts: list[int]) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _location(path: str) -> dict[str, str]:
    if os.path.isabs(path):  # noqa: PTH117
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(os.fsencode(path.replace(os.sep, "/"))), "uriBaseId": "%SRCROOT%"}


def _invocation(failures: tuple[Failure, ...]) -> dict[str, Any]:
    notifications = [
        {
            "level": "error",
            "message": {"text": failure.message},
            "locations": [{"physicalLocation": {"artifactLocation": _location(failure.path)}}],
        }
        for failure in failures
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": notifications}
