"""`imp.find_module`, `imp.load_module` and closing the file, as statements one after another.

Before:
    file, pathname, description = imp.find_module(name, path)
    try:
        module = imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()
After: `module = find_and_load(name, path)`, with a helper function
Same because: the helper searches and loads in the same order, with the same errors, and closes the file.
Left alone: pairs with other statements between them, or whose variables are used elsewhere: the two calls then become
calls of helpers for the search and for the load. With `--modern`, a pair
with a path becomes `load_from(name, path)`, a short function with the differences that the finding names.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.effects import cannot_fail
from reimp.reading.questions.layout import comments_between, indentation, whole_lines, with_comment
from reimp.reading.questions.syntax import arguments, dotted, matches, only_statement, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import closes, file_code, following, is_about_closing
from reimp.removed.imp.idioms.modern.differences import CLOSED, joined
from reimp.removed.imp.idioms.modern.questions.members import is_member
from reimp.removed.imp.idioms.modern.removal import lines_of
from reimp.removed.imp.idioms.nested import (
    DIFFERENCE,
    MEMBER_DIFFERENCE,
    MODERN,
    SHORT,
    SHORT_DIFFERENCE,
    is_same,
    name_arguments,
)
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change, Decision, Rewritten, Shift
from reimp.removed.searches import helper_for, path_added
from reimp.removed.template import Kept, Template, join, template
from reimp.uses.bindings import Reference


@dataclass(frozen=True)
class _Pair:
    """A search and a load that belong together."""

    find: Call
    load: Call
    found: list[cst.Name]  # file, pathname, description; or one variable for all
    first: cst.CSTNode  # where it begins: the search, or `file = None` before the `try` around it
    result: cst.BaseSmallStatement  # the load, as a statement
    last: cst.CSTNode  # where it ends: the load, or the closing of the file


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the pairs written as statements."""
    taken: dict[Reference, Decision] = {}
    loads = {call.node: call for call in context.calls("imp.load_module")}
    for find in context.calls("imp.find_module"):
        pair = _pair(context.source, find, loads)
        decision = _rewrite(context, pair) if pair else None
        if pair and decision:
            also = Rewritten((), decision.difference, decision.shown)
            taken |= {pair.find.reference: decision, pair.load.reference: also}
    return taken


def _pair(source: Source, find: Call, loads: dict[cst.Call, Call]) -> _Pair | None:
    """Return the pair that begins with a search."""
    assign = source.parent(find.node)
    line = source.parent(assign)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or not isinstance(line, cst.SimpleStatementLine):
        return None
    found = target_names(assign.targets[0].target)
    block = source.parent(line)
    if len(found) not in (1, 3) or len(line.body) != 1 or not isinstance(block, cst.IndentedBlock | cst.Module):
        return None
    at = next(index for index, each in enumerate(block.body) if each is line)
    following = [*block.body[at + 1 : at + 3], None, None]
    first, statement, last = _cleared(source, line, found) or (line, *_loading(following, found))
    call = _call_in(statement, loads)
    if statement is None or last is None or call is None or not fits(call, found):
        return None
    pair = _Pair(find, loads[call], found, first, statement, last)
    closing = last.finalbody if isinstance(last, cst.Try) else last if last is not following[0] else None
    places = [*(each.value for each in call.args[1:]), *([closing] if closing else [])]
    if isinstance(cleared := only_statement(first), cst.Assign) and first is not line:
        (before,) = target_names(cleared.targets[0].target)
        if not used_only_in(source, before, *places):
            return None
    distinct = len({name.value for name in found}) == len(found)
    return pair if distinct and all(used_only_in(source, name, *places) for name in found) else None


def _loading(
    following: Sequence[cst.CSTNode | None], found: Sequence[cst.Name]
) -> tuple[cst.BaseSmallStatement | None, cst.CSTNode | None]:
    """Return the statement that loads and the last statement of the pair, among the two that follow the search."""
    first, second = following[:2]
    if isinstance(first, cst.Try):
        plain = not first.handlers and first.orelse is None and first.finalbody is not None
        if plain and first.finalbody is not None:
            closing = first.finalbody.body.body
            if len(closing) == 1 and closes(closing[0], found):
                return only_statement(first.body.body[0]), first
        return None, None
    statement = only_statement(first)
    if second is not None and closes(second, found):
        return statement, second
    return statement, first


def _cleared(
    source: Source, line: cst.CSTNode, found: Sequence[cst.Name]
) -> tuple[cst.CSTNode, cst.BaseSmallStatement | None, cst.CSTNode] | None:
    """Return `file = None`, the load, and the `try` with search and load first that comes next and closes the file."""
    suite = source.parent(line)
    block = source.parents.get(suite)
    outer = source.parents.get(block) if block else None
    if not isinstance(block, cst.Try) or not isinstance(outer, cst.IndentedBlock | cst.Module) or len(found) != 3:
        return None
    if block.body is not suite or len(block.body.body) < 2 or block.handlers or block.finalbody is None:
        return None
    closing = block.finalbody.body.body
    before = next((each for each, after in itertools.pairwise(outer.body) if after is block), None)
    cleared = only_statement(before)
    if before is None or cleared is None or not matches(cleared, f"{found[0].value} = None"):
        return None
    if len(closing) != 1 or not closes(closing[0], found):
        return None
    return before, only_statement(block.body.body[1]), block


def _call_in(statement: cst.BaseSmallStatement | None, loads: Mapping[cst.Call, Call]) -> cst.Call | None:
    """Return the load that a statement evaluates before anything else."""
    node = getattr(statement, "value", None)
    if not isinstance(statement, cst.Assign | cst.AnnAssign | cst.Return | cst.Expr):
        return None
    while isinstance(node, cst.Call | cst.Attribute | cst.Subscript):
        if isinstance(node, cst.Call) and node in loads:
            return node
        if isinstance(node, cst.Call) and node.args and dotted(node.func):
            node = node.args[0].value
        else:
            node = node.func if isinstance(node, cst.Call) else node.value
    return None


def fits(call: cst.Call, found: Sequence[cst.Name]) -> bool:
    """Return whether the load gets what the search has found, and nothing else."""
    names = [name.value for name in found]
    if len(names) == 1 and len(call.args) == 2:
        return call.args[1].star == "*" and matches(call.args[1].value, names[0])
    given = arguments(call, "name", "file", "filename", "details")
    if given is None or len(given) != 4 or call.args[0].keyword:
        return False
    values = [given[each].value for each in ("file", "filename", "details")]
    expected = [f"{names[0]}[{index}]" for index in range(3)] if len(names) == 1 else names
    return all(matches(value, code) for value, code in zip(values, expected, strict=True))


def _rewrite(context: Context, pair: _Pair) -> Rewritten | None:
    search = searched(pair.find)
    if search is None:
        return None
    (name, path), fullname = search, pair.load.node.args[0].value
    if not is_same(context.source, fullname, name) and not cannot_fail(fullname):
        return None  # the search comes first, and may raise something else
    source = context.source
    last, rest = pair.last, _rest(source, pair)
    if rest is None:
        return None
    region = whole_lines(source, source.span(pair.first)[0], source.span(last)[1])
    if rest:
        region = region[0], whole_lines(source, *source.span(source.statement(pair.result)))[1]
    if not context.can_move(fullname, name, path):
        return None
    if context.has_others(region, pair.find.reference, pair.load.reference):
        return None
    new = _new_call(context, pair, name, path)
    if new is None:
        return None
    call, difference = new
    (start, end), (call_start, call_end) = with_comment(source, pair.result), source.span(pair.load.node)
    comments = [context.keep(each) for each in comments_between(source, region, (start, end))]
    loaded = template(Kept(start, call_start), call, Kept(call_end, end))
    text = context.lines(pair.first, [*comments, loaded])
    changes, shifts = rest or ((), ())
    return Rewritten((Change(*region, text), *changes), difference, call, shifts)


def _new_call(
    context: Context, pair: _Pair, name: cst.BaseExpression, path: cst.BaseExpression | None
) -> tuple[Template, str] | None:
    """Return the call in the place of the load, and what it does otherwise; None if it would hide a failed closing."""
    source, fullname = context.source, pair.load.node.args[0].value
    function, difference = helper_for(source, "find_and_load", name, path), ""
    where = context.keep(path) if path is not None else path_added(name, path)
    given = name_arguments(context, fullname, name)
    if context.options.modern and is_member(source, name, path, fullname):
        function, difference, where, given = MODERN, MEMBER_DIFFERENCE, (), [context.keep(fullname)]
    elif context.options.modern and is_same(source, fullname, name):
        function, difference = (MODERN, DIFFERENCE) if path is None else (SHORT, SHORT_DIFFERENCE)
        where = where if path is not None else ()
    if where:
        given.insert(1, where)
    closed = CLOSED if _closes_too_much(pair) else ""
    call = template(function, "(", join(", ", given), ")")
    return None if closed and not difference else (call, joined(difference, closed))


def _rest(source: Source, pair: _Pair) -> tuple[tuple[Change, ...], tuple[Shift, ...]] | tuple[()] | None:
    """Return how what comes after the load in a `try` moves out of it, () for nothing, None if it cannot move."""
    block = pair.last
    if not isinstance(block, cst.Try) or block.finalbody is None:
        return ()
    line = source.statement(pair.result)
    after = following(source, line)
    if after is None:
        return ()
    if not is_about_closing(source, block.finalbody):
        return None
    end = lines_of(source, block.body.body[-1]).end
    inner, outer = (len(indentation(source, source.span(each)[0])) for each in (line, block))
    return (lines_of(source, block.finalbody),), (Shift(lines_of(source, line).end, end, inner - outer, outer),)


def _closes_too_much(pair: _Pair) -> bool:
    """Return whether `file.close()`, unconditionally, would have failed for what has no file: keep it so."""
    last = pair.last.finalbody.body.body[0] if isinstance(pair.last, cst.Try) and pair.last.finalbody else pair.last
    alone = only_statement(last)
    return isinstance(alone, cst.Expr) and matches(alone.value, f"{file_code(pair.found)}.close()")
