"""What is decided about a file: which changes are made, and which references still need a binding."""

import pytest
from nodes import parsed

from reimp.migration.plan import make_plan
from reimp.model import Options
from reimp.removed.rule import Decision, Refusal, Refused, Rewritten
from reimp.uses.find import find_uses
from reimp.writing.plan import Plan, needs

REACHED, UNREACHED = "import imp\n", "import sys\nif sys.version_info < (3,):\n    import imp\n"

# An import, a decision about a use of it, and whether that use still needs the import.
NEEDS: dict[str, tuple[str, Decision, bool]] = {
    "rewritten": (REACHED, Rewritten(()), False),
    "left to a person": (REACHED, Refused("is left"), True),
    "ignored": (REACHED, Refused("is left", Refusal.IGNORED), True),
    "not reached": (REACHED, Refused("is not reached", Refusal.UNREACHED), False),
    "rewritten, import not reached": (UNREACHED, Rewritten(()), False),
    "left, import not reached": (UNREACHED, Refused("is left"), True),
    "not reached, as its import": (UNREACHED, Refused("is not reached", Refusal.UNREACHED), True),
}


@pytest.mark.parametrize(("text", "decision", "expected"), NEEDS.values(), ids=NEEDS)
def test_needs(text: str, decision: Decision, expected: bool) -> None:
    (binding,) = find_uses(parsed(text)).bindings
    assert needs(decision, binding) is expected


def _plan(text: str) -> Plan:
    source = parsed(text)
    return make_plan(source, find_uses(source), Options())


# A file, the code of the references that still need its first binding, and whether that goes.
NEEDING: dict[str, tuple[str, list[str], bool]] = {
    "none": ("import imp\nimp.reload(x)\n", [], True),
    "one of two": ("import imp\nimp.reload(x)\nimp.lock_held()\n", ["imp.lock_held"], False),
    "both": ("import imp\nf(imp)\nimp.lock_held()\n", ["imp", "imp.lock_held"], False),
    "through another": ("import imp\nimport imp as x\nimp.reload(y)\nx.lock_held()\n", [], True),
    "not reached": ("import imp\nimport sys\nif sys.version_info < (3,):\n    imp.lock_held()\n", [], True),
}


@pytest.mark.parametrize(("text", "expected", "goes"), NEEDING.values(), ids=NEEDING)
def test_needing(text: str, expected: list[str], goes: bool) -> None:
    plan = _plan(text)
    binding = plan.uses.bindings[0]
    assert [plan.source.code(each.node) for each in plan.needing(binding)] == expected
    assert (binding in plan.going) is goes


# A file, and the parts of it that are changed for its last reference.
CHANGES = {
    "an attribute": ("import imp\nimp.reload(x)\n", ["imp.reload"]),
    "left alone": ("import imp\nimp.lock_held()\n", []),
    "a name that is imported from elsewhere": ("from imp import reload\nreload(x)\n", []),
    "a name that is imported from elsewhere, as another": ("from imp import reload as f\nf(x)\n", []),
    "a name for which something else is called": ("from imp import get_tag\nget_tag()\n", ["get_tag()"]),
    "two bindings, each imported from elsewhere": (
        "if x:\n    from imp import reload\nelse:\n    from imp import reload\nreload(x)\n",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CHANGES.values(), ids=CHANGES)
def test_changes(text: str, expected: list[str]) -> None:
    plan = _plan(text)
    changes = plan.changes(plan.uses.references[-1])
    assert [plan.source.text[each.start : each.end].decode() for each in changes] == expected
