"""`imp.load_module` with a description that is written out, as `(".py", "r", imp.PY_SOURCE)`.

Before: `module = imp.load_module(name, None, folder, ("", "", imp.PKG_DIRECTORY))`
After: `module = load_package(name, folder)`, with a helper function
Same because: `imp.load_module` calls that function for that type.
Left alone: descriptions that are variables, and sources whose file may be None: they get the helper `load_module`.
"""

from collections.abc import Sequence

import libcst as cst

from reimp.reading.questions.effects import cannot_fail
from reimp.reading.questions.syntax import arguments, has_comment, matches
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, template
from reimp.uses.bindings import Reference

_READING = {"", "r", "rb", "rt", "U", "rU"}


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for loads of a type that can be read in the call, and for the constant that names it."""
    taken: dict[Reference, Decision] = {}
    for call in context.calls("imp.load_module"):
        given = arguments(call.node, "name", "file", "filename", "details")
        if given and len(given) == 4 and not any(each.keyword for each in call.node.args):
            parts = [given[each].value for each in ("name", "file", "filename", "details")]
            decision = _rewrite(context, call, parts)
            if decision:
                start, end = context.source.span(parts[3])
                inside = [each for each in context.references if start <= context.source.span(each.node)[0] < end]
                taken |= {each: Rewritten((), shown=decision.shown) for each in inside} | {call.reference: decision}
    return taken


def _rewrite(context: Context, call: Call, parts: Sequence[cst.BaseExpression]) -> Rewritten | None:
    source = context.source
    name, file, path, details = parts
    kind = kind_written_out(context, details)
    if kind is None or has_comment(source, call.node, name, path) or not context.can_move(file):
        return None
    between, end = (source.span(name)[1], source.span(path)[0]), source.span(call.node)[1]
    if name.rpar or path.lpar or path.rpar:
        return None
    if kind == NUMBERS["PKG_DIRECTORY"] and cannot_fail(file):
        helper, last = template(Helper("load_package")), template(")")
    elif kind == NUMBERS["PY_SOURCE"] and cannot_fail(path) and is_file(source, file):
        helper, last = template(Helper("load_source_file")), template(", ", context.keep(file), ")")
    else:
        return None
    changes = (
        Change(*source.span(call.node.func), helper),
        Change(*between, template(", ")),
        Change(source.span(path)[1], end, last),
    )
    return Rewritten(changes, shown=helper)


def kind_written_out(context: Context, details: cst.BaseExpression) -> int | None:
    """Return the type in a description that is written out and does not stop the load, else None."""
    if not isinstance(details, cst.Tuple) or len(details.elements) != 3:
        return None
    suffix, mode, kind = (element.value for element in details.elements)
    known = matches(suffix, "None") or cannot_fail(suffix)
    if not known or not _is_reading(context.source, mode):
        return None
    if isinstance(kind, cst.Integer):
        return kind.evaluated_value
    return next((NUMBERS.get(each.use.name) for each in context.references if each.node is kind), None)


def _is_reading(source: Source, mode: cst.BaseExpression) -> bool:
    """Return whether a mode, or each that a variable may have, is one that load_module accepts."""
    if isinstance(mode, cst.IfExp):
        return _is_reading(source, mode.body) and _is_reading(source, mode.orelse)
    if isinstance(mode, cst.Name) and len(source.scope(mode)[mode.value]) == 1:
        values = [assigned_value(source, each.node) for each in source.scope(mode)[mode.value]]
        return all(each is not None and not isinstance(each, cst.Name) and _is_reading(source, each) for each in values)
    return isinstance(mode, cst.SimpleString) and mode.evaluated_value in _READING


def is_file(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether an expression is certainly an open file, and not None."""
    if isinstance(node, cst.Call):
        return isinstance(node.func, cst.Name) and node.func.value == "open"
    if not isinstance(node, cst.Name):
        return False
    values = [assigned_value(source, each.node) for each in source.scope(node)[node.value]]
    return bool(values) and all(isinstance(each, cst.Call) and is_file(source, each) for each in values)


def assigned_value(source: Source, target: object) -> cst.BaseExpression | None:
    """Return what a variable gets in `target = value`, or `with value as target`."""
    if not isinstance(target, cst.Name):
        return None
    parent = source.parent(target)
    outer = source.parent(parent)
    if isinstance(parent, cst.AssignTarget) and isinstance(outer, cst.Assign):
        return outer.value
    return outer.item if isinstance(parent, cst.AsName) and isinstance(outer, cst.WithItem) else None
