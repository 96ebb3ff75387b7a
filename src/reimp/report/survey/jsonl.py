"""Render one JSON object a line: distributions, then what the report of files has."""

import json

from reimp.installed.survey import Survey
from reimp.report.jsonl import render as render_report
from reimp.report.survey.json import as_json, python


def render(survey: Survey) -> str:
    """Return what *survey* found as lines of JSON, each with its "type"."""
    objects = [{"type": "python", **found}] if (found := python(survey.interpreter)) else []
    objects += [{"type": "distribution", **as_json(reach, survey.interpreter)} for reach in survey.found]
    lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in objects)
    return "".join(lines) + render_report(survey.report)
