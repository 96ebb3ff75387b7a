"""Which reads of a variable may see the value that one assignment gives it."""

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.reading.questions.flow import accesses, reads_of

# A text in which `x = new` sets the variable, and the reads that may see the value.
READS = {
    "after it": ("x = new; a(x)", "a"),
    "before it": ("a(x); x = new", ""),
    "set again": ("x = new; a(x); x = 1; b(x)", "a"),
    "set before": ("x = 1; a(x); x = new; b(x)", "b"),
    "a tuple": ("x = new; a(x); x, y = z; b(x)", "a"),
    "an item": ("x = new; x[0] = 1; x.y = 1; a(x)", "a, x.y, x[0]"),
    "the value of the next": ("x = new; x = a(x); b(x)", "a"),
    "annotated": ("x = new; x: int; a(x); x: int = 1; b(x)", "a"),
    "imported": ("x = new; a(x); import x; b(x)", "a"),
    "a function of the name": ("x = new; a(x)\ndef x(): pass\nb(x)", "a"),
    "a class of the name": ("x = new; a(x)\nclass x: pass\nb(x)", "a"),
    "deleted": ("x = new; a(x); del x; b(x)", "a, del x"),
    "item deleted": ("x = new; del x[0]; a(x)", "a, x[0]"),
    "augmented": ("x = new; x += 1; a(x)", "x += 1"),
    "branch": ("x = new\nif y: x = 1\na(x)", "a"),
    "both branches": ("x = new\nif y: x = 1\nelse: x = 2\na(x)", ""),
    "in a branch": ("if y: x = new\nelse: a(x)\nb(x)", "b"),
    "conditional": ("x = new; a(x) if y else b(x)", "a, b"),
    "and": ("x = new; y and a(x)", "a"),
    "walrus that may not run": ("x = new; y and (x := 1); a(x)", "a"),
    "left": ("def f():\n    x = new\n    return a(x)\n    b(x)", "a"),
    "raised": ("x = new\nraise a(x)\nb(x)", "a"),
    "next round": ("x = 1\nwhile a(x):\n    b(x); x = new\nc(x)", "a, b, c"),
    "set in each round": ("x = 1\nwhile y:\n    x = 2; a(x); x = new; b(x)\nc(x)", "b, c"),
    "for": ("x = 1\nfor y in a(x):\n    b(x); x = new\nc(x)", "b, c"),
    "for that sets it": ("x = new\nfor x in a(x): b(x)\nc(x)", "a, c"),
    "loop that may not run": ("x = new\nfor y in z: x = 1\na(x)", "a"),
    "break": ("x = 1\nwhile y:\n    x = new\n    break\nelse:\n    a(x)\nb(x)", "b"),
    "before a break": ("x = 1\nwhile y:\n    a(x); x = new\n    break", ""),
    "continue": ("x = 1\nwhile y:\n    a(x); x = new\n    continue\n    b(x)", "a"),
    "else of a loop": ("x = new\nwhile y: x = 1\nelse: a(x)", "a"),
    "handler": ("x = 1\ntry:\n    x = new; f()\nexcept E: a(x)", "a"),
    "handler, set again": ("try:\n    x = new; f(); x = 1\nexcept E: a(x)\nb(x)", "a, b"),
    "handler that names it": ("x = new\ntry: f()\nexcept E as x: a(x)", ""),
    "handler of another try": ("try: f()\nexcept E: a(x)\nx = new", ""),
    "else of a try": ("try: x = new\nexcept E: x = 1\nelse: a(x)\nb(x)", "a, b"),
    "finally": ("try:\n    x = new; x = 1\nfinally: a(x)\nb(x)", "a, b"),
    "finally, no exception": ("x = new\ntry: y = 1\nfinally: x = 1\na(x)", ""),
    "with": ("x = new\nwith a(x): x = 1\nb(x)", "a, b"),
    "with, named": ("x = new\nwith a(x) as x: b(x)", "a"),
    "match": ("x = new\nmatch a(x):\n    case 1: x = 1\n    case 2: b(x)\nc(x)", "a, b, c"),
    "function": ("def f(): a(x)\nx = new; x = 1", "a"),
    "function's default": ("x = new\ndef f(y=a(x)): pass\nx = 1", "a"),
    "function's default before": ("def f(y=a(x)): pass\nx = new", ""),
    "decorator": ("x = new\n@a(x)\ndef f(): pass", "a"),
    "function's own": ("x = new\ndef f(x): a(x)", ""),
    "lambda": ("f = lambda: a(x); x = new; x = 1", "a"),
    "lambda's default": ("x = new; f = lambda y=a(x): y", "a"),
    "class": ("x = new\nclass A(a(x)): b(x)\nx = 1", "a, b"),
    "comprehension": ("x = new; [a(x) for y in z]; x = 1; [b(x) for y in z]", "a"),
    "generator": ("(a(x) for y in z); x = new", "a"),
    "keyword": ("x = new; f(x=a(x))", "a"),
    "attribute": ("x = new; a(y.x)", ""),
    "in a function": ("def f():\n    a(x); x = new; b(x)\nc(x)", "b"),
}


@pytest.mark.parametrize(("text", "expected"), READS.values(), ids=READS)
def test_reads(text: str, expected: str) -> None:
    """What is read as an argument is named by the function, the rest by its code."""
    source = parsed(f"{text}\n")
    assign = source.parent(find_node(source, cst.Name, "new"))
    assert isinstance(assign, cst.Assign)
    name = assign.targets[0].target
    assert isinstance(name, cst.Name)
    parents = [source.parent(each) for each in reads_of(source, name)]
    seen = {source.code(source.parent(each) if isinstance(each, cst.Arg) else each) for each in parents}
    assert ", ".join(sorted(each.removesuffix("(x)") for each in seen)) == expected


def test_accesses() -> None:
    """What runs with the code of the scope, and what may run later."""
    text = "a(x)\n[b(x) for y in z]\nclass A: c(x)\ndef f(y=d(x)): e(x)\ng = lambda: h(x)\n(i(x) for y in z)\n"
    source = parsed(f"x = 1\n{text}def k(x): l(x)\n")
    found = accesses(source, "x", source.module_scope)
    now, later = (
        sorted(source.code(source.parent(source.parent(each))) for each in some) for some in (found.now, found.later)
    )
    assert now == ["a(x)", "b(x)", "c(x)", "d(x)"]
    assert later == ["e(x)", "h(x)", "i(x)"]
    assert found.all == found.now | found.later
