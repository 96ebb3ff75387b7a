"""Render workflow commands: one for each distribution, then those of the report of files."""

from reimp.installed.survey import Survey
from reimp.report.escaping import encodable
from reimp.report.github import data, property_value, render as render_report
from reimp.report.survey.wording import sentence_about


def render(survey: Survey) -> str:
    """Return what *survey* found as workflow commands: a notice if there is nothing to do, a warning otherwise."""
    lines = []
    for reach in survey.found:
        level = "notice" if reach.is_harmless else "warning"
        title = property_value(f"{reach.distribution.name} {reach.distribution.version}".rstrip())
        lines.append(f"::{level} title={title}::{data(encodable(sentence_about(reach, survey.interpreter)))}\n")
    return "".join(lines) + render_report(survey.report)
