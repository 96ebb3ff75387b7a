"""When the results of two runs are the same, and when they show nothing."""

import pytest

from reimp.running.command_result import CommandResult, counts, inconclusive, render

OUTPUTS = {
    "pytest": ("3 passed, 1 skipped in 0.12s\n", {"passed": 3, "skipped": 1}),
    "pytest, with a line around": (
        "== 1 failed, 2 errors, 1 warning in 1.00s (0:00:01) ==\n",
        {"failed": 1, "error": 2},
    ),
    "pytest, nothing": ("no tests ran in 0.01s\n", {}),
    "unittest": ("Ran 3 tests in 0.1s\n\nFAILED (failures=1, skipped=1)\n", {"run": 3, "failures": 1, "skipped": 1}),
    "two suites": ("2 passed in 1.0s\n3 passed in 1.0s\n", {"passed": 5}),
    "text": ("3 passed the exam in 3 hours\n", {}),
}


@pytest.mark.parametrize(("output", "expected"), OUTPUTS.values(), ids=OUTPUTS)
def test_counts(output: str, expected: dict[str, int]) -> None:
    assert counts(output) == expected


def result(code: int, output: str, *, changed: bool = False) -> CommandResult:
    return CommandResult(code, counts(output), output, changed)


# Exit code and output before and after, whether a changed file was executed, and a part of the reason.
ROWS = {
    "tests pass": ((0, "3 passed in 1.0s"), (0, "3 passed in 2.0s"), False, ""),
    "a test fails both times": ((1, "1 failed, 3 passed in 1.0s"), (1, "1 failed, 3 passed in 1.0s"), False, ""),
    "a test fails afterwards": ((0, "3 passed in 1.0s"), (1, "1 failed, 2 passed in 1.0s"), False, ""),
    "unittest, all skipped": ((0, "Ran 1 test in 1s\n\nOK (skipped=1)"),) * 2
    + (False, "runs no test (1 run and 1 skipped)"),
    "unittest, expected failure": ((0, "Ran 1 test in 1s\n\nOK (expected failures=1)"),) * 2 + (False, ""),
    "unittest, all fail": ((1, "Ran 1 test in 1s\n\nFAILED (errors=1)"),) * 2 + (False, "and no test passes"),
    "no test, code is executed": ((0, ""), (0, ""), True, ""),
    "no test, and no code": ((0, ""), (0, ""), False, "runs no test that pytest or unittest reports"),
    "fails alike": ((4, ""), (4, ""), True, "fails before and after migration (exit code 4)"),
    "no imp": ((1, "ModuleNotFoundError: No module named 'imp'"), (0, ""), True, "needs imp before migration"),
    "no imp in some tests": (
        (1, "E ModuleNotFoundError: No module named 'imp'\n1 failed, 1 passed in 1s"),
        (0, "2 passed in 1s"),
        False,
        "put `reimp run --` before the command",
    ),
    "another module is missing": ((1, "No module named 'important'"), (0, ""), True, ""),
    "imp is missing afterwards": ((0, "1 passed in 1s"), (1, "No module named 'imp'\n1 error in 1s"), True, ""),
}


@pytest.mark.parametrize(("before", "after", "changed", "reason"), ROWS.values(), ids=ROWS)
def test_inconclusive(before: tuple[int, str], after: tuple[int, str], changed: bool, reason: str) -> None:
    results = result(*before, changed=changed), result(*after, changed=changed)
    found = inconclusive(*results)
    assert reason in found
    assert bool(found) == bool(reason)
    assert (f"Inconclusive: {found}." in render(*results)) == bool(reason)
