"""What a binding and a reference say of themselves, and which references go through a binding."""

import pytest
from nodes import parsed

from reimp.model import Guard
from reimp.uses.find import find_uses

OLD = "if sys.version_info < (3,):\n    "

# A text; of its first binding, whether it is a module, whether its import fails, and whether no new Python comes there.
BINDINGS = {
    "module": ("import imp", True, True, False),
    "assigned": ("x = __import__('imp')", True, True, False),
    "name": ("from imp import reload", False, True, False),
    "unknown name": ("from imp import frobnicate", False, True, False),
    "star": ("from imp import *", False, True, False),
    "module that is still there": ("import importlib\nimportlib.find_loader", True, False, False),
    "name that it has lost": ("from importlib import find_loader", False, True, False),
    "old Pythons": (f"{OLD}import imp", True, True, True),
    "before 3.12": ("if sys.version_info < (3, 12): import imp", True, True, True),
    "fallback": ("try:\n    import importlib\nexcept ImportError:\n    import imp", True, True, True),
    "handled": ("try:\n    import imp\nexcept ImportError:\n    pass", True, True, False),
    "from 3.12": ("if sys.version_info >= (3, 12): import imp", True, True, False),
}


@pytest.mark.parametrize(("text", "module", "removed", "unreached"), BINDINGS.values(), ids=BINDINGS)
def test_binding(text: str, module: bool, removed: bool, unreached: bool) -> None:
    binding = find_uses(parsed(f"import sys\n{text}\n")).bindings[0]
    assert (binding.is_module, binding.is_removed, binding.is_unreached) == (module, removed, unreached)


# A text, and whether no Python without the API comes to its last reference by way of its import.
REFERENCES = {
    "reached": ("import imp\nimp.reload(x)", False),
    "the import is not": (f"{OLD}import imp\nimp.reload(x)", True),
    "neither is": (f"{OLD}import imp\n    imp.reload(x)", True),
    "the use is not": (f"import imp\n{OLD}imp.reload(x)", False),
    "one of two imports is not": (f"{OLD}import imp\nelse:\n    import imp\nimp.reload(x)", False),
    "one of two imports, and the use": (f"{OLD}import imp\nelse:\n    import imp\n{OLD}imp.reload(x)", True),
    "the import is of what stays": ("import importlib\nimportlib.find_loader(x)", False),
    "the import is of what stays, not reached": (f"import importlib\n{OLD}importlib.find_loader(x)", True),
    "no import": ("__import__('imp').reload(x)", False),
    "no import, not reached": (f"{OLD}__import__('imp').reload(x)", True),
}


@pytest.mark.parametrize(("text", "expected"), REFERENCES.values(), ids=REFERENCES)
def test_reference(text: str, expected: bool) -> None:
    assert find_uses(parsed(f"import sys\n{text}\n")).references[-1].is_unreached is expected


# A text, and the guards of its uses: an import can have its ImportError handled, other uses raise none.
GUARDS = {
    "none": ("import imp\nimp.reload(x)", [Guard.NONE, Guard.NONE]),
    "import": ("try:\n    import imp\n    imp.reload(x)\nexcept ImportError: y", [Guard.HANDLED, Guard.NONE]),
    "from import": ("try:\n    from imp import reload\n    reload\nexcept ImportError: y", [Guard.HANDLED, Guard.NONE]),
    "__import__": ("try:\n    x = __import__('imp')\n    x.y\nexcept ImportError: y", [Guard.HANDLED, Guard.NONE]),
    "old Pythons": (f"{OLD}import imp\n    imp.reload(x)", [Guard.OLD, Guard.OLD]),
}


@pytest.mark.parametrize(("text", "expected"), GUARDS.values(), ids=GUARDS)
def test_guards(text: str, expected: list[Guard]) -> None:
    uses = find_uses(parsed(f"import sys\n{text}\n"))
    found = [*(each.use for each in uses.bindings), *(each.use for each in uses.references)]
    assert [each.guard for each in found] == expected


# A text, and whether there is a use in it.
USES = {
    "an import": ("import imp", True),
    "a reference": ("__import__('imp')", True),
    "code in a string": ("x = 'import imp'", True),
    "only the import of a module that has lost a name": ("import importlib\nx.find_loader", False),
    "nothing": ("import os", False),
}


@pytest.mark.parametrize(("text", "expected"), USES.values(), ids=USES)
def test_is_a_use(text: str, expected: bool) -> None:
    assert bool(find_uses(parsed(f"import sys\n{text}\n"))) is expected


def test_references_through_a_binding() -> None:
    imports = "if x:\n    import imp\nelse:\n    import imp\n"
    source = parsed(f"{imports}imp.reload(x)\nfrom imp import get_tag\nimp.get_tag()\n")
    uses = find_uses(source)
    found = [[source.code(each.node) for each in uses.through(binding)] for binding in uses.bindings]
    assert found == [["imp.reload", "imp.get_tag"], ["imp.reload", "imp.get_tag"], []]
    assert {*uses.references[0].bindings} == {*uses.bindings[:2]}
