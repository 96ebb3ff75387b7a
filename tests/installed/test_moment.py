"""When a line of a file runs: at import, in a function, or as a program."""

import pytest

from reimp.installed.moment import When, when

IMPORT, CALL, PROGRAM = When.IMPORT, When.CALL, When.PROGRAM

# A text, and when its lines with `imp` run.
TEXTS: dict[str, tuple[str, dict[int, When]]] = {
    "at the top": ("import imp\n", {1: IMPORT}),
    "in a block": ("if x:\n    import imp\n", {2: IMPORT}),
    "in a class": ("class A:\n    import imp\n", {2: IMPORT}),
    "in a function": ("def f():\n    import imp\n", {2: CALL}),
    "in a coroutine": ("async def f():\n    import imp\n", {2: CALL}),
    "in a method": ("class A:\n    def f(self):\n        import imp\n", {3: CALL}),
    "in a lambda": ("f = lambda: __import__('imp')\n", {1: CALL}),
    "in a function that the file calls": ("def f():\n    import imp\nf()\n", {2: IMPORT}),
    "in a function that such a function calls": (
        "def f():\n    import imp\ndef g():\n    f()\ng()\n",
        {2: IMPORT},
    ),
    "as a program": ("if __name__ == '__main__':\n    import imp\n", {2: PROGRAM}),
    "Python 2, in a function": ("import imp\ndef f():\n    import imp\n    print 'x'\n", {1: IMPORT, 3: CALL}),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_when(text: str, expected: dict[int, When]) -> None:
    assert when(text.encode(), expected) == expected
