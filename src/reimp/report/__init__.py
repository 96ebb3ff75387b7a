"""Reports, one module a format."""

from importlib import import_module
from typing import Any

from reimp.model import Report

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "markdown", "html")


def render(report: Report, form: str, **style: Any) -> str:  # noqa: ANN401 - of the format
    """Return *report* in one of the FORMATS; *style* has the options of that format."""
    return str(import_module(f"reimp.report.{form}").render(report, **style))
