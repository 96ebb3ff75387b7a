"""Which imports stay, decided for the file as a whole."""

import pytest
from texts import Left, check_left

LEFT: Left = {
    "re-exported": (
        b"from imp import find_spec\n",
        "is imported but not used in this file; delete the import if no other file imports it from here",
    ),
    "deleted, and bound again": (
        b"from imp import reload\ndel reload\nfrom x import y as reload\nreload(1)\n",
        "shares its name with another object, and its import stays; rename one of them",
    ),
}


@pytest.mark.parametrize(("text", "reason"), LEFT.values(), ids=LEFT)
def test_left_alone(text: bytes, reason: str) -> None:
    """The text does not change, and its author is told why."""
    check_left(text, reason)
