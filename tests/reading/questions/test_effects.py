"""What evaluating an expression can do: have an effect, find nothing, import."""

import pytest
from nodes import expression

from reimp.reading.questions.effects import cannot_fail, cannot_import, is_simple

# An expression; whether it is simple, and whether it looks nothing up that may be missing.
EXPRESSIONS = {
    "name": ("a", True, True),
    "string": ("'a'", True, True),
    "number": ("1", True, True),
    "attribute": ("a.b.c", True, True),
    "sum": ("a + b", True, True),
    "and": ("a and b", True, True),
    "list": ("[a, 'b']", True, True),
    "tuple": ("(a, b)", True, True),
    "empty list": ("[]", True, True),
    "f-string": ("f'{a}.b'", True, True),
    "f-string without names": ("f'a'", True, True),
    "index": ("a[0]", True, False),
    "index that is a name": ("a[b]", True, False),
    "attribute of an index": ("a[0].b", True, False),
    "index on the left": ("a[0] + b", True, False),
    "index on the right": ("a + b[0]", True, False),
    "index in a list": ("[a, b[0]]", True, False),
    "index in an f-string": ("f'{a[0]}'", True, False),
    "call": ("a()", False, False),
    "method": ("a.b()", False, False),
    "attribute of a call": ("a().b", False, False),
    "call on the left": ("a() + b", False, False),
    "call on the right": ("a or b()", False, False),
    "call in a list": ("[a, b()]", False, False),
    "call in a tuple": ("(a(), b)", False, False),
    "index of a call": ("a()[0]", False, False),
    "index that is a call": ("a[b()]", False, False),
    "call in an f-string": ("f'{a()}'", False, False),
    "f-string with a format": ("f'{a:{b()}}'", False, False),
    "slice": ("a[b():]", False, False),
    "two indexes": ("a[0, b()]", False, False),
    "starred index": ("a[*b]", False, False),
    "starred element": ("[*a]", False, False),
    "walrus": ("(a := b)", False, False),
    "await": ("await a", False, False),
    "yield": ("yield a", False, False),
    "comprehension": ("[a for a in b]", False, False),
}


@pytest.mark.parametrize(("text", "simple", "safe"), EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_effects(text: str, simple: bool, safe: bool) -> None:
    _, node = expression(text)
    assert (is_simple(node), cannot_fail(node)) == (simple, safe)


def test_nothing_has_no_effect() -> None:
    source, _ = expression("a")
    assert is_simple(None)
    assert cannot_import(source, None)


# An expression, and whether it certainly raises no ImportError.
IMPORTING = {
    "no call": ("a + b[0]", True),
    "os.path": ("os.path.join(a, b)", True),
    "path": ("path.dirname(a)", True),
    "os.getcwd": ("os.getcwd()", True),
    "os.fspath": ("os.fspath(a)", True),
    "str": ("str(a)", True),
    "len": ("len(a)", True),
    "split": ("a.split('.')", True),
    "rsplit": ("a.b.rsplit('.')", True),
    "partition": ("a.partition('.')[0]", True),
    "rpartition": ("a.rpartition('.')", True),
    "replace": ("a.replace('/', '.')", True),
    "strip": ("a.strip()", True),
    "format": ("a.format(b)", True),
    "two harmless calls": ("os.path.join(str(a), b)", True),
    "unknown function": ("f(a)", False),
    "function called as the method": ("split(a)", False),
    "another function of os": ("os.getcwdb2()", False),
    "a function with a longer name": ("string(a)", False),
    "a method of what is called path": ("a.path.load(b)", False),
    "an attribute of os.path": ("os.path.a.load(b)", False),
    "what a call returns": ("f().split()", False),
    "unknown in harmless": ("os.path.join(f(a), b)", False),
    "harmless in unknown": ("f(str(a))", False),
    "beside a harmless one": ("str(a) + f(b)", False),
    "await": ("await a", False),
    "yield": ("yield a", False),
}


@pytest.mark.parametrize(("text", "expected"), IMPORTING.values(), ids=IMPORTING)
def test_cannot_import(text: str, expected: bool) -> None:
    assert cannot_import(*expression(text)) is expected
