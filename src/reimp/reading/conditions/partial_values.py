"""Values of which only a part is known, such as `sys.version_info` of any Python 3.12, and how they compare."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import libcst as cst

Value: TypeAlias = "int | str | Numbers | Beginning | Builtin | Members | tuple[Value, ...] | None"  # None: not known
Signs = frozenset[int]  # -1: the left value may be less; 0: they may be equal; 1: the left value may be greater


@dataclass(frozen=True, slots=True)
class Numbers:
    """A number from *low* to *high*."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Beginning:
    """A longer text that begins with *text*."""

    text: str


@dataclass(frozen=True, slots=True)
class Builtin:
    """A built-in class, which is only compared with others."""

    name: str


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a list or set display."""

    items: tuple[Value, ...]


_LESS: Signs = frozenset({-1})
_ZERO: Signs = frozenset({0})
_GREATER: Signs = frozenset({1})
_ANY = _LESS | _ZERO | _GREATER
_ACCEPTED: Mapping[type[cst.BaseCompOp], Signs] = {
    cst.Equal: _ZERO,
    cst.NotEqual: _LESS | _GREATER,
    cst.LessThan: _LESS,
    cst.LessThanEqual: _LESS | _ZERO,
    cst.GreaterThan: _GREATER,
    cst.GreaterThanEqual: _ZERO | _GREATER,
}


def compare(operator: type[cst.BaseCompOp], left: Value, right: Value) -> bool | None:
    """Return the result of a comparison, None if it is not known."""
    if operator in (cst.In, cst.NotIn):
        return negated(_is_member(left, right), when=operator is cst.NotIn)
    if operator in (cst.Is, cst.IsNot):
        same = left == right if type(left) is type(right) and isinstance(left, int | Builtin) else None
        return negated(same, when=operator is cst.IsNot)
    signs = _signs(left, right)
    if signs <= _ACCEPTED[operator]:
        return True
    return None if signs & _ACCEPTED[operator] else False


def negated(value: bool | None, *, when: bool = True) -> bool | None:
    """Return the opposite of *value*, or *value* itself if not *when*."""
    return value if value is None or not when else not value


def some(values: Iterable[bool | None]) -> bool | None:
    """Return what `any` returns, None if that is not known."""
    found = {*values}
    return True if True in found else None if None in found else False


def every(values: Iterable[bool | None]) -> bool | None:
    """Return what `all` returns, None if that is not known."""
    return negated(some(map(negated, values)))


def truth(value: Value) -> bool | None:
    """Return whether a value counts as true, None if that is not known."""
    if isinstance(value, Numbers):
        return True if value.low > 0 else None
    if isinstance(value, Beginning | Builtin):
        return True
    return None if value is None else bool(value.items if isinstance(value, Members) else value)


def _is_member(value: Value, container: Value) -> bool | None:
    if isinstance(value, str) and isinstance(container, str):
        return value in container
    items = container.items if isinstance(container, Members) else container
    return some(compare(cst.Equal, value, each) for each in items) if isinstance(items, tuple) else None


def _signs(left: Value, right: Value) -> Signs:
    if (isinstance(left, int) and isinstance(right, int)) or (isinstance(left, str) and isinstance(right, str)):
        return _sign(left, right)
    if isinstance(left, tuple) and isinstance(right, tuple):
        return _signs_of_tuples(left, right)
    if isinstance(left, str | Beginning) and isinstance(right, str | Beginning):
        return _signs_of_texts(left, right)
    if isinstance(left, Builtin) and isinstance(right, Builtin):
        return _ZERO if left == right else _ANY - _ZERO
    return _signs_of_numbers(as_numbers(left), as_numbers(right))


def _sign(left: int | str, right: int | str) -> Signs:
    return _LESS if left < right else _ZERO if left == right else _GREATER  # type: ignore[operator] # of one type


def _signs_of_numbers(left: Numbers | None, right: Numbers | None) -> Signs:
    if left is None or right is None:
        return _ANY
    found = _ZERO if left.low <= right.high and right.low <= left.high else frozenset()
    return found | (_LESS if left.low < right.high else found) | (_GREATER if left.high > right.low else found)


def as_numbers(value: Value) -> Numbers | None:
    """Return the range that a number is in, None if *value* is something else."""
    return value if isinstance(value, Numbers) else Numbers(value, value) if isinstance(value, int) else None


def _signs_of_tuples(left: tuple[Value, ...], right: tuple[Value, ...]) -> Signs:
    found: Signs = frozenset()
    for one, other in zip(left, right, strict=False):
        signs = _signs(one, other)
        if 0 not in signs:
            return found | signs
        found |= signs - _ZERO
    return found | _sign(len(left), len(right))


def _signs_of_texts(left: str | Beginning, right: str | Beginning) -> Signs:
    if isinstance(right, Beginning):
        return frozenset(-sign for sign in _signs_of_texts(right, left)) if isinstance(left, str) else _ANY
    text = left.text if isinstance(left, Beginning) else left
    if text.startswith(right):
        return _GREATER  # it is longer
    return _ANY if right.startswith(text) else _sign(text, right)
