"""All idioms: each is taken once, and those of imp come first."""

from reimp.removed import imp
from reimp.removed.idioms import IDIOMS


def test_idioms() -> None:
    assert len(IDIOMS) == len({*IDIOMS})
    assert IDIOMS[: len(imp.idioms.IDIOMS)] == imp.idioms.IDIOMS
