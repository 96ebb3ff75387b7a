"""Whether the full name of a module is that of the package in whose directories it is searched for, and its own."""

from collections.abc import Iterator, Sequence

import libcst as cst

from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import equal, nodes_within
from reimp.reading.questions.variables import is_local
from reimp.reading.source import Source

Part = str | cst.BaseExpression  # a literal text, or an expression


def is_member(
    source: Source, name: cst.BaseExpression, path: cst.BaseExpression | None, fullname: cst.BaseExpression
) -> bool:
    """Return whether *fullname* is `package.name`, and *path* is `package.__path__`."""
    if not isinstance(path, cst.Attribute) or path.attr.value != "__path__":
        return False
    found, own = _merged(_parts(source, fullname)), list(_parts(source, name))
    literal = qualified_name(source, path.value)
    asked = path.with_changes(attr=cst.Name("__name__"), lpar=[], rpar=[])
    before: list[list[Part]] = [[asked, "."]]
    if literal:
        before.append([f"{literal}."])
    return any(_are_equal(found, _merged([*each, *own])) for each in before)


def _are_equal(first: Sequence[Part], second: Sequence[Part]) -> bool:
    return len(first) == len(second) and all(equal(one, other) for one, other in zip(first, second, strict=True))


def _merged(parts: Sequence[Part] | Iterator[Part]) -> list[Part]:
    """Return *parts* without empty texts, and with texts that follow one another as one."""
    found: list[Part] = []
    for part in parts:
        if part == "":
            continue
        last = found[-1] if found else None
        if isinstance(part, str) and isinstance(last, str):
            found[-1] = last + part
        else:
            found.append(part)
    return found


def _parts(source: Source, node: cst.BaseExpression) -> Iterator[Part]:
    """Yield the parts of which a string is put together."""
    match node:
        case cst.SimpleString() if isinstance(node.evaluated_value, str):
            yield node.evaluated_value
        case cst.BinaryOperation(left=left, operator=cst.Add(), right=right):
            yield from _parts(source, left)
            yield from _parts(source, right)
        case cst.BinaryOperation(left=cst.SimpleString() as text, operator=cst.Modulo(), right=right):
            values = [each.value for each in right.elements] if isinstance(right, cst.Tuple) else [right]
            yield from _filled(source, node, text, "%s", values)
        case cst.Call(func=cst.Attribute(value=cst.SimpleString() as text, attr=cst.Name(value="format"))):
            yield from _filled(source, node, text, "{}", [each.value for each in node.args])
        case cst.Call(func=cst.Attribute(value=cst.SimpleString() as text, attr=cst.Name(value="join")), args=[only]):
            items = only.value.elements if isinstance(only.value, cst.List | cst.Tuple) else ()
            for index, each in enumerate(items):
                yield from ([str(text.evaluated_value)] if index else [])
                yield from _parts(source, each.value)
        case cst.FormattedString(parts=parts):
            for part in parts:
                yield from [part.value] if isinstance(part, cst.FormattedStringText) else _value(source, part)
        case cst.Name():
            yield from _of_variable(source, node)
        case _:
            yield node


def _value(source: Source, part: cst.BaseFormattedStringContent) -> Iterator[Part]:
    if isinstance(part, cst.FormattedStringExpression) and part.conversion is None and part.format_spec is None:
        yield from _parts(source, part.expression)
    else:
        yield cst.Name("_")  # is equal to nothing that is asked for


def _filled(
    source: Source, node: cst.BaseExpression, text: cst.SimpleString, place: str, values: Sequence[cst.BaseExpression]
) -> Iterator[Part]:
    """Yield the parts of a literal with values in some places."""
    literal = text.evaluated_value
    between = literal.split(place) if isinstance(literal, str) else []
    if len(between) != len(values) + 1 or any(mark in each for each in between for mark in "%{}"):
        yield node
        return
    for index, each in enumerate(between):
        yield each
        yield from _parts(source, values[index]) if index < len(values) else ()


def _of_variable(source: Source, name: cst.Name) -> Iterator[Part]:
    """Yield the parts of the one value that a local variable gets, if no variable in it changes."""
    found = bindings(source, name)
    bound = bound_value(source, found[0]) if len(found) == 1 and is_local(source, name) else None
    if bound is None or bound.item is not None:
        yield name
        return
    inner = nodes_within(source, bound.expression, cst.Name)
    steady = all(len(source.scope(each)[each.value]) <= 1 for each in inner)
    yield from _parts(source, bound.expression) if steady else iter([name])
