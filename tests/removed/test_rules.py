"""The rule of each API, and what it means for a binding that shares its name."""

import pytest
from nodes import parsed

from reimp.removed.rule import Refused
from reimp.removed.rules import RULES, is_shared, trouble
from reimp.removed.table import TABLE
from reimp.uses.find import find_uses


def test_each_name_has_a_rule() -> None:
    assert RULES.keys() == TABLE.keys() - {"imp"}


# An API, and what can be imported in its place: module and name.
IMPORTABLE = {
    "imp.reload": ("importlib", "reload"),
    "imp.new_module": ("types", "ModuleType"),
    "imp.os": None,
    "imp.get_tag": None,
    "imp.load_source": None,
    "imp.PY_SOURCE": None,
    "imp.lock_held": None,
    "importlib.find_loader": None,
}


@pytest.mark.parametrize(("api", "expected"), IMPORTABLE.items(), ids=IMPORTABLE)
def test_rule_of_an_api(api: str, expected: tuple[str, str] | None) -> None:
    """Names that share a file each have their own rule in it."""
    assert RULES[api].importable == expected
    assert isinstance(RULES[api].value, Refused) is (api == "imp.lock_held")


_SHARING = "shares the name {!r} with the object bound in line 3; rename one of them"

# A file; whether only its first import can change, and why nothing that goes through it can.
BINDINGS = {
    "alone": ("from imp import reload", False, ""),
    "shared, with a public function": ("from imp import reload\nif x:\n    reload = y", True, ""),
    "shared, without": ("from imp import get_tag\nif x:\n    get_tag = y", False, _SHARING.format("get_tag")),
    "shared, module": ("import imp\nif x:\n    imp = y", False, _SHARING.format("imp")),
    "shared, in a class": (
        "class A:\n    from imp import reload\n    reload = y",
        False,
        "is imported in the body of a class; import it at the top of the file",
    ),
    "unknown name": ("from imp import frobnicate\nif x:\n    frobnicate = 1", False, _SHARING.format("frobnicate")),
}


@pytest.mark.parametrize(("text", "shared", "reason"), BINDINGS.values(), ids=BINDINGS)
def test_binding(text: str, shared: bool, reason: str) -> None:
    (binding,) = find_uses(parsed(f"{text}\n")).bindings
    assert is_shared(binding) is shared
    assert trouble(binding) == reason
