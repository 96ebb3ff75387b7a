"""What only IPython reads is masked; all else stays, and nothing is printed about it."""

import warnings

import pytest

from reimp.reading.magics import as_python

# The code of a cell, and as Python of the same length.
CELLS = {
    "Python": ("import imp\n", "import imp\n"),
    "a magic": ("%matplotlib inline\nimport imp\n", "0#atplotlib inline\nimport imp\n"),
    "a command": ("x = !ls\n", "x = 0#s\n"),
    "another language": ("%%bash\nls imp\n", "#%bash\n#s imp\n"),
}


@pytest.mark.parametrize(("cell", "python"), CELLS.values(), ids=CELLS)
def test_as_python(cell: str, python: str) -> None:
    assert as_python(cell) == python
    assert len(cell) == len(python)


def test_no_warning_about_strings() -> None:
    with warnings.catch_warnings(action="error"):
        assert as_python("x = '\\d'\n%magic\n") == "x = '\\d'\n0#agic\n"
