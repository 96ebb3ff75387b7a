"""The tables: rows of times in Markdown, judged against the limits, and put into the README."""

from pathlib import Path
from statistics import median

from timing import Times

README = Path(__file__).resolve().with_name("README.md")
BEGIN = "<!-- written by `benchmarks/run.py --write` -->\n"
END = "<!-- end -->\n"

SUBJECTS = ("reimp", "zombie-imp", "importlib", "importlib, tokenize.open()", "os.stat")

# What a row is called, or how that begins -> how many times the time of another subject ours may take. The first that
# fits counts. With one entry, the work of opening what was found is more than that of the search.
LIMITS: dict[str, dict[str, float]] = {
    "import imp": {"zombie-imp": 0.045},
    "find_module, 200": {"zombie-imp": 0.2, "importlib": 1.0, "os.stat": 1.35},
    "find_module, 1 entry, hit, a package": {"importlib": 1.0},
    "find_module, 1 entry, hit": {"importlib, tokenize.open()": 1.0},
    "find_module, ": {"importlib": 1.0},
    "load_source, ": {"importlib": 1.03},
    "find_module + load_module, ": {"importlib, tokenize.open()": 1.03},
}


def table(rows: dict[str, Times], *, judged: bool) -> list[str]:
    """Return the rows in Markdown: microseconds of a call, and for the others how many times theirs is ours."""
    lines = [f"| | {' | '.join(SUBJECTS)} | noise | limit | |", "|---|" + "--:|" * (len(SUBJECTS) + 1) + "---|---|"]
    for row, times in rows.items():
        limits = next((limits for start, limits in LIMITS.items() if row.startswith(start)), {})
        ratios = {subject: ratio(times["reimp"], times[subject]) for subject in SUBJECTS if subject in times}
        cells = [
            row,
            *(_cell(times.get(subject), ratios.get(subject)) for subject in SUBJECTS),
            f"{ratio(times['importlib again'], times['importlib']):.3f}" if "importlib again" in times else "",
            ", ".join(f"{limit:g} x {subject}" for subject, limit in limits.items()),
            verdict(ratios, limits) if judged else "",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _cell(times: list[float] | None, ours: float | None) -> str:
    if not times or not ours:
        return ""
    microseconds = median(times) / 1000
    shown = f"{microseconds:,.0f}" if microseconds >= 100 else f"{microseconds:.3g}"
    return shown if ours == 1 else f"{shown} ({ours:.3f} x)"


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Return the median of the ratios of the rounds: in a round, both were measured under the same conditions."""
    return median(a / b for a, b in zip(ours, theirs, strict=True))


def verdict(ratios: dict[str, float], limits: dict[str, float]) -> str:
    """Return PASS, or which limits are not met."""
    over = [subject for subject, limit in limits.items() if ratios.get(subject, 0) > limit]
    return f"**over** {', '.join(over)}" if over else "PASS" if limits else ""


def write(text: str) -> None:
    """Put *text* into the README."""
    before, begin, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{README} has no {BEGIN.strip()} ... {END.strip()}")
    README.write_text(before + begin + text + end + after, encoding="utf-8")
