"""Which reads of a variable may see the value of one assignment: the one in the line that ends in `# here`."""

import libcst as cst
import pytest

from reimp.reading.questions.flow import reads_of
from reimp.reading.source import parse

# A program that sets x in a line with `# here`, and the lines that may read that value.
READS: dict[str, tuple[str, set[int]]] = {
    "after it": ("x = 1  # here\nprint(x)\n", {2}),
    "before it": ("print(x)\nx = 1  # here\n", set()),
    "set again": ("x = 1  # here\nx = 2\nprint(x)\n", set()),
    "set again in a branch": ("x = 1  # here\nif y:\n    x = 2\nprint(x)\n", {4}),
    "set again in both branches": ("x = 1  # here\nif y:\n    x = 2\nelse:\n    x = 3\nprint(x)\n", set()),
    "in the value of the next assignment": ("x = 1  # here\nx = x + 1\nprint(x)\n", {2}),
    "in its own value": ("x = 0\nx = x + 1  # here\n", set()),
    "in its own value, in a loop": ("x = 0\nfor y in z:\n    x = x + 1  # here\n", {3}),
    "in the next round": ("while y:\n    print(x)\n    x = 1  # here\n", {2}),
    "in the test of a loop": ("x = 0\nwhile x:\n    x = 1  # here\n", {2}),
    "after a loop": ("x = 0\nfor y in z:\n    x = 1  # here\nprint(x)\n", {4}),
    "set again before the next round": ("for y in z:\n    print(x)\n    x = 1  # here\n    x = 2\n", set()),
    "in the next round after continue": (
        "for y in z:\n    print(x)\n    x = 1  # here\n    if y:\n        continue\n    x = 2\n",
        {2},
    ),
    "after break": ("for y in z:\n    x = 1  # here\n    break\nelse:\n    x = 2\nprint(x)\n", {6}),
    "after return": ("def f():\n    x = 1  # here\n    return\n    print(x)\n", set()),
    "the iterable once": ("x = 0\nfor y in x:\n    x = 1  # here\n", set()),
    "a loop variable": ("x = 1  # here\nfor x in y:\n    print(x)\n", set()),
    "after a loop over no items": ("x = 1  # here\nfor x in y:\n    pass\nprint(x)\n", {4}),
    "an augmented assignment": ("x = 1  # here\nx += 1\nprint(x)\n", {2}),
    "del": ("x = 1  # here\ndel x\nprint(x)\n", {2}),
    "a handler": ("x = 0\ntry:\n    x = 1  # here\n    f()\nexcept E:\n    print(x)\n", {6}),
    "a handler, set again first": ("try:\n    x = 1  # here\n    x = 2\n    f()\nexcept E:\n    print(x)\n", {6}),
    "else of try": ("try:\n    x = 1  # here\nexcept E:\n    pass\nelse:\n    print(x)\n", {6}),
    "finally": ("try:\n    x = 1  # here\nfinally:\n    print(x)\n", {4}),
    "finally after return": (
        "def f():\n    try:\n        x = 1  # here\n        return\n    finally:\n        print(x)\n",
        {6},
    ),
    "after a handler that sets it": ("x = 1  # here\ntry:\n    f()\nexcept E:\n    x = 2\nprint(x)\n", {6}),
    "with, which may swallow": ("x = 1  # here\nwith f():\n    g()\n    x = 2\nprint(x)\n", {5}),
    "the name of with": ("x = 1  # here\nwith f() as x:\n    print(x)\n", set()),
    "an import": ("x = 1  # here\nimport x\nprint(x)\n", set()),
    "a function of its name": ("x = 1  # here\ndef x(): pass\nprint(x)\n", set()),
    "a default": ("x = 1  # here\ndef f(y=x): pass\n", {2}),
    "a decorator": ("x = 1  # here\n@x\ndef f(): pass\n", {2}),
    "the body of a class": ("x = 1  # here\nclass C:\n    y = x\n", {3}),
    "a class before it": ("class C:\n    y = x\nx = 1  # here\n", set()),
    "a comprehension": ("x = 1  # here\ny = [x for z in w]\nx = 2\n", {2}),
    "a function that runs later": ("def f():\n    return x\nx = 1  # here\nx = 2\nf()\n", {2}),
    "a lambda that runs later": ("f = lambda: x\nx = 1  # here\n", {1}),
    "one side of a boolean operation": ("x = 1  # here\ny and x\n", {2}),
    "a conditional expression": ("x = 1  # here\ny = x if z else 0\n", {2}),
    "match": ("x = 1  # here\nmatch y:\n    case 1:\n        print(x)\n    case _:\n        x = 2\nprint(x)\n", {4, 7}),
    "an attribute of that name": ("x = 1  # here\ny.x\nf(x=2)\n", set()),
    "another function": ("def f():\n    x = 1  # here\ndef g():\n    print(x)\n", set()),
    "an annotation without a value": ("x = 1  # here\nx: int\nprint(x)\n", {3}),
}


@pytest.mark.parametrize(("text", "expected"), READS.values(), ids=READS)
def test_reads_of(text: str, expected: set[int]) -> None:
    source = parse(text.encode())
    here = text[: text.index("# here")].count("\n") + 1
    (name,) = (
        node
        for node in source.nodes(cst.Name)
        if node.value == "x"
        and source.line(node) == here
        and any(each.node is node for each in source.scope(node)["x"])
    )
    assert {source.line(node) for node in reads_of(source, name)} == expected
