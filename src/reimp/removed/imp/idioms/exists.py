"""`imp.find_module` as a test for a module's existence.

Before:
    try:
        imp.find_module("numpy")
        found = True
    except ImportError:
        found = False
After: `found = module_exists("numpy")`, with a helper function
Same because: the helper is true where `imp.find_module` returns, false where it raises ImportError, and raises what
else it did.
Left alone: other shapes keep their `try`, with the helper `find_module_path` that raises ImportError.
"""

from collections.abc import Sequence

import libcst as cst

from reimp.model import Options
from reimp.reading.source import Source
from reimp.reading.uses import Reference
from reimp.removed.imp.idioms.calls import (
    Call,
    calls,
    can_move,
    cannot_import,
    closing_after,
    comments,
    has_others,
    is_simple,
    lines,
    names_in,
    search,
    small,
    used_only_in,
    whole_lines,
)
from reimp.removed.rule import PLACE, Change, Decision, Rewritten

HELPER = "{:module_exists}"
DIFFERENCE = (
    "finds what an import statement finds: zip files, namespace packages and import hooks count, loaded modules too, "
    "and parents of a dotted name are imported"
)


def idiom(source: Source, references: Sequence[Reference], options: Options) -> dict[Reference, Decision]:
    """Return the decisions for the tests that come to True or False."""
    taken: dict[Reference, Decision] = {}
    for call in calls(source, references, "find_module"):
        block = _try_around(source, call)
        decision = _rewrite(source, references, call, block, options) if block else None
        if decision:
            taken[call.reference] = decision
    return taken


def _try_around(source: Source, call: Call) -> cst.Try | None:
    """Return the `try` whose body begins with the call, if its result is not used."""
    line = source.statement(call.node)
    body = source.parent(line)
    block = source.parents.get(body)
    if not isinstance(block, cst.Try) or block.body is not body or body.body[0] is not line:
        return None
    return block if _is_unused(source, line, call) else None


def _is_unused(source: Source, line: cst.CSTNode, call: Call) -> bool:
    """Return whether nothing is done with the result, but perhaps that the file is closed."""
    statement = small(line)
    if isinstance(statement, cst.Assign) and statement.value is call.node and len(statement.targets) == 1:
        names = names_in(statement.targets[0].target)
        closing = _closing(source, line)
        return bool(names) and all(used_only_in(source, name, line, closing or line) for name in names)
    return isinstance(statement, cst.Expr) and statement.value is call.node


def _closing(source: Source, line: cst.CSTNode) -> cst.If | None:
    statement = small(line)
    names = names_in(statement.targets[0].target) if isinstance(statement, cst.Assign) else []
    return closing_after(source, line, names)


def _rewrite(
    source: Source, references: Sequence[Reference], call: Call, block: cst.Try, options: Options
) -> Rewritten | None:
    line, *rest = block.body.body
    if rest and rest[0] is _closing(source, line):
        rest.pop(0)
    before = _answer(source, [*rest, *(block.orelse.body.body if block.orelse else ())], "True")
    handler = block.handlers[0] if len(block.handlers) == 1 and block.finalbody is None else None
    if before is None or handler is None or handler.type is None or handler.name is not None:
        return None
    after = _answer(source, handler.body.body, "False")
    searched = search(call)
    if source.code(handler.type) != "ImportError" or before != after or not searched:
        return None
    if not can_move(source, references, *searched) or not all(cannot_import(source, each) for each in searched):
        return None
    texts = ", ".join(source.code(node) for node in searched if node is not None)
    modern = options.modern and searched[1] is None
    value = f"{{importlib.util}}.find_spec({texts}) is not None" if modern else f"{HELPER}({texts})"
    region = whole_lines(source, *source.span(block))
    if has_others(source, references, region, call.reference) or PLACE.search(before):
        return None
    moved = comments(source, *region, (0, 0))
    text = lines(source, block, [*moved, before + value])
    return Rewritten((Change(*region, text),), DIFFERENCE if modern else "", value)


def _answer(source: Source, statements: Sequence[cst.CSTNode], value: str) -> str | None:
    """Return "return " or "found = " if the statements are just that with *value*."""
    answer = small(statements[0]) if len(statements) == 1 else None
    if isinstance(answer, cst.Return) and answer.value and source.code(answer.value) == value:
        return "return "
    if isinstance(answer, cst.Assign) and len(answer.targets) == 1 and source.code(answer.value) == value:
        target = answer.targets[0].target
        return f"{source.code(target)} = " if is_simple(target) else None
    return None
