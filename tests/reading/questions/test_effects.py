"""What evaluating an expression can do: have an effect, find nothing, import."""

import libcst as cst
import pytest
from nodes import expression, find_node, parsed

from reimp.reading.questions.effects import cannot_fail, cannot_import, has_no_effect, is_simple

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
    assert has_no_effect(source, None)


# An expression; whether it calls only what has no effect, and whether it certainly raises no ImportError.
IMPORTING = {
    "operators": ("a + (b and c)", True, True),
    "os.path": ("os.path.join(a, b)", True, True),
    "path": ("path.dirname(a)", True, True),
    "os.getcwd": ("os.getcwd()", True, True),
    "os.fspath": ("os.fspath(a)", True, True),
    "an attribute of a module": ("sys.path[0]", True, False),
    "str": ("str(a)", True, True),
    "len": ("len(a)", True, True),
    "repr": ("repr(a)", True, True),
    "item of a call": ("a.partition('.')[0]", True, True),
    "item of a list": ("[a, b][0]", True, True),
    "item of a tuple": ("(a, b)[0]", True, True),
    "item of a string": ("'ab'[0]", True, True),
    "two harmless calls": ("os.path.join(str(a), b)", True, True),
    "item": ("a[0]", True, False),
    "attribute": ("a.b", True, False),
    "method of an attribute": ("a.b.split('.')", True, False),
    "__name__": ("a.__name__", True, True),
    "__file__": ("a.__file__", True, True),
    "__path__": ("a.__path__", True, True),
    "a function of the file": ("f(a)", False, False),
    "a function called as one of Python": ("own.str(a)", False, False),
    "a function called as a method": ("split(a)", False, False),
    "another function of os": ("os.system(a)", False, False),
    "a function with a longer name": ("string(a)", False, False),
    "a module that is not imported": ("ospath.join2(a)", False, False),
    "an own variable called path": ("own_path.load(b)", False, False),
    "unknown in harmless": ("os.path.join(f(a), b)", False, False),
    "harmless in unknown": ("f(str(a))", False, False),
    "beside a harmless one": ("str(a) + f(b)", False, False),
    "await": ("await a", False, False),
    "yield": ("yield a", False, False),
    "walrus": ("(a := b)", False, False),
    **{
        name: (f"a.{name}(b)", True, True)
        for name in ("format", "join", "lower", "lstrip", "partition", "replace", "rpartition", "rsplit", "rstrip")
    },
    "split": ("a.split()", True, True),
    "strip": ("a.strip()", True, True),
}


@pytest.mark.parametrize(("text", "harmless", "safe"), IMPORTING.values(), ids=IMPORTING)
def test_cannot_import(text: str, harmless: bool, safe: bool) -> None:
    source = parsed(f"import os, sys\nfrom os import path\nx = ({text})\n")
    value = source.nodes(cst.Assign)[0].value
    assert (has_no_effect(source, value), cannot_import(source, value)) == (harmless, safe)


# A text that gives a harmless name another meaning, and a call of that.
OWN = {
    "function": ("def str(a): pass", "str(a)"),
    "variable": ("os = a", "os.path.exists(a)"),
    "variable beside an import": ("import os\nos = a", "os.getcwd()"),
    "nothing": ("", "os.getcwd()"),
}


@pytest.mark.parametrize(("text", "call"), OWN.values(), ids=OWN)
def test_own_names(text: str, call: str) -> None:
    source = parsed(f"{text}\n{call}\n")
    assert not has_no_effect(source, find_node(source, cst.Call, call))
