"""Render a page with a table of distributions and what to do, above the findings in their files."""

from collections.abc import Iterator
from html import escape

from reimp.installed.survey import Survey
from reimp.report.escaping import encodable, printable
from reimp.report.html import render as render_report
from reimp.report.survey.wording import by_version, columns, heading, needs_work, remarks, row, steps, summary


def render(survey: Survey) -> str:
    """Return what *survey* found as one HTML page."""
    return render_report(survey.report, before="\n".join(_parts(survey)))


def _parts(survey: Survey) -> Iterator[str]:
    yield from (
        f"<p>{_text(line)}</p>" for line in [*heading(survey.interpreter), summary(survey), *by_version(survey.found)]
    )
    if survey.found:
        titles = "".join(f"<th>{_text(each.capitalize())}" for each in (*columns(survey.found), "REMARKS"))
        yield f'<h2>Distributions</h2>\n<table class="distributions"><tr>{titles}</tr>'
        for reach in survey.found:
            more = remarks(reach) if reach.also_stopped_by or reach.distribution.own_imp else ()
            name, *rest = (*row(reach), "; ".join(more))
            yield f'<tr><th scope="row">{_text(name)}{"".join(f"<td>{_text(cell)}" for cell in rest)}</tr>'
        yield "</table>"
    if needs_work(survey.found):
        yield "<h2>What to do</h2>\n<ul>"
        for text, commands in steps(survey):
            yield f"<li>{_text(text)}{''.join(f'<br><code>{_text(command)}</code>' for command in commands)}</li>"
        yield "</ul>"


def _text(text: str) -> str:
    return escape(printable(encodable(text)))
