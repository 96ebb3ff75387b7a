"""Operations on values of which only a part is known: items, slices, texts and numbers."""

import libcst as cst

from reimp.reading.conditions.partial_values import Beginning, Numbers, Value, as_numbers, some


def item(value: Value, index: Value) -> Value:
    """Return `value[index]`."""
    if isinstance(value, Beginning):
        value = value.text if isinstance(index, int) and index >= 0 else None
    if not isinstance(value, tuple | str) or not isinstance(index, int):
        return None
    return value[index] if -len(value) <= index < len(value) else None


def part(value: Value, start: Value, end: Value) -> Value:
    """Return `value[start:end]`."""
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    if isinstance(value, Beginning):
        return value.text[start:end] if 0 <= start <= end <= len(value.text) else None
    return value[start:end] if isinstance(value, tuple | str) else None


def starts(value: Value, beginning: Value) -> bool | None:
    """Return `value.startswith(beginning)`."""
    if isinstance(beginning, tuple):
        return some(starts(value, each) for each in beginning)
    if not isinstance(beginning, str) or not isinstance(value, str | Beginning):
        return None
    if isinstance(value, str):
        return value.startswith(beginning)
    known = value.text.startswith(beginning)
    return None if not known and beginning.startswith(value.text) else known


def as_integer(value: Value) -> Value:
    """Return `int(value)`."""
    if isinstance(value, str):
        return int(value) if value.isdecimal() and value.isascii() else None
    return value if isinstance(value, int | Numbers) else None


def calculate(operator: type[cst.BaseBinaryOp], left: Value, right: Value) -> Value:
    """Return the result of `>>`, `&`, `+` or `*`."""
    numbers = as_numbers(left)
    if numbers is None or not isinstance(right, int) or numbers.low < 0 or right < 0:
        return None
    if operator is cst.RightShift:
        return _number(numbers.low >> right, numbers.high >> right)
    if operator is cst.BitAnd:
        unknown_bits = (1 << (numbers.low ^ numbers.high).bit_length()) - 1
        return None if right & unknown_bits else numbers.low & right
    if operator is cst.Add:
        return _number(numbers.low + right, numbers.high + right)
    return _number(numbers.low * right, numbers.high * right) if operator is cst.Multiply else None


def _number(low: int, high: int) -> Value:
    return low if low == high else Numbers(low, high)
