"""Files that cannot be read: Python 2, syntax errors, encodings."""

import pytest
from texts import Left, check_left

LEFT: Left = {
    "Python 2": (
        b"import imp\nprint 'x'\n",
        "This is Python 2 (line 2). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, that takes another imp": (
        b"from a import imp\nprint 'x'\n",
        "This is Python 2 (line 2). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, in brackets that are not closed before": (
        b"import imp\nf(\nraise E, 'x'\n",
        "This is Python 2 (line 3). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, a handler in a string": (
        b"import imp\n'''\nexcept A, e:\n'''\nexec code\n",
        "This is Python 2 (line 5). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, exec": (
        b"import imp\nexec code in names\n",
        "This is Python 2 (line 2). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "syntax error": (
        b"import imp\nx = (\n",
        (
            "This file cannot be parsed: error at 3:0: expected one of (, ), *, +, -, ..., AWAIT, False"
            ", NAME, NUMBER, None, True, [, lambda, not, yield, ~. Mend it, then migrate again."
        ),
    ),
    "unknown encoding": (
        b"# coding: klingon\nimport imp\n",
        "This file cannot be parsed: unknown encoding: klingon. Mend it, then migrate again.",
    ),
    "wrong bytes": (
        b"import imp\nx = '\xff'\n",
        (
            "This file cannot be parsed: 'utf-8' codec can't decode byte 0xff in position 16: invalid s"
            "tart byte. Mend it, then migrate again."
        ),
    ),
    "except of Python 2, which 3.14 takes for two exceptions": (
        b"import imp\ntry:\n    imp.reload(x)\nexcept ValueError, e:\n    print(e)\n",
        "This is Python 2 (line 4). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
}


@pytest.mark.parametrize(("text", "reason"), LEFT.values(), ids=LEFT)
def test_left_alone(text: bytes, reason: str) -> None:
    """The text does not change, and its author is told why."""
    check_left(text, reason)
