"""Searches and loads belong together if nothing else needs what is found."""

import pytest

from reimp.model import Options
from reimp.reading.source import parse
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern.questions.groups import groups
from reimp.uses.find import find_uses

FIND = "    f, p, d = imp.find_module(n, ['lib'])\n"


@pytest.mark.parametrize(
    ("body", "loads"),
    [
        pytest.param(FIND + "    print(n)\n    return imp.load_module(n, f, p, d)\n", [1], id="statement in between"),
        pytest.param(FIND + "    print(p)\n    return imp.load_module(n, f, p, d)\n", [1], id="path is used"),
        pytest.param(FIND + "    print(d)\n    return imp.load_module(n, f, p, d)\n", [], id="description is used"),
        pytest.param(
            FIND + "    if n:\n        return imp.load_module(n, f, p, d)\n    return imp.load_module('x', f, p, d)\n",
            [2],
            id="two loads",
        ),
        pytest.param(
            "    i = imp.find_module(n)\n    f, p, d = i\n    m = imp.load_module(n, f, p, d)\n", [1], id="unpacked later"
        ),
        pytest.param("    i = imp.find_module(n)\n    m = imp.load_module(n, *i)\n", [1], id="starred"),
        pytest.param("    i = imp.find_module(n)\n    m = imp.load_module(n, *i[:3])\n", [], id="slice"),
        pytest.param("    f = open(n)\n" + FIND + "    return imp.load_module(n, f, p, d)\n", [], id="other value"),
        pytest.param("    f = None\n" + FIND + "    return imp.load_module(n, f, p, d)\n", [1], id="cleared before"),
        pytest.param("    return imp.load_module(n, *imp.find_module(n))\n", [1], id="nested"),
        pytest.param(FIND + "    def later():\n        return imp.load_module(n, f, p, d)\n", [], id="load in a closure"),
    ],
)
def test_groups(body: str, loads: list[int]) -> None:
    """A group has each load that gets the result."""
    source = parse(f"import imp\ndef function(n):\n{body}".encode())
    context = Context(source, find_uses(source).references, Options(modern=True))
    assert [len(each.loads) for each in groups(context)] == loads
