"""`imp.find_module` where nothing but the path, or the ImportError, is used.

Before: `_, pathname, _ = imp.find_module("plugins")`, perhaps with `if file: file.close()` after it
After: `pathname = find_module_path("plugins")`, with a helper function
Same because: the helper searches the same places in the same order and raises the same errors; it leaves no file open.
Left alone: results that are used otherwise: they get the helper `find_module`, which returns all three.
"""

from collections.abc import Sequence

import libcst as cst

from reimp.model import Options
from reimp.reading.source import Source
from reimp.reading.uses import Reference
from reimp.removed.imp.idioms.calls import (
    Call,
    calls,
    closing_after,
    comments,
    lines,
    names_in,
    search,
    used_only_in,
    whole_lines,
    with_comment,
)
from reimp.removed.rule import Change, Decision, Rewritten

HELPER = "{:find_module_path}"


def idiom(source: Source, references: Sequence[Reference], options: Options) -> dict[Reference, Decision]:  # noqa: ARG001
    """Return the decisions for searches whose file and description are not used."""
    found = {call: _changes(source, call) for call in calls(source, references, "find_module") if search(call)}
    return {
        call.reference: Rewritten((Change(*source.span(call.node.func), HELPER), *changes), shown=HELPER)
        for call, changes in found.items()
        if changes is not None
    }


def _changes(source: Source, call: Call) -> list[Change] | None:
    """Return what else has to change, None if the whole result is used."""
    parent = source.parent(call.node)
    if isinstance(parent, cst.Expr):
        return []
    if isinstance(parent, cst.Subscript) and parent.value is call.node and not call.node.rpar:
        index = parent.slice[0].slice
        if isinstance(index, cst.Index) and source.code(index.value) == "1":
            return [Change(source.span(call.node)[1], source.span(parent)[1], "")]
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        return _in_assignment(source, parent)
    return None


def _in_assignment(source: Source, assign: cst.Assign) -> list[Change] | None:
    target = assign.targets[0].target
    names = names_in(target)
    if len(names) != 3:
        return None
    file, path, description = names
    closing = closing_after(source, source.parent(assign), names)
    if not used_only_in(source, file, *([closing] if closing else [])) or not used_only_in(source, description):
        return None
    kept = Change(*source.span(target), path.value)
    if path.value in (file.value, description.value):  # as in `file, _, _`: the path is not used either
        kept = Change(source.span(assign)[0], source.span(assign.value)[0], "")
    return [kept, *([_without(source, assign, closing)] if closing else [])]


def _without(source: Source, assign: cst.Assign, closing: cst.If) -> Change:
    """Return the change that takes out the closing of the file, but for its comments."""
    _, start = with_comment(source, assign)
    _, end = whole_lines(source, *source.span(closing))
    return Change(start, end, lines(source, assign, ["", *comments(source, start, end, (0, 0))]))
