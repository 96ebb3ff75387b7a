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


READ = ["print(imp)", "getattr(imp, name)", "imp is other", "vars(imp)", "f'{imp}'", "vars(imp) == x"]


@pytest.mark.parametrize("line", READ)
def test_only_read(line: str) -> None:
    """The other uses are rewritten."""
    text = f"import imp\n{line}\nimp.reload(x)\n".encode()
    check_rewritten(text, f"import imp\nimport importlib\n{line}\nimportlib.reload(x)\n".encode())


REPLACED = "is replaced in line 2, or calls a function that is; change both by hand"

# A second line, a third line that uses the module, and the reason why that is left; "" if it is not.
THIRD = {
    "the function is set": ("imp.find_module = f", "imp.find_module(x)", REPLACED),
    "a function that it calls is set": ("imp.load_source = f", "imp.load_module(*x)", REPLACED),
    "another function is set": ("imp.load_source = f", "imp.reload(x)", ""),
    "a function of another module is set": ("importlib.find_loader = f", "imp.find_module(x)", ""),
    "some are patched": ("patch.multiple('imp', reload=f)", "imp.reload(x)", REPLACED),
    "one is patched by name": ("patch('imp.load_source')", "imp.load_source(x, y)", REPLACED),
    "set where it is looked up": ("sys.modules['imp'].reload = f", "imp.reload(x)", REPLACED),
    "looked up in sys.modules, and compared": ("sys.modules['imp'] is x", "imp.reload(x)", REPLACED),
    "looked up, and compared": ("find_spec('imp') is None", "imp.reload(x)", ""),
    "tested after it was passed on": ("register(imp)", "imp is None", PASSED),
}


@pytest.mark.parametrize(("second", "third", "reason"), THIRD.values(), ids=THIRD)
def test_replaced(second: str, third: str, reason: str) -> None:
    """What no longer sees the new function is left."""
    found = migrate(f"import imp\n{second}\n{third}\n".encode())
    assert [each.reason for each in found.findings if each.use.line == 3] == [reason]


PATCHED = "is patched here, as a function of it is replaced; patch the function that the migrated code calls"

# A use of the module itself, and why it is left; "" if it is not.
USES = {
    "setattr": ("monkeypatch.setattr(imp, 'reload', f)", ""),
    "delattr": ("monkeypatch.delattr(imp, 'reload')", ""),
    "object": ("patch.object(imp, 'reload')", ""),
    "multiple": ("patch.multiple(imp, reload=f)", PATCHED),
    "by keyword": ("monkeypatch.setattr(imp, value='reload')", PATCHED),
    "a computed name": ("setattr(imp, name, f)", PATCHED),
    "no name": ("monkeypatch.setattr(imp)", OBJECT),
    "as the value": ("setattr(x, imp, 'reload')", OBJECT),
    "another function": ("register(imp, 'reload')", OBJECT),
    "deleted": ("del x, imp", ""),
    "an item of it is deleted": ("del x[imp]", OBJECT),
}


@pytest.mark.parametrize(("line", "reason"), USES.values(), ids=USES)
def test_patched(line: str, reason: str) -> None:
    found = migrate(f"import imp\n{line}\n".encode())
    assert [each.reason for each in found.findings if each.use.line == 2] == [reason]
