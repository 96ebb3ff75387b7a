"""Render which distributions reach removed APIs: a table, what to do, then the lines of each."""

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap
from typing import Any

from reimp.installed.advice import advice, by_advice
from reimp.installed.interpreter import Interpreter
from reimp.installed.reach import Effect, Reach, ReachingLine
from reimp.installed.survey import Survey
from reimp.model import Form
from reimp.removed.table import MODULES
from reimp.report import render as render_report
from reimp.report.escaping import encodable, printable
from reimp.report.json import finding, render as document
from reimp.report.markdown import code, escaped, failures, titled
from reimp.report.text import WIDTH, finding_lines
from reimp.report.wording import listed, plural, reported_apis, sentence


def render(survey: Survey, form: str, *, quiet: bool = False) -> str:
    """Return what *survey* found, in one of the formats; *quiet*: as text, only what does not work without imp."""
    if form == "text":
        return _text(survey, quiet=quiet)
    if form == "json":
        return _json(survey)
    if form == "markdown":
        return "\n".join(_markdown(survey)) + "\n"
    return render_report(survey.report, form)


def breaks(found: Sequence[Reach]) -> bool:
    """Return whether one of the distributions needs something to be done."""
    return any(reach.effect is not Effect.GUARDED for reach in found)


def _text(survey: Survey, *, quiet: bool) -> str:
    found = [reach for reach in survey.found if not quiet or reach.effect is not Effect.GUARDED]
    parts = [] if quiet else [[*_heading(survey.interpreter), *_summary(survey)]]
    parts += [_table(found)] if found else []
    parts += [["What to do:", *_to_do(survey)]] if breaks(found) and not quiet else []
    parts += [[*_details(reach)] for reach in found]
    parts += [finding_lines(*internal_error) for internal_error in survey.report.internal_errors]
    return "\n".join("".join(f"{printable(encodable(line))}\n" for line in part) for part in parts)


def _heading(interpreter: Interpreter | None) -> Iterator[str]:
    if interpreter is None:
        return
    if not interpreter.removed:
        imp = "has imp; Python 3.12 and later have none"
    else:
        imp = f"has no imp of its own; there is {interpreter.imp}" if interpreter.imp else "has no imp"
    yield f"Python {interpreter.version} ({interpreter.executable}) {imp}."


def _summary(survey: Survey) -> Iterator[str]:
    number, read = survey.examined, survey.report.read
    distributions = f"{number:,} {plural(number, 'distribution')} ({read:,} {plural(read, 'file')})"
    if not read and not survey.interpreter:
        yield "No file was read."
        return
    if not survey.found:
        yield f"No use of imp or another removed API in {distributions}."
        return
    broken = sum(reach.effect not in (Effect.UNPARSED, Effect.GUARDED) for reach in survey.found)
    reach = "reaches" if len(survey.found) == 1 else "reach"
    without = "it" if _apis(survey.found) in MODULES else "them"
    yield (
        f"{len(survey.found)} of {distributions} {reach} for {_apis(survey.found)}; "
        f"without {without}, {broken or 'none'} would break."
    )


def _table(found: Sequence[Reach]) -> list[str]:
    rows = [_columns(found), *map(_row, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    left = max(WIDTH - sum(widths) - 8, 20)
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), _cut(row[4], left)]).rstrip()
        for row in rows
    ]


def _columns(found: Sequence[Reach]) -> tuple[str, ...]:
    effect = f"WITHOUT {_apis(found).upper()}" if _apis(found) in MODULES else "EFFECT"
    return ("DISTRIBUTION", "VERSION", effect, "PLACES", "REQUIRED BY")


def _apis(found: Sequence[Reach]) -> str:
    """Return what a title calls the APIs that distributions reach."""
    return reported_apis(line.finding for reach in found for line in reach.lines)


def _row(reach: Reach) -> tuple[str, ...]:
    of = reach.distribution
    return of.name, of.version, str(reach.effect), str(len(reach.lines)), ", ".join(reach.required_by)


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
    if of.own_imp:
        yield "  it has a module imp of its own"
    for line in sorted(reach.lines, key=lambda line: list(Effect).index(line.effect)):
        path = encodable(line.path).removeprefix(f"{encodable(of.location)}/")
        yield f"  {path}:{line.finding.use.line}: {_effect(line)}"
        yield f"      {_cut(line.code, WIDTH - 6)}"


def _markdown(survey: Survey) -> Iterator[str]:
    yield f"## Distributions that reach for {titled(_apis(survey.found))}\n"
    yield from map(escaped, [*_heading(survey.interpreter), *_summary(survey)])
    if survey.found:
        yield f"\n| {' | '.join(column.capitalize() for column in _columns(survey.found))} |\n|---|---|---|--:|---|"
        yield from (f"| {' | '.join(map(escaped, _row(reach)))} |" for reach in survey.found)
    if breaks(survey.found):
        yield "\n### What to do\n"
    for text, (names, commands) in by_advice(survey.found, survey.interpreter).items():
        yield f"- {escaped(f'{listed(names)}: {text}')}"
        yield from (f"  - {code(command)}" for command in commands)
    for reach in survey.found:
        of = reach.distribution
        yield f"\n<details><summary>{escape(printable(f'{of.name} {of.version}'))}: {len(reach.lines)}</summary>\n"
        for line in reach.lines:
            where = f"{line.path.removeprefix(f'{of.location}/')}:{line.finding.use.line}"
            yield f"- {code(where)} {escaped(_effect(line))}: {code(line.code)}"
        yield "\n</details>"
    for file, internal_error in survey.report.internal_errors:
        yield f"\n{code(file.path)}: {escaped(sentence(internal_error))}"
    yield from failures(survey.report)


def _effect(line: ReachingLine) -> str:
    use = line.finding.use
    if line.effect is Effect.UNPARSED:
        return "Python 2" if use.form is Form.PYTHON_2 else "cannot be parsed"
    kind = f", {use.form}" if use.form in (Form.STRING, Form.CODE_IN_STRING, Form.SWIG) else ""
    if line.effect is Effect.GUARDED:
        return f"harmless: {use.guard or 'nothing to do'} ({line.when}{kind})"
    return f"{line.effect}{kind}"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."


def _json(survey: Survey) -> str:
    """Return the JSON document of the report, with the distributions in it."""
    interpreter = survey.interpreter
    python = interpreter and {
        "version": interpreter.version,
        "executable": encodable(interpreter.executable),
        "imp": encodable(interpreter.imp),
    }
    found = [_as_json(reach, interpreter) for reach in survey.found]
    return document(survey.report, python=python, distributions=found)


def _as_json(reach: Reach, interpreter: Interpreter | None) -> dict[str, Any]:
    of = reach.distribution
    return {
        "name": of.name,
        "version": of.version,
        "location": encodable(of.location),
        "outcome": str(reach.effect),
        "required_by": reach.required_by,
        "advice": [{"text": each.text, "command": encodable(each.command)} for each in advice(reach, interpreter)],
        "places": [
            {
                "path": encodable(line.path),
                "when": str(line.when),
                "outcome": str(line.effect),
                **finding(line.finding),
            }
            for line in reach.lines
        ],
    }
