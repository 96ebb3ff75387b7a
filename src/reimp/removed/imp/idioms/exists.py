"""`imp.find_module` as a test for a module's existence.

Before:
    try:
        imp.find_module("numpy")
        found = True
    except ImportError:
        found = False
After: `found = module_exists("numpy", sys.path)`, with a helper function
Same because: the helper is true where `imp.find_module` returns, false where it raises ImportError, and raises what
else it did.
Left alone: other shapes keep their `try`, with the helper `find_module_path` that raises ImportError.
"""

from collections.abc import Sequence

import libcst as cst

from reimp.reading.questions.effects import cannot_import, is_simple
from reimp.reading.questions.layout import comments_between, whole_lines
from reimp.reading.questions.syntax import equal, is_builtin, matches, only_statement, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import closing_after
from reimp.removed.imp.idioms.modern.searches import Search
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.searches import helper_for, path_added
from reimp.removed.template import join, template
from reimp.uses.bindings import Reference

Answer = cst.Return | cst.AssignTarget


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the tests that come to True or False."""
    taken: dict[Reference, Decision] = {}
    for call in context.calls("imp.find_module"):
        block = _try_around(context, call)
        decision = _rewrite(context, call, block) if block else None
        if decision:
            taken[call.reference] = decision
    return taken


def _try_around(context: Context, call: Call) -> cst.Try | None:
    """Return the `try` whose body begins with the call, if its result is not used."""
    line = context.source.statement(call.node)
    body = context.source.parent(line)
    block = context.source.parents.get(body)
    if not isinstance(block, cst.Try) or block.body is not body or body.body[0] is not line:
        return None
    return block if _is_unused(context, line, call) else None


def _is_unused(context: Context, line: cst.CSTNode, call: Call) -> bool:
    """Return whether nothing is done with the result, but perhaps that the file is closed."""
    statement = only_statement(line)
    if isinstance(statement, cst.Assign) and statement.value is call.node and len(statement.targets) == 1:
        names = target_names(statement.targets[0].target)
        closing = _closing(context, line)
        return bool(names) and all(
            used_only_in(context.source, name, *([closing] if closing else [])) for name in names
        )
    return isinstance(statement, cst.Expr) and statement.value is call.node


def _closing(context: Context, line: cst.CSTNode) -> cst.If | None:
    statement = only_statement(line)
    names = target_names(statement.targets[0].target) if isinstance(statement, cst.Assign) else []
    return closing_after(context.source, line, names)


def _rewrite(context: Context, call: Call, block: cst.Try) -> Rewritten | None:
    answer, search = _answer_of(context, block), searched(call)
    region = whole_lines(context.source, *context.source.span(block))
    if answer is None or search is None or context.has_others(region, call.reference):
        return None
    if not context.can_move(*search) or not all(cannot_import(context.source, each) for each in search):
        return None
    given = [context.keep(node) for node in search if node is not None]
    if context.options.modern:
        short = Search(context, *search)
        value, difference = template(short.test, " is not None"), short.difference_of_probe
    else:
        helper, added = helper_for(context.source, "module_exists", *search), path_added(*search)
        value = template(helper, "(", join(", ", [*given, *([added] if added else [])]), ")")
        difference = ""
    before = template("return ") if isinstance(answer, cst.Return) else template(context.keep(answer.target), " = ")
    comments = [context.keep(each) for each in comments_between(context.source, region)]
    text = context.lines(block, [*comments, template(before, value)])
    return Rewritten((Change(*region, text),), difference, value)


def _answer_of(context: Context, block: cst.Try) -> Answer | None:
    """Return what gets True if the search succeeds, and False if it raises ImportError; None if something else is."""
    handler = block.handlers[0] if len(block.handlers) == 1 and block.finalbody is None else None
    if handler is None or handler.name is not None or not is_builtin(context.source, handler.type, "ImportError"):
        return None
    line, *rest = block.body.body
    if rest and rest[0] is _closing(context, line):
        rest.pop(0)
    found = _answer([*rest, *(block.orelse.body.body if block.orelse else ())], "True")
    missing = _answer(handler.body.body, "False")
    if isinstance(found, cst.AssignTarget):
        return found if isinstance(missing, cst.AssignTarget) and equal(found.target, missing.target) else None
    return found if isinstance(missing, cst.Return) else None


def _answer(statements: Sequence[cst.CSTNode], value: str) -> Answer | None:
    """Return the statement `return value`, or the target of `found = value`, if the statements are just that."""
    answer = only_statement(statements[0]) if len(statements) == 1 else None
    if isinstance(answer, cst.Return) and matches(answer.value, value):
        return answer
    if isinstance(answer, cst.Assign) and len(answer.targets) == 1 and matches(answer.value, value):
        return answer.targets[0] if is_simple(answer.targets[0].target) else None
    return None
