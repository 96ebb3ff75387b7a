"""`imp.find_module` where nothing but the path, or the ImportError, is used.

Before: `_, pathname, _ = imp.find_module("plugins")`, perhaps with `if file: file.close()` after it
After: `pathname = find_module_path("plugins", sys.path)`, with a helper function
Same because: the helper searches the same places in the same order and raises the same errors; it leaves no file open.
Left alone: results that are used otherwise: they get the helper `find_module`, which returns all three.
"""

import libcst as cst

from reimp.reading.questions.layout import comments_between, whole_lines, with_comment, with_parentheses
from reimp.reading.questions.syntax import matches, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import closing_after
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.searches import add_path, helper_for
from reimp.removed.template import Template, template
from reimp.uses.bindings import Reference


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for searches whose file and description are not used."""
    taken: dict[Reference, Decision] = {}
    for call in context.calls("imp.find_module"):
        search, others = searched(call), _other_changes(context, call)
        if search is not None and others is not None:
            helper = helper_for(context.source, "find_module_path", *search)
            function = Change(*context.source.span(call.node.func), helper)
            changes = (function, *add_path(context.source, call.node, *search), *others)
            taken[call.reference] = Rewritten(changes, shown=helper)
    return taken


def _other_changes(context: Context, call: Call) -> list[Change] | None:
    """Return what else has to change, None if the whole result is used."""
    source, parent = context.source, context.source.parent(call.node)
    if isinstance(parent, cst.Expr):
        return None if source.is_displayed(parent) else []
    if isinstance(parent, cst.Subscript) and parent.value is call.node:
        index = parent.slice[0].slice
        if isinstance(index, cst.Index) and matches(index.value, "1"):
            return [Change(source.span(parent.lbracket)[0], source.span(parent)[1], ())]
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        return _in_assignment(context, parent)
    return None


def _in_assignment(context: Context, assign: cst.Assign) -> list[Change] | None:
    source, target = context.source, assign.targets[0].target
    names = target_names(target)
    if len(names) != 3:
        return None
    file, path, description = names
    closing = closing_after(source, source.parent(assign), names)
    if not used_only_in(source, file, *([closing] if closing else [])) or not used_only_in(source, description):
        return None
    kept = Change(*with_parentheses(source, target), context.keep(path))
    if path.value in (file.value, description.value):  # as in `file, _, _`: the path is not used either
        kept = Change(source.span(assign)[0], source.span(assign.value)[0], ())
    return [kept, *([_without(context, assign, closing)] if closing else [])]


def _without(context: Context, assign: cst.Assign, closing: cst.If) -> Change:
    """Return the change that takes out the closing of the file, but for its comments."""
    _, start = with_comment(context.source, assign)
    _, end = whole_lines(context.source, *context.source.span(closing))
    comments: list[Template] = [context.keep(each) for each in comments_between(context.source, (start, end))]
    return Change(start, end, context.lines(assign, [template(), *comments]))
