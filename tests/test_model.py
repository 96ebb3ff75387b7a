"""What is left to do by hand, as a migration counts it."""

import pytest
from sample_report import found

from reimp.model import Migration

LEFT = {
    "nothing": ((), 0),
    "rewritten": ((found("reload", 1, 1),), 0),
    "adapted": ((found("find_module", 1, 1, "adapted", reason="It differs."),), 0),
    "manual": ((found("lock_held", 1, 1, "manual", reason="is left."), found("reload", 2, 1)), 1),
    "harmless": ((found("lock_held", 1, 1, "manual", reason="is not reached.", harmless=True),), 0),
}


@pytest.mark.parametrize(("findings", "expected"), LEFT.values(), ids=LEFT)
def test_left(findings: tuple, expected: int) -> None:  # type: ignore[type-arg]
    assert Migration(findings).left == expected
