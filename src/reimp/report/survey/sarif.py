"""Render a SARIF log whose results and run say which distributions they are about."""

import json
from typing import Any

from reimp.installed.survey import Survey
from reimp.report.escaping import encodable
from reimp.report.sarif import report_log
from reimp.report.survey.json import as_json, python
from reimp.report.survey.wording import sentence_about


def render(survey: Survey) -> str:
    """Return what *survey* found as a SARIF log with one run; each message says what to do about the distribution."""
    log = report_log(survey.report)
    owners = {encodable(line.path): reach for reach in survey.found for line in reach.lines}
    (run,) = log["runs"]
    paths = (encodable(file.path) for file in survey.report.files for _ in file.migration.findings)
    for path, result in zip(paths, run["results"], strict=True):
        if path in owners:
            _add(result, sentence_about(owners[path], survey.interpreter), owners[path].distribution.name)
    distributions = [as_json(reach, survey.interpreter) for reach in survey.found]
    run["properties"] = {"python": python(survey.interpreter), "distributions": distributions}
    return json.dumps(log, indent=1) + "\n"


def _add(result: dict[str, Any], sentence: str, name: str) -> None:
    """Add what is known of its distribution to a result."""
    result["message"]["text"] += f". {encodable(sentence)}"
    result["properties"]["distribution"] = name
