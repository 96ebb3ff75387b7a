"""A file that changes `imp`, or hands it on, keeps the uses that would no longer see the change."""

import pytest
from texts import check_rewritten

from reimp.migration.pipeline import migrate

PASSED = "stays, as imp is passed on in line 2; change both by hand"
OBJECT = "is passed as an object, which hides the names that are used; pass the functions that are needed"

# A second line that hands the module on.
LEFT = {
    "passed to a function": "register(imp)",
    "in a list": "modules = [imp]",
    "another name for it": "other = imp",
    "its dictionary changed": "vars(imp)['reload'] = f",
}


@pytest.mark.parametrize("line", LEFT.values(), ids=LEFT)
def test_passed_on(line: str) -> None:
    """All uses are left, and the reasons name the line."""
    text = f"import imp\n{line}\nimp.reload(x)\n".encode()
    found = migrate(text)
    assert found.result == text
    assert [each.reason for each in found.findings] == ["is still needed in line 2", OBJECT, PASSED]


@pytest.mark.parametrize("line", ["print(imp)", "getattr(imp, name)", "imp is other", "vars(imp)", "f'{imp}'"])
def test_only_read(line: str) -> None:
    """The other uses are rewritten."""
    text = f"import imp\n{line}\nimp.reload(x)\n".encode()
    check_rewritten(text, b"import importlib\n" + text.replace(b"imp.reload", b"importlib.reload"))
