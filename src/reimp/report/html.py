"""Render a report as one page with nothing to load: numbers, bars for folders and names, findings with changes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from pathlib import PurePath
from string import Template

from reimp.model import File, Finding, Report, Verdict
from reimp.report.diff import diff_text
from reimp.report.escaping import encodable, printable, printable_lines
from reimp.report.text import summary
from reimp.report.wording import note_text, position, remark, removals, reported_apis, sentence, subject

# The colors of the bars: exact, adapted, to do by hand, nothing to do.
KINDS = tuple(map(str, Verdict))


def render(report: Report, *, before: str = "") -> str:
    """Return *report* as one HTML page, with the HTML *before* above its findings."""
    page = Template(files("reimp.report").joinpath("page.html").read_text("utf-8"))
    folders, names = _by_folder(report), Counter[tuple[str, str]]()
    for _, finding in report.findings:
        names[subject(finding.use), _kind(finding)] += 1
    totals = Counter(_kind(finding) for _, finding in report.findings)
    apis = reported_apis(finding for _, finding in report.findings)
    return page.substitute(
        before=before,
        apis=escape(apis),
        heading=escape(apis) if " " in apis else f"<code>{escape(apis)}</code>",
        removals=escape(removals(finding for _, finding in report.findings)),
        summary=escape(summary(report)[0]),
        totals="".join(_total(kind, totals[kind]) for kind in KINDS),
        folders=_bars("Package or folder", folders),
        names=_bars("Name", names),
        notes="".join(f"<li>{escape(note_text(note))}</li>" for note in report.notes),
        failures="".join(_failure(failure.path, failure.message) for failure in report.failures),
        files="".join(_file(file) for file in report.files),
    )


def _kind(finding: Finding) -> str:
    return str(finding.verdict)


def _by_folder(report: Report) -> Counter[tuple[str, str]]:
    """Return how many findings of each kind there are in each folder below what all paths have in common."""
    counts = Counter[tuple[str, str]]()
    parts = {file.path: PurePath(encodable(file.path)).parts for file in report.files}
    common = 0
    while len({path[common] if len(path) > common + 1 else None for path in parts.values()} - {None}) == 1 and all(
        len(path) > common + 1 for path in parts.values()
    ):
        common += 1
    for file, finding in report.findings:
        path = parts[file.path]
        folder = path[common] if len(path) > common + 1 else path[common - 1] if common else "."
        counts[folder, _kind(finding)] += 1
    return counts


def _total(kind: str, count: int) -> str:
    meaning = {
        "exact": "does the same",
        "adapted": "differs a little",
        "manual": "to do by hand",
        "ready": "nothing to do",
    }
    return f'<li class="{kind}"><b>{count}</b> {kind}<small>{meaning[kind]}</small></li>'


def _bars(title: str, counts: Counter[tuple[str, str]]) -> str:
    """Return a table with a bar for each name, the longest first."""
    sums = Counter[str]()
    for (name, _), count in counts.items():
        sums[name] += count
    most = max(sums.values(), default=1)
    rows = "".join(_bar(name, {kind: counts[name, kind] for kind in KINDS}, most) for name, _ in sums.most_common())
    return f"<table><tr><th>{title}<th>Uses<td></tr>{rows}</table>"


def _bar(name: str, counts: dict[str, int], most: int) -> str:
    label_of_bar = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    parts = "".join(
        f'<i class="{kind}" style="width:{100 * count / most:.2f}%"></i>' for kind, count in counts.items() if count
    )
    total = sum(counts.values())
    label = escape(printable(name))
    bar = f'<span class="bar" role="img" title="{label_of_bar}" aria-label="{label_of_bar}">{parts}</span>'
    return f'<tr><th scope="row">{label}<td>{total}<td>{bar}'


def _failure(path: str, message: str) -> str:
    return f"<li><code>{escape(printable(encodable(path)))}</code>: {escape(printable(message))}</li>"


def _file(file: File) -> str:
    kinds = sorted({_kind(finding) for finding in file.migration.findings})
    count = len(file.migration.findings)
    name = escape(printable(encodable(file.path)))
    inner = "".join(_findings(file))
    summary = f"<summary>{name} <small>{count or 'new'}</small></summary>"
    return f'<details open class="file {" ".join(kinds)}">{summary}{inner}</details>\n'


def _findings(file: File) -> Iterator[str]:
    """Yield the findings of *file*, each run of them with the change that they are part of."""
    hunks = list(_hunks(diff_text(file)))
    for finding in file.migration.findings:
        while hunks and hunks[0][0] < finding.use.line:
            yield _change(hunks.pop(0)[1])
        yield _finding(finding, written=file.written)
    yield from (_change(lines) for _, lines in hunks)


def _finding(finding: Finding, *, written: bool) -> str:
    kind = _kind(finding)
    mark = f" <small>{escape(remark(finding))}</small>" if remark(finding) else ""
    text = escape(printable(sentence(finding, written=written)))
    return f'<p class="finding {kind}"><a>{position(finding.use)}</a> <b>{kind}</b>{mark} {text}</p>'


def _hunks(change: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the hunks of a diff, each with the number of its last line in the old file."""
    for hunk in re.split(r"^(?=@@ )", printable_lines(change), flags=re.MULTILINE)[1:]:
        head, *lines = hunk.rstrip("\n").split("\n")
        start, count = re.match(r"@@ -(\d+)(?:,(\d+))?", head).groups()  # type: ignore[union-attr]
        yield int(start) + int(count or 1) - 1, lines


def _change(lines: Iterable[str]) -> str:
    tags = {"+": "ins", "-": "del"}
    marked = (f"<{tags[x[0]]}>{escape(x)}</{tags[x[0]]}>" if x[:1] in tags else escape(x) for x in lines)
    return f'<pre tabindex="0">{chr(10).join(marked)}</pre>'
