"""What an idiom gets of a file: the calls that may be rewritten, and what else is in a region."""

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.model import Options
from reimp.removed.idiom import Context
from reimp.removed.template import Kept, Text, template
from reimp.uses.find import find_uses


def _context(text: str) -> Context:
    source = parsed(text)
    return Context(source, find_uses(source).references, Options())


# A text, and the calls of imp.reload in it.
CALLS = {
    "calls": ("import imp\nimp.reload(a)\nx = f(imp.reload(b))\n", ["imp.reload(a)", "imp.reload(b)"]),
    "another function": ("import imp\nimp.get_tag()\n", []),
    "passed as a value": ("import imp\nf(imp.reload)\nimp.reload.x()\n", []),
    "by another name": ("from imp import reload as f\nf(a)\n", ["f(a)"]),
    "ignored": ("import imp\nimp.reload(a)  # reimp: ignore\nimp.reload(b)\n", ["imp.reload(b)"]),
    "in trouble": ("class A:\n    import imp\n    imp.reload(a)\n", []),
}


@pytest.mark.parametrize(("text", "expected"), CALLS.values(), ids=CALLS)
def test_calls(text: str, expected: list[str]) -> None:
    context = _context(text)
    found = list(context.calls("imp.reload"))
    assert [context.source.code(each.node) for each in found] == expected
    assert all(each.node.func is each.reference.node for each in found)


# An expression, and whether its text may be written elsewhere.
MOVED = {
    "name": ("a", True),
    "a use": ("[imp.get_tag()]", False),
    "a comment": ("[a,  # why\n    b]", False),
    "a comment after it": ("[a]  # why\n", True),
}


@pytest.mark.parametrize(("text", "expected"), MOVED.values(), ids=MOVED)
def test_can_move(text: str, expected: bool) -> None:
    context = _context(f"import imp\nx = {text}\n")
    value = context.source.nodes(cst.Assign)[0].value
    assert context.can_move(value) is expected
    assert context.can_move(None, context.source.nodes(cst.Assign)[0].targets[0], value) is expected
    assert context.can_move(None)


def test_others_in_a_region() -> None:
    """A reference is in the region that begins with it, and not in the one that ends there."""
    context = _context("import imp\nf(imp.get_tag(), imp.reload)\n")
    tag, reload = context.references
    start, end = (context.source.span(each.node)[0] for each in context.references)
    assert context.has_others((start, start + 1))
    assert context.has_others((end, end + 1), tag)
    assert not context.has_others((start + 1, end))
    assert not context.has_others((start, end), tag)
    assert context.has_others((start, end + 1), tag)
    assert not context.has_others((start, end + 1), tag, reload)


# A line end, and what is between two lines in a block.
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_lines(newline: str) -> None:
    context = _context(newline.join(["import imp", "if x:", "    imp.reload(a)", ""]))
    statement = find_node(context.source, cst.Expr, "imp.reload(a)")
    assert context.lines(statement, [template("a")]) == (Text("a"),)
    assert context.lines(statement, [template("a"), template("b")]) == (Text(f"a{newline}    b"),)


def test_keep() -> None:
    context = _context("import imp\nimp.reload('é')\n")
    assert context.keep(context.source.nodes(cst.Call)[0]) == (Kept(11, 27),)
