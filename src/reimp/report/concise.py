"""Render a report as one line for each finding, for grep and for editors."""

from reimp.model import Report
from reimp.report.escaping import printable
from reimp.report.wording import label_and_remark, location, note_text, sentence


def render(report: Report) -> str:
    """Return *report* as lines: path, line, column, verdict and sentence; then the notes."""
    return "".join(
        f"{location(file.path, finding.use)}: {label_and_remark(finding)}: "
        f"{printable(sentence(finding, written=file.written))}\n"
        for file, finding in report.findings
    ) + "".join(f"{note_text(note)}\n" for note in report.notes)
