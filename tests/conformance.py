"""The conformance page of the documentation: clauses by interpreters, each cell from the tests that ran."""

from collections import Counter

import contract

HEADER = """\
# Conformance

<!-- written by `make test-all` from the tests that ran -->

Each clause of the [contract](contract.md), and how many programs and tests of it passed on each interpreter. A
number in brackets was skipped there, each for a reason that the test run prints (`pytest -rs`).

"""


def page(every: dict[str, str], counts: Counter[tuple[str, str, str]]) -> str:
    """Return the page. *counts* has (clause, kind of interpreter, outcome) -> number of tests."""
    ran = {kind for _, kind, _ in counts}  # Windows 3.11 is compared with only
    interpreters = {kind: description for kind, description in every.items() if kind in ran}
    rows = [["clause", *interpreters], ["---"] * (len(interpreters) + 1)]
    rows += [[clause, *(_cell(counts, clause, kind) for kind in interpreters)] for clause in contract.clauses()]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    ran_on = "".join(f"- {kind}: {' '.join(description.split()[1:3])}\n" for kind, description in interpreters.items())
    return HEADER + table + "\nRun on:\n\n" + ran_on


def _cell(counts: Counter[tuple[str, str, str]], clause: str, kind: str) -> str:
    passed, failed, skipped = (counts[clause, kind, outcome] for outcome in ("passed", "failed", "skipped"))
    if failed:
        return f"**{failed} failed**"
    return (str(passed) if passed else "") + (f" ({skipped})" if skipped else "")
