"""Render one line for each line of a distribution that reaches a removed API."""

from reimp.installed.survey import Survey
from reimp.report.escaping import encodable, printable
from reimp.report.survey.wording import effect_of, sentence_about
from reimp.report.wording import location, sentence


def render(survey: Survey) -> str:
    """Return the lines with their effects, then a line for each distribution: effect, dependents, what to do."""
    lines = [
        f"{location(line.path, line.finding.use)}: {effect_of(line)}: {sentence(line.finding)}"
        for reach in survey.found
        for line in reach.lines
    ]
    lines += [sentence_about(reach, survey.interpreter) for reach in survey.found]
    lines += [f"{location(file.path, error.use)}: {sentence(error)}" for file, error in survey.report.internal_errors]
    return "".join(f"{printable(encodable(line))}\n" for line in lines)
