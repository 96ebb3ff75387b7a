"""Render distributions for an issue or a pull request: a table, what to do, and the details folded."""

from collections.abc import Iterator
from html import escape

from reimp.installed.survey import Survey
from reimp.report.escaping import printable
from reimp.report.markdown import code, escaped, failures, titled
from reimp.report.survey.wording import (
    by_version,
    columns,
    effect_of,
    heading,
    inner_path,
    needs_work,
    remarks,
    reported_names,
    row,
    steps,
    summary,
)
from reimp.report.wording import sentence


def render(survey: Survey) -> str:
    """Return what *survey* found as Markdown."""
    return "\n".join(_lines(survey)) + "\n"


def _lines(survey: Survey) -> Iterator[str]:
    yield f"## Distributions that reach for {titled(reported_names(survey.found))}\n"
    yield from map(escaped, [*heading(survey.interpreter), summary(survey), *by_version(survey.found)])
    if survey.found:
        yield f"\n| {' | '.join(column.capitalize() for column in columns(survey.found))} |\n|---|---|---|--:|---|"
        yield from (f"| {' | '.join(map(escaped, row(reach)))} |" for reach in survey.found)
    if needs_work(survey.found):
        yield "\n### What to do\n"
    for text, commands in steps(survey):
        yield f"- {escaped(text)}"
        yield from (f"  - {code(command)}" for command in commands)
    for reach in survey.found:
        of = reach.distribution
        yield f"\n<details><summary>{escape(printable(f'{of.name} {of.version}'))}: {len(reach.lines)}</summary>\n"
        yield from (f"- {escaped(remark)}" for remark in remarks(reach))
        for line in reach.lines:
            where = f"{inner_path(line, reach)}:{line.finding.use.line}"
            yield f"- {code(where)} {escaped(effect_of(line))}: {code(line.code)}"
        yield "\n</details>"
    for file, internal_error in survey.report.internal_errors:
        yield f"\n{code(file.path)}: {escaped(sentence(internal_error))}"
    yield from failures(survey.report)
