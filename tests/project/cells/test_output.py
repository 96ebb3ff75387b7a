"""A cell displays the same value after its edits as before, or the edits are refused."""

import pytest

from reimp.model import Edit
from reimp.project.cells.output import OtherOutputError, displayed, keep_output

DISPLAYED = {
    "expression": ("x = 1\nf(x)\n", "f(x)"),
    "assignment": ("f(x)\nx = 1\n", None),
    "semicolon": ("f(x);\n", None),
    "semicolon and comment": ("f(x) ; # why\n\n", None),
    "semicolon in a string": ("';'\n", "';'"),
    "in a block": ("if x:\n    f(x)\n", None),
    "several lines": ("é = 1\nf(é,\n  x)  # why\n", "f(é,\n  x)"),
    "second in its line": ("é = 1; 'é', é\n", "'é', é"),
    "carriage returns": ("x = 1\r\nf(x)\r\n", "f(x)"),
    "nothing": ("", None),
    "no Python": ("x y", None),
}


@pytest.mark.parametrize(("code", "expected"), DISPLAYED.values(), ids=DISPLAYED)
def test_displayed(code: str, expected: str | None) -> None:
    span = displayed(code)
    assert (code[slice(*span)] if span else None) == expected


# A cell, old and new text of an edit, and the cell afterwards; None if it is refused.
EDITS = {
    "the same": ("f(x)\n", "f", "g", "g(x)\n"),
    "replaced as a whole": ("x = 1\nf(x)\n", "f(x)", "g(y)", "x = 1\ng(y)\n"),
    "still nothing": ("f(x)\ny = 1\n", "f", "g", "g(x)\ny = 1\n"),
    "appears": ("f(x)\ndel y\n", "del y\n", "", "f(x);\n"),
    "appears in the new text": ("y = f(x)\n", "y = f(x)", "f(x)", "f(x);\n"),
    "appears before a comment": ("f(x)  # why\ndel y", "\ndel y", "", "f(x);  # why"),
    "returns None": ("m = f(x)\n", "m = f(x)", "m = g\nx.exec_module(m)", "m = g\nx.exec_module(m)\n"),
    "closing goes": ("f(x)\ny.close()\n", "y.close()\n", "", "f(x);\n"),
    "closing goes with the rest": ("f(x)\ny.close()\n", "f(x)\ny.close()", "g(x)", "g(x);\n"),
    "closing stays": ("f(x)\ny.close()\n", "f", "g", "g(x)\ny.close()\n"),
    "lost": ("f(x)\n", "f(x)", "y = f(x)", None),
    "lost to a loader": ("f(x)\n", "f(x)", "x.exec_module(m)", None),
    "another": ("f(x)\ng(x)\n", "g(x)\n", "", None),
}


@pytest.mark.parametrize(("code", "old", "new", "expected"), EDITS.values(), ids=EDITS)
def test_keep_output(code: str, old: str, new: str, expected: str | None) -> None:
    start = code.index(old)
    edits = [Edit(start, start + len(old), new)]
    if expected is None:
        with pytest.raises(OtherOutputError):
            keep_output(code, edits)
        return
    for edit in reversed(keep_output(code, edits)):
        code = code[: edit.start] + edit.text + code[edit.end :]
    assert code == expected
