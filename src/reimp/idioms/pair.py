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
Left alone: pairs with other statements between or around them, or whose variables are used elsewhere: the two calls then
become calls of the helpers `find_module` and `load_module`, which do just what `imp` did.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.finding import Options
from reimp.idioms.calls import Call, calls, can_move, comments, is_simple, lines, names_in, search, used_only_in
from reimp.idioms.nested import DIFFERENCE, HELPER, arguments_text, same
from reimp.rule import Change, Decision, Rewritten, arguments
from reimp.source import Source
from reimp.uses import Reference


@dataclass(frozen=True)
class _Pair:
    """A search and a load that belong together."""

    find: Call
    load: Call
    found: list[cst.Name]  # file, pathname, description; or one variable for all
    first: cst.SimpleStatementLine  # the search
    result: cst.BaseSmallStatement  # the load, as a statement
    last: cst.CSTNode  # where it ends: the load, or the closing of the file


def idiom(source: Source, references: Sequence[Reference], options: Options) -> dict[Reference, Decision]:
    """Return the decisions for the pairs written as statements."""
    taken: dict[Reference, Decision] = {}
    loads = {call.node: call for call in calls(source, references, "load_module")}
    for find in calls(source, references, "find_module"):
        pair = _pair(source, find, loads)
        decision = _rewrite(source, references, pair, options) if pair else None
        if pair and decision:
            taken |= {
                pair.find.reference: decision,
                pair.load.reference: Rewritten((), decision.difference, decision.shown),
            }
    return taken


def _pair(source: Source, find: Call, loads: dict[cst.Call, Call]) -> _Pair | None:
    """Return the pair that begins with a search."""
    assign = source.parent(find.node)
    line = source.parent(assign)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or not isinstance(line, cst.SimpleStatementLine):
        return None
    found = names_in(assign.targets[0].target)
    block = source.parent(line)
    if len(line.body) != 1 or not isinstance(block, cst.IndentedBlock | cst.Module):
        return None
    at = next(index for index, each in enumerate(block.body) if each is line)
    following = [*block.body[at + 1 : at + 3], None, None]
    statement, last = _loading(source, following, found)
    call = _call_in(statement)
    if statement is None or last is None or call is None or call not in loads or not _fits(call, found):
        return None
    pair = _Pair(find, loads[call], found, line, statement, last)
    places = [line, last] if isinstance(last, cst.Try) else [line, following[0] or line, last]
    return pair if all(used_only_in(source, name, *places) for name in found) else None


def _loading(
    source: Source, following: Sequence[cst.CSTNode | None], found: Sequence[cst.Name]
) -> tuple[cst.BaseSmallStatement | None, cst.CSTNode | None]:
    """Return the statement that loads and the last statement of the pair, among the two that follow the search."""
    first, second = following[:2]
    if isinstance(first, cst.Try):
        plain = not first.handlers and first.orelse is None and first.finalbody is not None
        if plain and len(first.body.body) == 1 and first.finalbody is not None:
            closing = first.finalbody.body.body
            if len(closing) == 1 and _closes(source, closing[0], found):
                return _small(first.body.body[0]), first
        return None, None
    statement = _small(first)
    if second is not None and _closes(source, second, found):
        return statement, second
    return statement, first


def _small(line: cst.CSTNode | None) -> cst.BaseSmallStatement | None:
    return line.body[0] if isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1 else None


def _call_in(statement: cst.BaseSmallStatement | None) -> cst.Call | None:
    """Return the call that a statement assigns, returns, or consists of."""
    value = getattr(statement, "value", None)
    if not isinstance(statement, cst.Assign | cst.Return | cst.Expr):
        return None
    return value if isinstance(value, cst.Call) else None


def _fits(call: cst.Call, found: Sequence[cst.Name]) -> bool:
    """Return whether the load gets what the search has found, and nothing else."""
    names = [name.value for name in found]
    if len(names) == 1:
        return len(call.args) == 2 and call.args[1].star == "*" and _is(call.args[1].value, names[0])
    given = arguments(call, "name", "file", "pathname", "description")
    if given is None or len(given) != 4 or len(set(names)) != 3 or len(names) != 3:
        return False
    values = [given[each].value for each in ("file", "pathname", "description")]
    return all(_is(value, name) for value, name in zip(values, names, strict=True)) and not call.args[0].keyword


def _is(node: cst.BaseExpression, name: str) -> bool:
    return isinstance(node, cst.Name) and node.value == name


def _closes(source: Source, statement: cst.CSTNode, found: Sequence[cst.Name]) -> bool:
    """Return whether a statement does nothing but close the file: `if file: file.close()`, `file.close()`."""
    file = found[0].value if len(found) == 3 else f"{found[0].value}[0]"
    if isinstance(statement, cst.If) and statement.orelse is None and len(statement.body.body) == 1:
        test = source.code(statement.test)
        tested = test in (
            file,
            f"{file} is not None",
            f"{file} != None",
            f"not {file} is None",
            f"{file} and not {file}.closed",
        )
        return tested and _closes(source, statement.body.body[0], found)
    small = _small(statement) if isinstance(statement, cst.SimpleStatementLine) else statement
    return isinstance(small, cst.Expr) and source.code(small) == f"{file}.close()"


def _rewrite(source: Source, references: Sequence[Reference], pair: _Pair, options: Options) -> Rewritten | None:
    searched = search(pair.find)
    if searched is None:
        return None
    name, path = searched
    fullname = pair.load.node.args[0].value
    start, end = source.span(pair.result)
    call_start, call_end = source.span(pair.load.node)
    before = source.text[start:call_start].decode()
    if not is_simple(fullname) or not can_move(source, references, fullname, name, path) or "{" in before:
        return None
    if _closes_too_much(pair, source):
        return None
    modern = options.modern and path is None and same(source, fullname, name)
    texts = arguments_text(source, fullname, name)
    if path is not None:
        texts.insert(1, source.code(path))
    call = f"{'{importlib}.import_module' if modern else HELPER}({', '.join(texts)})"
    region = source.span(pair.first)[0], source.span(pair.last)[1]
    moved = comments(source, *region, (start, end))
    after = source.text[call_end:end].decode()
    text = lines(source, pair.first, [*moved, before + call + after])
    difference = DIFFERENCE if modern else ""
    return Rewritten((Change(*region, text),), difference, call)


def _closes_too_much(pair: _Pair, source: Source) -> bool:
    """Return whether `file.close()`, unconditionally, would have failed for what has no file: keep it so."""
    last = pair.last.finalbody.body.body[0] if isinstance(pair.last, cst.Try) and pair.last.finalbody else pair.last
    file = pair.found[0].value if len(pair.found) == 3 else f"{pair.found[0].value}[0]"
    return isinstance(last, cst.SimpleStatementLine) and source.code(last) == f"{file}.close()"
