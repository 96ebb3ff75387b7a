"""The table of what the first calls of find_module in a process take, all together."""

Sums = dict[str, list[int]]  # subject -> nanoseconds of the first one, two, ... calls together

SHOWN = (1, 2, 4, 20)  # calls
# subject -> from how many calls on ours may take how many times as long
LIMITS = {"zombie-imp": (1, 1.0), "importlib": (2, 1.1)}


def first_table(measured: dict[tuple[int, int], Sums], *, judged: bool) -> list[str]:
    """Return the table in Markdown: what it takes us, and the most times that it takes anybody else."""
    columns = [f"{calls} in all, µs" for calls in SHOWN]
    columns += [f"most x {subject}, from {limit[0]} on" for subject, limit in LIMITS.items()]
    lines = [
        f"| first calls of find_module, miss | {' | '.join(columns)} | |",
        "|---|" + "--:|" * len(columns) + "---|",
    ]
    for (entries, names), sums in measured.items():
        most = {subject: most_times(sums, subject) for subject in LIMITS if subject in sums}
        over = [subject for subject, times in most.items() if times > LIMITS[subject][1]]
        verdict = f"**over** {', '.join(over)}" if over else "PASS"
        cells = [
            f"{entries} {'entry' if entries == 1 else 'entries'} of {names:,} names",
            *(f"{sums['reimp'][calls - 1] / 1000:,.0f}" for calls in SHOWN),
            *(f"{most[subject]:.2f}" if subject in most else "" for subject in LIMITS),
            verdict if judged else "",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def most_times(sums: Sums, subject: str) -> float:
    """Return how many times as long ours take at most, whatever the number of calls."""
    start = LIMITS[subject][0] - 1
    return max(ours / theirs for ours, theirs in zip(sums["reimp"][start:], sums[subject][start:], strict=True))
