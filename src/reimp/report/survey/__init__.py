"""Reports about the distributions that reach removed APIs, one module a format."""

from importlib import import_module
from typing import Any

from reimp.installed.survey import Survey


def render(survey: Survey, form: str, **style: Any) -> str:  # noqa: ANN401 - of the format
    """Return what *survey* found in one of the formats; *style* has the options of that format."""
    return str(import_module(f"reimp.report.survey.{form}").render(survey, **style))
