"""Files that cannot be read: Python 2, syntax errors, encodings."""

import pytest
from texts import Left, check_left

PORT = "port the file to Python 3 first, for example with the package modernize"
LEFT: Left = {
    "Python 2": (
        b"import imp\nprint 'x'\n",
        f"is in a file with Python 2 code in line 2; {PORT}",
    ),
    "Python 2, that takes another imp": (
        b"from a import imp\nprint 'x'\n",
        f"line 2 is Python 2 code; {PORT}",
    ),
    "Python 2, in brackets that are not closed before": (
        b"import imp\nf(\nraise E, 'x'\n",
        f"is in a file with Python 2 code in line 3; {PORT}",
    ),
    "Python 2, a handler in a string": (
        b"import imp\n'''\nexcept A, e:\n'''\nexec code\n",
        f"is in a file with Python 2 code in line 5; {PORT}",
    ),
    "Python 2, exec": (
        b"import imp\nexec code in names\n",
        f"is in a file with Python 2 code in line 2; {PORT}",
    ),
    "syntax error": (
        b"import imp\nx = (\n",
        (
            "error at 3:0: expected one of (, ), *, +, -, ..., AWAIT, False"
            ", NAME, NUMBER, None, True, [, lambda, not, yield, ~; fix the syntax error and run reimp again"
        ),
    ),
    "unknown encoding": (
        b"# coding: klingon\nimport imp\n",
        "unknown encoding: klingon; fix the syntax error and run reimp again",
    ),
    "wrong bytes": (
        b"import imp\nx = '\xff'\n",
        (
            "'utf-8' codec can't decode byte 0xff in position 16: invalid s"
            "tart byte; fix the syntax error and run reimp again"
        ),
    ),
    "tabs and blanks, as Python accepts them": (
        b"import imp\nif 1:\n\tif 2:\n            imp.reload(x)\n",
        "is in a file whose indentation mixes tabs and blanks (line 4); indent it with blanks and run reimp again",
    ),
    "tabs and blanks, another import": (
        b"if 1:\n\tif 2:\n            __import__('imp')\n",
        "the indentation mixes tabs and blanks in line 3; indent it with blanks and run reimp again",
    ),
    "tabs and blanks, as Python does not accept them": (
        b"import imp\nif 1:\n        if 2:\n\t\timp.reload(x)\n",
        "tokenizer error: inconsistent mixing of tabs and spaces; fix the syntax error and run reimp again",
    ),
    "except of Python 2, which 3.14 takes for two exceptions": (
        b"import imp\ntry:\n    imp.reload(x)\nexcept ValueError, e:\n    print(e)\n",
        f"is in a file with Python 2 code in line 4; {PORT}",
    ),
}


@pytest.mark.parametrize(("text", "reason"), LEFT.values(), ids=LEFT)
def test_left_alone(text: bytes, reason: str) -> None:
    """The text does not change, and its author is told why."""
    check_left(text, reason)
