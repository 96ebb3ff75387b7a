"""Render a table of distributions, what to do, then the lines of each."""

from collections.abc import Iterator, Sequence

from reimp.installed.reach import Effect, Reach
from reimp.installed.survey import Survey
from reimp.report.escaping import encodable, printable
from reimp.report.survey.wording import (
    by_version,
    columns,
    effect_of,
    heading,
    inner_path,
    needs_work,
    remarks,
    row,
    steps,
    summary,
)
from reimp.report.text import finding_lines, wrapped


def render(survey: Survey, *, quiet: bool = False, width: int | None = None) -> str:
    """Return what *survey* found, in lines of a *width* if given; *quiet*: only what does not work."""
    found = [reach for reach in survey.found if not quiet or not reach.is_harmless]
    summed_up = [
        part
        for line in [*heading(survey.interpreter), summary(survey), *by_version(survey.found)]
        for part in wrapped("", line, width)
    ]
    parts = [] if quiet else [summed_up]
    parts += [_table(found, width)] if found else []
    parts += [["What to do:", *_to_do(survey, width)]] if needs_work(found) and not quiet else []
    parts += [[*_details(reach, width)] for reach in found]
    parts += [finding_lines(*internal_error) for internal_error in survey.report.internal_errors]
    return "\n".join("".join(f"{printable(encodable(line))}\n" for line in part) for part in parts)


def _table(found: Sequence[Reach], width: int | None) -> list[str]:
    rows = [columns(found), *map(row, found)]
    widths = [max(len(each[column]) for each in rows) for column in range(4)]
    left = width and max(width - sum(widths) - 8, 20)
    return [
        "  ".join([*(cell.ljust(size) for cell, size in zip(each, widths, strict=False)), _cut(each[4], left)]).rstrip()
        for each in rows
    ]


def _to_do(survey: Survey, width: int | None) -> Iterator[str]:
    for text, commands in steps(survey):
        yield from wrapped("- ", text, width)
        yield from (f"      {command}" for command in commands)


def _details(reach: Reach, width: int | None) -> Iterator[str]:
    of = reach.distribution
    yield f"{of.name} {of.version}".rstrip() + f"  {of.location}"
    for remark in remarks(reach):
        yield from wrapped("  ", remark, width)
    for line in sorted(reach.lines, key=lambda line: list(Effect).index(line.effect)):
        yield f"  {inner_path(line, reach)}:{line.finding.use.line}: {effect_of(line)}"
        yield f"      {_cut(line.code, width and width - 6)}"


def _cut(text: str, width: int | None) -> str:
    return text if width is None or len(text) <= width else f"{text[: width - 3]}..."
