"""What binds a name, as each place of a file sees it."""

import pytest

from reimp.reading.source import Source, parse

TEXT = b"""\
x = 1
def f():
    global x
    x = 2
    return x, y
class A:
    x = 3
    def method(self):
        return x
    z = x
def g(y):
    return [y for y in y], print
print(w)
w = 4
"""

# What is read, in which line, and the lines that may have bound it; 0 stands for a name of Python itself.
READ = {
    "a global variable that a function sets too": ("x", 5, {1, 4}),
    "a name that nothing binds": ("y", 5, set()),
    "a method does not see the names of its class": ("x", 9, {1, 4}),
    "the body of a class sees its own names": ("x", 10, {7}),
    "a built-in function": ("print", 12, {0}),
    "a name that is bound later": ("w", 13, set()),
}


def _line(source: Source, offset: int) -> int:
    return source.text.count(b"\n", 0, offset) + 1


@pytest.mark.parametrize(("name", "line", "expected"), READ.values(), ids=READ)
def test_what_binds_a_name(name: str, line: int, expected: set[int]) -> None:
    source = parse(TEXT)
    (access,) = (
        access
        for scope in source.all_scopes
        for access in scope.accesses[name]
        if _line(source, source.span(access.node)[0]) == line
    )
    assert {_line(source, source.span(each.node)[0]) if each.node else 0 for each in access.referents} == expected


def test_kinds_of_scopes() -> None:
    """A module, two functions, a class with a method, and a comprehension have a scope each."""
    scopes = parse(TEXT).all_scopes
    assert len(scopes) == 6
    assert [scope.is_class for scope in scopes].count(True) == 1
    assert [scope.is_comprehension for scope in scopes].count(True) == 1


def test_a_name_that_is_not_known() -> None:
    scope = parse(TEXT).module_scope
    assert "x" in scope
    assert "print" in scope
    assert "method" not in scope
