"""Variables that one cell may take from another, in whatever order they are run."""

import pytest

from reimp.project.cells.order import shared_variables

CELLS = {
    "read later": (["x = 1", "x"], {"x"}),
    "read before": (["x", "x = 1"], {"x"}),
    "read in the same cell": (["x = 1\nx"], set()),
    "read before it is set": (["x\nx = 1"], {"x"}),
    "its own in each": (["x = 1\nx", "x = 2\nx"], set()),
    "set only sometimes": (["if y: x = 1\nx"], {"x"}),
    "set in a branch": (["if y:\n    x = 1\n    x"], set()),
    "set before a block": (["x = 1\ntry:\n    x\nfinally:\n    x.y()"], set()),
    "set in the try": (["try:\n    x = 1\nfinally:\n    x.y()"], {"x"}),
    "set by a loop": (["for x in y:\n    x"], set()),
    "left by a loop": (["for x in y:\n    pass\nx"], {"x"}),
    "set by with": (["with y as x:\n    x"], set()),
    "handler": (["try:\n    pass\nexcept x:\n    y = 1\n    y", "x = 1"], {"x"}),
    "match": (["match x:\n    case 1 if z:\n        y = 1\n        y", "x = z = 1"], {"x", "z"}),
    "head of a block": (["while x:\n    pass", "x = 1"], {"x"}),
    "augmented": (["x = 1", "x += 1"], {"x"}),
    "changed in place": (["x = []", "x[0] = 1"], {"x"}),
    "deleted": (["x = 1", "del x"], {"x"}),
    "in a function": (["def f():\n    return x", "x = 1"], {"x"}),
    "in a class": (["class A:\n    y = x", "x = 1"], {"x"}),
    "of a function": (["def f(x):\n    y = x\n    return y", "x = y = 1"], set()),
    "declared global": (["def f():\n    global x\n    x += 1", "x = 1"], {"x"}),
    "default of a function": (["def f(y=x): pass", "x = 1"], {"x"}),
    "lambda": (["lambda y: x + y", "x = y = 1"], {"x"}),
    "never set": (["print(x)"], set()),
    "imported": (["import x", "x.y", "x = 1"], set()),
    "imported by a call": (["x = __import__('y')", "x.z"], set()),
}


@pytest.mark.parametrize(("cells", "expected"), CELLS.values(), ids=CELLS)
def test_shared_variables(cells: list[str], expected: set[str]) -> None:
    assert shared_variables(cells) == expected
