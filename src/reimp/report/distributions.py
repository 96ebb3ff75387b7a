"""Which distributions reach `imp`: one table, what to do, then each with its places."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib import import_module
from textwrap import wrap
from typing import Any

from reimp.installed.advice import advice, by_advice, listed
from reimp.installed.distribution import Outcome, Place, Reach
from reimp.installed.interpreter import Interpreter
from reimp.installed.survey import Survey
from reimp.model import Form
from reimp.report import guard_text, shown
from reimp.report.json import finding, render as document
from reimp.report.markdown import code, escaped, failures
from reimp.report.text import WIDTH, printable

_COLUMNS = ("DISTRIBUTION", "VERSION", "WITHOUT IMP", "PLACES", "REQUIRED BY")


def render(survey: Survey, form: str, *, quiet: bool = False) -> str:
    """Return what *survey* found, in one of the formats; *quiet*: as text, only what does not work without imp."""
    if form == "text":
        return _text(survey, quiet=quiet)
    if form == "json":
        return _json(survey)
    if form == "markdown":
        return "\n".join(_markdown(survey)) + "\n"
    return str(import_module(f"reimp.report.{form}").render(survey.report))


def breaks(found: Sequence[Reach]) -> bool:
    """Return whether one of the distributions needs something to be done."""
    return any(reach.outcome is not Outcome.GUARDED for reach in found)


def _text(survey: Survey, *, quiet: bool) -> str:
    found = [reach for reach in survey.found if not quiet or reach.outcome is not Outcome.GUARDED]
    parts = [] if quiet else [[*_heading(survey.interpreter), *_summary(survey)]]
    parts += [_table(found)] if found else []
    parts += [["What to do:", *_to_do(survey)]] if breaks(found) and not quiet else []
    parts += [[*_details(reach)] for reach in found]
    return "\n".join("".join(f"{printable(shown(line))}\n" for line in part) for part in parts)


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
    broken = sum(reach.outcome not in (Outcome.UNPARSED, Outcome.GUARDED) for reach in survey.found)
    reach = "reaches" if len(survey.found) == 1 else "reach"
    yield f"{len(survey.found)} of {distributions} {reach} for imp; without it, {broken or 'none'} would break."


def _table(found: Sequence[Reach]) -> list[str]:
    rows = [_COLUMNS, *map(_row, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    left = max(WIDTH - sum(widths) - 8, 20)
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), _cut(row[4], left)]).rstrip()
        for row in rows
    ]


def _row(reach: Reach) -> tuple[str, ...]:
    of = reach.distribution
    return of.name, of.version, str(reach.outcome), str(len(reach.places)), ", ".join(reach.required_by)


def _to_do(survey: Survey) -> Iterator[str]:
    """Yield what to do, each with the distributions for which it is and the commands that do it."""
    for text, (names, commands) in by_advice(survey.found, survey.interpreter).items():
        yield from wrap(f"- {listed(names)}: {text}", WIDTH, subsequent_indent="  ", break_on_hyphens=False)
        yield from (f"      {command}" for command in commands)


def _details(reach: Reach) -> Iterator[str]:
    of = reach.distribution
    yield f"{of.name} {of.version}".rstrip() + f"  {of.location}"
    if reach.required_by:
        by = listed(f"{name} ({versions})" if versions else name for name, versions in reach.required_by.items())
        yield from wrap(f"  required by {by}", WIDTH, subsequent_indent="    ", break_on_hyphens=False)
    for place in sorted(reach.places, key=lambda place: list(Outcome).index(place.outcome)):
        path = shown(place.path).removeprefix(f"{shown(of.location)}/")
        yield f"  {path}:{place.finding.use.line}: {_said(place)}"
        yield f"      {_cut(place.code, WIDTH - 6)}"


def _markdown(survey: Survey) -> Iterator[str]:
    yield "## Distributions that reach for `imp`\n"
    yield from map(escaped, [*_heading(survey.interpreter), *_summary(survey)])
    if survey.found:
        yield f"\n| {' | '.join(column.capitalize() for column in _COLUMNS)} |\n|---|---|---|--:|---|"
        yield from (f"| {' | '.join(map(escaped, _row(reach)))} |" for reach in survey.found)
    if breaks(survey.found):
        yield "\n### What to do\n"
    for text, (names, commands) in by_advice(survey.found, survey.interpreter).items():
        yield f"- {escaped(f'{listed(names)}: {text}')}"
        yield from (f"  - {code(command)}" for command in commands)
    for reach in survey.found:
        of = reach.distribution
        yield f"\n<details><summary>{escape(printable(f'{of.name} {of.version}'))}: {len(reach.places)}</summary>\n"
        for place in reach.places:
            where = f"{place.path.removeprefix(f'{of.location}/')}:{place.finding.use.line}"
            yield f"- {code(where)} {escaped(_said(place))}: {code(place.code)}"
        yield "\n</details>"
    yield from failures(survey.report)


def _said(place: Place) -> str:
    use = place.finding.use
    if place.outcome is Outcome.UNPARSED:
        return "Python 2" if use.form is Form.PYTHON_2 else "cannot be parsed"
    kind = f", {use.form}" if use.form in (Form.STRING, Form.CODE_IN_STRING, Form.SWIG) else ""
    if place.outcome is Outcome.GUARDED:
        return f"harmless: {guard_text(use.guard) or 'nothing to do'} ({place.when}{kind})"
    return f"{place.outcome}{kind}"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."


def _json(survey: Survey) -> str:
    """Return the JSON document of the report, with the distributions in it."""
    interpreter = survey.interpreter
    python = interpreter and {
        "version": interpreter.version,
        "executable": shown(interpreter.executable),
        "imp": shown(interpreter.imp),
    }
    found = [_as_json(reach, interpreter) for reach in survey.found]
    return document(survey.report, python=python, distributions=found)


def _as_json(reach: Reach, interpreter: Interpreter | None) -> dict[str, Any]:
    of = reach.distribution
    return {
        "name": of.name,
        "version": of.version,
        "location": shown(of.location),
        "outcome": str(reach.outcome),
        "required_by": reach.required_by,
        "advice": [{"text": each.text, "command": shown(each.command)} for each in advice(reach, interpreter)],
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
