"""`imp.get_suffixes()` in a loop or comprehension that uses suffixes only, all of them or those of one type.

Before: `extensions = [suffix for suffix, mode, kind in imp.get_suffixes() if kind == imp.C_EXTENSION]`
After: `extensions = list(importlib.machinery.EXTENSION_SUFFIXES)`
Same because: `imp` made its list of the three lists in `importlib.machinery`: extension modules, source, bytecode.
Left alone: loops that use a mode or a type otherwise: they get the helper `get_suffixes`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.flow import accesses
from reimp.reading.questions.layout import limit, line_start
from reimp.reading.questions.syntax import has_comment, matches, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.imp.idioms.modern.code import indent_unit
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Module, Template, join, template
from reimp.uses.bindings import Reference

LISTS = {
    NUMBERS["C_EXTENSION"]: "EXTENSION_SUFFIXES",
    NUMBERS["PY_SOURCE"]: "SOURCE_SUFFIXES",
    NUMBERS["PY_COMPILED"]: "BYTECODE_SUFFIXES",
}


@dataclass(frozen=True)
class _Loop:
    """A loop over the triples: what it assigns to, the reads of suffixes as `x[0]`, and a condition about the type."""

    call: cst.Call
    target: cst.BaseExpression
    suffix: cst.Name
    items: tuple[cst.Subscript, ...] = ()
    condition: cst.CompIf | None = None
    kind: int = 0

    @property
    def lists(self) -> list[str]:
        """The lists of suffixes that it goes through."""
        return [LISTS[self.kind]] if self.kind else list(LISTS.values())


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the loops that need suffixes only, and for the constants in their conditions."""
    taken: dict[Reference, Decision] = {}
    for call in context.calls("imp.get_suffixes"):
        loop = None if call.node.args else _loop(context, call.node)
        if loop is None or has_comment(context.source, call.node):
            continue
        whole = _comprehension(context, loop)
        changes = [whole] if whole else _changes(context, loop)
        within = context.source.span(loop.condition) if loop.condition else (0, 0)
        others = [each for each in context.references if within[0] <= context.source.span(each.node)[0] < within[1]]
        shown = join(" + ", [template(Module("importlib.machinery"), f".{each}") for each in loop.lists])
        taken |= {each: Rewritten((), shown=shown) for each in others}
        taken[call.reference] = Rewritten(tuple(changes), shown=shown)
    return taken


def _loop(context: Context, call: cst.Call) -> _Loop | None:
    """Return the loop over a call of get_suffixes, None if it uses more than suffixes, or there is no loop."""
    source, parent = context.source, context.source.parent(call)
    if not isinstance(parent, cst.For | cst.CompFor) or parent.iter is not call or parent.asynchronous:
        return None
    names = target_names(parent.target)
    if not names or len({each.value for each in names} - {"_"}) != len([each for each in names if each.value != "_"]):
        return None
    condition = _condition(context, parent, names) if isinstance(parent, cst.CompFor) else None
    test, number = condition or (None, 0)
    places = [test] if test else []
    if len(names) == 3 and names[0].value not in (names[1].value, names[2].value):
        others = all(used_only_in(source, each, *places) for each in names[1:])
        return _Loop(call, parent.target, names[0], (), test, number) if others else None
    if len(names) != 1 or len(source.scope(names[0])[names[0].value]) != 1:
        return None
    items = _items(source, names[0], places)
    return None if items is None else _Loop(call, parent.target, names[0], items, test, number)


def _items(source: Source, name: cst.Name, places: Sequence[cst.CSTNode]) -> tuple[cst.Subscript, ...] | None:
    """Return where the suffix is read as `x[0]`, None if the variable is read otherwise outside of *places*."""
    spans = [source.span(each) for each in places]
    reads = accesses(source, name.value, source.scope(name)).all
    outside = [each for each in reads if not any(a <= source.span(each)[0] < b for a, b in spans)]
    items = [source.parent(each) for each in outside]
    found = tuple(each for each in items if isinstance(each, cst.Subscript) and matches(each, f"{name.value}[0]"))
    return found if len(found) == len(items) and used_only_in(source, name, *items, *places) else None


def _condition(context: Context, loop: cst.CompFor, names: Sequence[cst.Name]) -> tuple[cst.CompIf, int] | None:
    """Return the condition that the type is one of the three, and that type, if it is the only condition."""
    test = loop.ifs[0].test if len(loop.ifs) == 1 and loop.inner_for_in is None else None
    kind = names[2].value if len(names) == 3 else f"{names[0].value}[2]"
    if not isinstance(test, cst.Comparison) or len(test.comparisons) != 1 or not matches(test.left, kind):
        return None
    operator, value = test.comparisons[0].operator, test.comparisons[0].comparator
    number = value.evaluated_value if isinstance(value, cst.Integer) else None
    number = number or next((NUMBERS.get(each.use.name) for each in context.references if each.node is value), None)
    return (loop.ifs[0], number) if isinstance(operator, cst.Equal) and number in LISTS else None


def _comprehension(context: Context, loop: _Loop) -> Change | None:
    """Return the change of a whole list comprehension that has the suffixes as they are."""
    source, inner = context.source, context.source.parent(loop.call)
    whole = source.parent(inner)
    if not isinstance(whole, cst.ListComp) or not isinstance(inner, cst.CompFor) or inner.inner_for_in is not None:
        return None
    if [*inner.ifs] != [each for each in [loop.condition] if each]:
        return None
    if not (matches(whole.elt, loop.suffix.value) and not loop.items) and whole.elt not in loop.items:
        return None
    if has_comment(source, whole):
        return None
    new = _sum(source, whole, loop)
    return Change(*source.span(whole), template("list(", new, ")") if loop.kind else new)


def _changes(context: Context, loop: _Loop) -> list[Change]:
    """Return the changes of target, call, reads and condition."""
    source = context.source
    changes = [
        Change(*source.span(loop.target), context.keep(loop.suffix)),
        Change(*source.span(loop.call), _sum(source, loop.call, loop)),
        *(Change(*source.span(each), context.keep(loop.suffix)) for each in loop.items),
    ]
    if loop.condition:
        _, end = source.span(loop.condition)
        changes.append(Change(source.span(loop.call)[1], end, ()))
    return changes


def _sum(source: Source, node: cst.CSTNode, loop: _Loop) -> Template:
    """Return the sum of the lists in the place of *node*, over several lines if one would be too long."""
    lists = [template(Module("importlib.machinery"), f".{each}") for each in loop.lists]
    start, end = source.span(node)
    begin = line_start(source, start)
    line = re.match(rb"[^\r\n]*", source.text[begin:])
    width = len(line[0]) - (end - start) if line else 0
    if len(lists) == 1 or width + sum(len(f"importlib.machinery.{each} + ") for each in loop.lists) <= limit(source):
        text = join(" + ", lists)
        return template("(", text, ")") if len(lists) > 1 and _is_in_operation(source, node) else text
    indent = re.match(rb"[ \t]*", source.text[begin:])
    outer = source.module.default_newline + (indent[0].decode() if indent else "")
    inner = outer + indent_unit(source)
    return template("(", inner, join(f"{inner}+ ", lists), outer, ")")


def _is_in_operation(source: Source, node: cst.CSTNode) -> bool:
    """Return whether what is around a sum would take only a part of it: `[...][0]`."""
    alone = cst.Assign | cst.Arg | cst.Return | cst.AnnAssign | cst.For | cst.CompFor
    return not isinstance(source.parent(node), alone)
