"""Render one JSON document, with the distributions in it."""

from typing import Any

from reimp.installed.advice import advice
from reimp.installed.interpreter import Interpreter
from reimp.installed.reach import Reach
from reimp.installed.survey import Survey
from reimp.report.escaping import encodable
from reimp.report.json import finding, render as document
from reimp.report.wording import dotted


def render(survey: Survey) -> str:
    """Return what *survey* found as one JSON document."""
    found = [as_json(reach, survey.interpreter) for reach in survey.found]
    return document(survey.report, python=python(survey.interpreter), distributions=found)


def python(interpreter: Interpreter | None) -> dict[str, str] | None:
    """Return the Python that was examined as a JSON object, None if only archives were."""
    if interpreter is None:
        return None
    return {
        "version": interpreter.version,
        "executable": encodable(interpreter.executable),
        "imp": encodable(interpreter.imp),
    }


def as_json(reach: Reach, interpreter: Interpreter | None) -> dict[str, Any]:
    """Return a distribution as a JSON object."""
    of = reach.distribution
    return {
        "name": of.name,
        "version": of.version,
        "location": encodable(of.location),
        "outcome": reach.outcome,
        "breaks_on": dotted(reach.breaks_on) if reach.breaks_on else "",
        "required_by": reach.required_by,
        "also_stopped_by": reach.also_stopped_by,
        "advice": [{"text": each.text, "command": encodable(each.command)} for each in advice(reach, interpreter)],
        "places": [
            {
                "path": encodable(line.path),
                "when": str(line.when),
                "outcome": str(line.effect),
                "module": line.module,
                **finding(line.finding),
            }
            for line in reach.lines
        ],
    }
