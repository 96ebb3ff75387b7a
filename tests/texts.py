"""Runs tables of short texts: what each becomes, byte for byte; or that it is left alone, with the reason."""

from reimp.migration.pipeline import migrate
from reimp.model import Verdict

# What a row shows: the text before the migration, and after it.
Rewritten = dict[str, tuple[bytes, bytes]]
# What a row shows: the text, and the reason that the author is given; "" if no finding is left to the author.
Left = dict[str, tuple[bytes, str]]


def check_rewritten(before: bytes, after: bytes) -> None:
    """Check that the migration of *before* is *after*, and that a second run changes nothing."""
    assert migrate(before).result == after
    assert migrate(after).result == after


def check_left(text: bytes, reason: str) -> None:
    """Check that *text* does not change, and that *reason* is given for it and says what to do."""
    found = migrate(text)
    manual = [each for each in found.findings if each.verdict in (Verdict.MANUAL, Verdict.READY)]
    assert found.result == text
    assert {each.reason for each in manual if not each.reason.startswith("is still needed in line")} == {reason} - {""}
    is_ready = reason == "is not reached by Python 3.12 and later" or reason.startswith("is ready")
    assert bool(found.left) == bool(reason and not is_ready)
    if reason and not is_ready:  # the problem comes first, then the advice
        assert len(max(reason.split(": ")[1:] + reason.split("; ")[1:] + reason.split(". ")[1:], key=len)) > 10
