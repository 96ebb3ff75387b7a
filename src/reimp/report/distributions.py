"""Which distributions reach `imp`: one table, then each with its places and what to do."""

import json
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from reimp.distribution import Distribution, Outcome, Place, Reach
from reimp.finding import Form
from reimp.interpreter import Interpreter
from reimp.report import shown
from reimp.report.json import finding, render as document
from reimp.report.text import WIDTH, printable
from reimp.survey import Survey

_MEANS = {
    Outcome.AT_IMPORT: "breaks at import",
    Outcome.LATER: "breaks when called",
    Outcome.UNPARSED: "not Python 3",
    Outcome.GUARDED: "harmless (guarded)",
}


def render(survey: Survey, form: str, *, quiet: bool = False) -> str:
    """Return what *survey* found, in one of the formats; *quiet*: as text, only what does not work without imp."""
    if form == "json":
        return _json(survey)
    return (
        _text(survey, quiet=quiet)
        if form == "text"
        else str(import_module(f"reimp.report.{form}").render(survey.report))
    )


def _text(survey: Survey, *, quiet: bool) -> str:
    found = [reach for reach in survey.found if not quiet or reach.outcome is not Outcome.GUARDED]
    lines = [] if quiet else [*_heading(survey.interpreter), *_summary(survey)]
    if found:
        lines += [*([""] if lines else []), *_table(found)]
    for reach in found:
        lines += ["", *_details(reach, survey.interpreter)]
    return "".join(f"{printable(shown(line))}\n" for line in lines)


def _json(survey: Survey) -> str:
    """Return the JSON document of the report, with the distributions in it."""
    interpreter = survey.interpreter
    python = interpreter and {
        "version": interpreter.version,
        "executable": shown(interpreter.executable),
        "imp": shown(interpreter.imp),
    }
    extra = {"python": python, "distributions": [_as_json(reach, interpreter) for reach in survey.found]}
    return json.dumps(json.loads(document(survey.report)) | extra, indent=1, ensure_ascii=False) + "\n"


def breaks(found: Sequence[Reach]) -> bool:
    """Return whether one of the distributions needs something to be done."""
    return any(reach.outcome is not Outcome.GUARDED for reach in found)


def _heading(interpreter: Interpreter | None) -> Iterator[str]:
    if interpreter is None:
        return
    if not interpreter.removed:
        imp = "has imp; Python 3.12 and later have none"
    else:
        imp = f"has no imp of its own; there is {interpreter.imp}" if interpreter.imp else "has no imp"
    yield f"Python {interpreter.version} ({interpreter.executable}) {imp}."


def _summary(survey: Survey) -> Iterator[str]:
    number, read = survey.looked_at, survey.report.read
    distributions = f"{number:,} distribution{'' if number == 1 else 's'} ({read:,} file{'' if read == 1 else 's'})"
    if not survey.found:
        yield f"No use of imp in {distributions}."
        return
    broken = sum(reach.outcome in (Outcome.AT_IMPORT, Outcome.LATER) for reach in survey.found)
    yield f"{len(survey.found)} of {distributions} reach for imp; without it, {broken or 'none'} would break."


def _table(found: Sequence[Reach]) -> list[str]:
    rows = [("DISTRIBUTION", "VERSION", "WITHOUT IMP", "PLACES", "REQUIRED BY")]
    for reach in found:
        of = reach.distribution
        rows.append((of.name, of.version, _MEANS[reach.outcome], str(len(reach.places)), ", ".join(reach.required_by)))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    left = max(WIDTH - sum(widths) - 8, 20)
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), _cut(row[4], left)]).rstrip()
        for row in rows
    ]


def _details(reach: Reach, interpreter: Interpreter | None) -> Iterator[str]:
    of = reach.distribution
    yield f"{of.name} {of.version}".rstrip() + f"  {of.location}"
    for place in sorted(reach.places, key=lambda place: list(Outcome).index(place.outcome)):
        path = shown(place.path).removeprefix(f"{shown(of.location)}/")
        yield f"  {path}:{place.finding.use.line}: {_said(place)}"
        yield f"      {_cut(place.code, WIDTH - 6)}"
    for line in advice(reach, interpreter):
        yield f"  - {line}"


def _said(place: Place) -> str:
    use = place.finding.use
    if place.outcome is Outcome.UNPARSED:
        return "Python 2" if use.form is Form.PYTHON_2 else "cannot be parsed"
    remark = (
        f"harmless: {use.guard or 'nothing to do'}" if place.outcome is Outcome.GUARDED else str(_MEANS[place.outcome])
    )
    kind = f", {use.form}" if use.form in (Form.STRING, Form.CODE_IN_STRING, Form.SWIG) else ""
    return f"{place.when}{kind}, {remark}" if place.outcome is Outcome.GUARDED else f"{remark}{kind}"


def advice(reach: Reach, interpreter: Interpreter | None) -> list[str]:
    """Return what to do about a distribution, best first; nothing if it is harmless."""
    if reach.outcome is Outcome.GUARDED:
        return []
    of, lines = reach.distribution, []
    setup = [_is_setup(place.path, of) for place in reach.places if place.outcome is not Outcome.GUARDED]
    if all(setup):
        pass  # what is installed does not need it
    elif of.provider:
        lines.append(f"It requires {of.provider} itself, which provides imp.")
    elif interpreter and interpreter.removed and interpreter.imp:
        lines.append("Nothing for now: there is an imp in this environment, and it works with that.")
    elif reach.outcome is not Outcome.UNPARSED:
        where = "here" if interpreter and interpreter.removed else "with Python 3.12 and later"
        lines.append(f"pip install reimp {where}: it works as it is.")
    lines += _by_metadata(of)
    if any(setup):
        lines.append("Its setup.py runs in an isolated build: reimp build -- pip install ...")
    return lines


def _by_metadata(of: Distribution) -> Iterator[str]:
    if of.excludes_new:
        yield f"This release is not for Python 3.12 (Requires-Python: {of.requires_python}): a later one may be."
    elif of.declares:
        yield f"It declares that it works with Python {of.declares}: these places may be out of the way there."
    elif of.version:
        yield f"Look for a later release that does without: pip index versions {of.name}"


def _is_setup(path: str, of: Distribution) -> bool:
    return re.fullmatch(r"([^/]+/)?setup\.py", path.removeprefix(f"{of.location}/")) is not None


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."


def _as_json(reach: Reach, interpreter: Interpreter | None) -> dict[str, Any]:
    of = reach.distribution
    return {
        "name": of.name,
        "version": of.version,
        "location": shown(of.location),
        "outcome": str(reach.outcome),
        "required_by": list(reach.required_by),
        "advice": advice(reach, interpreter),
        "places": [
            {
                "path": shown(place.path),
                "when": str(place.when),
                "outcome": str(place.outcome),
                **finding(place.finding),
            }
            for place in reach.places
        ],
    }
