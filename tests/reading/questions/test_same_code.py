"""Whether two nodes are the same code, whatever its layout: the functions `equal` and `matches` of syntax.py."""

import pytest
from nodes import expression, parsed

from reimp.reading.questions.syntax import equal, matches, only_statement

# Two expressions that are the same code.
SAME = {
    "blanks": ("f( a,b )", "f(a, b)"),
    "lines": ("f(\n    a,  # a\n    b,\n)", "f(a, b)"),
    "parentheses": ("(a)", "a"),
    "parentheses inside": ("f((a) . b)", "f(a.b)"),
    "quotes": ("f('a')", 'f("a")'),
    "escapes": ("'\\x61'", "'a'"),
    "raw": ("r'a'", "'''a'''"),
    "keyword": ("f(x = a)", "f(x=a)"),
    "comma after the last": ("[a, b,]", "[a, b]"),
    "operators": ("a+b", "a  +  b"),
    "not": ("a is  not b", "a is not b"),
    "index": ("a [ 0 ]", "a[0]"),
    "slice": ("a[b : c]", "a[b:c]"),
    "dictionary": ("{a:b}", "{ a : b , }"),
    "lambda": ("lambda a,b:a", "lambda a, b: a"),
}
DIFFERENT = {
    "name": ("a", "b"),
    "kind": ("a", "'a'"),
    "string": ("'a'", "'b'"),
    "bytes": ("'a'", "b'a'"),
    "number": ("1", "2"),
    "attribute": ("a.b", "a.c"),
    "object": ("a.c", "b.c"),
    "more": ("a.b", "a.b.c"),
    "operator": ("a + b", "a - b"),
    "order": ("a + b", "b + a"),
    "and, or": ("a and b", "a or b"),
    "comparison": ("a is b", "a is not b"),
    "comparisons": ("a < b", "a < b < c"),
    "not": ("not a", "-a"),
    "arguments": ("f(a)", "f(a, b)"),
    "no argument": ("f(a)", "f()"),
    "argument": ("f(a, b)", "f(a, c)"),
    "name of a keyword": ("f(x=a)", "f(y=a)"),
    "keyword": ("f(x=a)", "f(a)"),
    "star": ("f(*a)", "f(a)"),
    "two stars": ("f(*a)", "f(**a)"),
    "element": ("[a]", "[b]"),
    "elements": ("[a]", "[a, a]"),
    "starred": ("[*a]", "[a]"),
    "list, tuple": ("[a]", "(a,)"),
    "index": ("a[0]", "a[1]"),
    "slice": ("a[b:]", "a[:b]"),
    "step": ("a[b:c]", "a[b:c:d]"),
    "default": ("lambda a=1: a", "lambda a=2: a"),
    "starred parameter": ("lambda *a: 1", "lambda **a: 1"),
    "condition": ("a if b else c", "a if c else c"),
    "asynchronous": ("[a async for a in b]", "[a for a in b]"),
    "walrus": ("(a := 1)", "(b := 1)"),
    "f-string": ("f'{a}'", "f'{b}'"),
    "conversion": ("f'{a!r}'", "f'{a}'"),
    "format": ("f'{a:1}'", "f'{a:2}'"),
    "f-string that shows the code": ("f'{a=}'", "f'{a}'"),
    "f-string that shows the layout": ("f'{a=}'", "f'{a =}'"),
    "yield from": ("(yield a)", "(yield from a)"),
}
PAIRS = [(*pair, True) for pair in SAME.values()] + [(*pair, False) for pair in DIFFERENT.values()]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS, ids=[*SAME, *(f"not {each}" for each in DIFFERENT)])
def test_equal(one: str, other: str, expected: bool) -> None:
    first, second = expression(one)[1], expression(other)[1]
    assert equal(first, second) is equal(second, first) is expected
    assert equal(first, first)
    assert matches(first, "something.other", other) is expected


# A simple statement, and one that is something else.
STATEMENTS = {
    "pass": ("pass", "break"),
    "target": ("a = 1", "b = 1"),
    "targets": ("a = 1", "a = b = 1"),
    "changed": ("a += 1", "a -= 1"),
    "raise": ("raise", "raise a"),
    "import": ("import a", "import b"),
    "import as": ("import a", "import a as b"),
    "imported name": ("from a import b", "from a import c"),
    "imported module": ("from a import b", "from c import b"),
    "relative": ("from a import b", "from .a import b"),
    "more relative": ("from . import b", "from .. import b"),
    "star": ("from a import b", "from a import *"),
    "global": ("global a", "nonlocal a"),
}


@pytest.mark.parametrize(("one", "other"), STATEMENTS.values(), ids=STATEMENTS)
def test_statement_matches(one: str, other: str) -> None:
    statement = only_statement(parsed(f"{one}  # why\n").module.body[0])
    assert matches(statement, one)
    assert matches(statement, other, one)
    assert not matches(statement, other)
    assert not matches(None, one)
