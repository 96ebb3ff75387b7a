"""What a command did before and after migration: its exit code and counts of tests, compared and rendered."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff

from reimp.report.escaping import printable
from reimp.report.wording import listed

LONG = 60  # lines of a difference that are shown
END = 5  # lines of the output that are shown where the command fails before migration

_PYTEST = re.compile(r"^[= ]*((?:\d+ \w+(?:, )?)+) in [\d.]+s", re.MULTILINE)
_UNITTEST = re.compile(r"^Ran (\d+) tests? in .*\n+(?:OK|FAILED|NO TESTS RAN)(?: \((.*)\))?", re.MULTILINE)
_VARIES = re.compile(r"0x[0-9a-f]+|\b\d+\.\d+ ?(?:s\b|seconds?\b)")
_NO_IMP = re.compile(r"No module named '?imp'?(?![.\w])")


@dataclass(frozen=True, slots=True)
class CommandResult:
    """The exit code and the output of a command."""

    code: int
    counts: Counter[str]  # of tests: passed, failed, ...
    output: str
    changed: bool = False  # whether it executed a file that migration changes

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers that are compared."""
        return {"exit code": self.code, **self.counts}

    @property
    def passed(self) -> int:
        """How many tests passed, an expected failure included."""
        failed = sum(self.counts[name] for name in ("failures", "errors", "skipped", "unexpected successes"))
        return self.counts["passed"] + self.counts["xfailed"] + max(0, self.counts["run"] - failed)


def inconclusive(before: CommandResult, after: CommandResult) -> str:
    """Return why the results do not show whether the migrated code behaves the same, "" if they do."""
    if before.code and _NO_IMP.search(before.output):
        return (
            "the command needs imp before migration, and its Python has none; put `reimp run --` before the command, "
            "or install reimp there"
        )
    if before.numbers != after.numbers or before.passed:
        return ""
    if before.code:
        return f"the command fails before and after migration (exit code {before.code}), and no test passes"
    if before.counts:
        return f"the command runs no test ({listed(f'{count} {name}' for name, count in before.counts.items())})"
    if before.changed and after.changed:
        return ""
    return "the command runs no test that pytest or unittest reports, and executes no file that migration changes"


def render(before: CommandResult, after: CommandResult) -> str:
    """Return the two results side by side, and where they differ in what was printed."""
    names = list(dict.fromkeys([*before.numbers, *after.numbers]))
    rows = [("", "before", "after"), *((n, *(str(each.numbers.get(n, 0)) for each in (before, after))) for n in names)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}" for a, b, c in rows]
    if not before.counts and not after.counts:
        lines.append("No counts of tests, as pytest and unittest print them, are in the output.")
    if reason := inconclusive(before, after):
        end = [printable(line) for line in before.output.splitlines()[-END:]] if before.code else []
        shown = ["The output before migration ends with:", *end, ""] if end else []
        return "\n".join([*lines, "", *shown, f"Inconclusive: {reason}."]) + "\n"
    if before.numbers == after.numbers:
        return "\n".join([*lines, "", "The same."]) + "\n"
    different = [name for name in names if before.numbers.get(name, 0) != after.numbers.get(name, 0)]
    return "\n".join([*lines, "", f"Not the same: {', '.join(different)}.", *_difference(before, after)]) + "\n"


def _difference(before: CommandResult, after: CommandResult) -> Iterator[str]:
    """Yield how the outputs differ, but for times and addresses."""
    old, new = (_VARIES.sub("...", each.output).splitlines() for each in (before, after))
    lines = [printable(line) for line in unified_diff(old, new, "before", "after", n=0, lineterm="")]
    yield from lines[:LONG]
    if len(lines) > LONG:
        yield f"... and {len(lines) - LONG} lines more"


def counts(output: str) -> Counter[str]:
    """Return how many tests passed, failed and so on, as pytest or unittest print it in *output*."""
    found = Counter[str]()
    for line in _PYTEST.findall(output):
        for number, name in re.findall(r"(\d+) (\w+)", line):
            if not name.startswith("warning"):  # the migrated code has fewer
                found[name.replace("errors", "error")] += int(number)
    for total, rest in _UNITTEST.findall(output):
        found["run"] += int(total)
        for name, number in re.findall(r"([\w ]+)=(\d+)", rest):
            found[name.strip()] += int(number)
    return found
