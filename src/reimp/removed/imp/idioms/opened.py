"""`imp.load_source` and `imp.load_module` of a source file that has been opened for them, and for nothing else.

Before:
    with open(path) as file:
        config = imp.load_source("config", path, file)
After: `config = open_and_load("config", path)`, with a helper function
Same because: of a file that nothing has read, `imp` takes what is in the file at that path; the helper opens it first,
with the same errors. Statements after the load in the block move out of it. Where the load is not the first, the file
stays, and `load_source` does not get it.
Left alone: files of which something else is done than closing them, and files at another path: they get the helper
`load_source` with a file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.effects import cannot_fail
from reimp.reading.questions.flow import accesses
from reimp.reading.questions.layout import comments_between, whole_lines
from reimp.reading.questions.names import unscoped_names
from reimp.reading.questions.syntax import arguments, equal, has_comment, is_builtin, matches, nodes_within
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.imp.idioms.modern.questions.openings import opening_of
from reimp.removed.imp.idioms.triple import assigned_value, kind_written_out
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Helper, Kept, Template, template
from reimp.uses.bindings import Reference

_READING = {"r", "rb", "rt"}


@dataclass(frozen=True)
class _Load:
    """A load of a source file, and the constant in its description."""

    call: Call
    name: cst.BaseExpression
    file: cst.BaseExpression
    path: cst.BaseExpression
    others: tuple[Reference, ...] = ()


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the loads from files that are only opened for them."""
    taken: dict[Reference, Decision] = {}
    for load in _loads(context):
        decision = _rewrite(context, load)
        if decision:
            taken |= {each: Rewritten((), shown=decision.shown) for each in load.others}
            taken[load.call.reference] = decision
    return taken


def _loads(context: Context) -> Iterator[_Load]:
    """Yield the calls that load a source file from a file object."""
    for call in context.calls("imp.load_source"):
        given = arguments(call.node, "name", "pathname", "file")
        if given and list(given) == ["name", "pathname", "file"]:
            yield _Load(call, given["name"].value, given["file"].value, given["pathname"].value)
    for call in context.calls("imp.load_module"):
        given = arguments(call.node, "name", "file", "filename", "details")
        if given and list(given) == ["name", "file", "filename", "details"]:
            name, file, path, details = (each.value for each in given.values())
            start, end = context.source.span(details)
            inside = (each for each in context.references if start <= context.source.span(each.node)[0] < end)
            if kind_written_out(context, details) == NUMBERS["PY_SOURCE"]:
                yield _Load(call, name, file, path, tuple(inside))


def _rewrite(context: Context, load: _Load) -> Rewritten | None:
    source, node = context.source, load.call.node
    if has_comment(source, node) or not cannot_fail(load.name) or not context.can_move(load.name, load.path):
        return None
    if not cannot_fail(load.path):
        return None
    if _is_opening(source, load.file, load.path):
        return _call(context, load, "open_and_load")
    if not isinstance(load.file, cst.Name) or not _is_only_opened(source, load.file, load.path):
        return None
    alone = _without_block(context, load, load.file) or _without_opening(context, load)
    return alone or (_call(context, load, "load_source") if _is_steady(source, load.path) else None)


def _is_steady(source: Source, path: cst.BaseExpression) -> bool:
    """Return whether a path is made of literals and of variables that are set once."""
    names = nodes_within(source, path, cst.Name)
    return not nodes_within(source, path, cst.Attribute) and all(
        len(source.scope(each)[each.value]) == 1 and each.value not in unscoped_names(source) for each in names
    )


def _is_opening(source: Source, file: cst.CSTNode | None, path: cst.BaseExpression) -> bool:
    """Return whether an expression is `open(path)`, to read."""
    if not isinstance(file, cst.Call) or not is_builtin(source, file.func, "open"):
        return False
    given = arguments(file, "file", "mode")
    if not given or next(iter(given)) != "file" or not equal(given["file"].value, path):
        return False
    mode = given["mode"].value if "mode" in given else None
    return mode is None or (isinstance(mode, cst.SimpleString) and mode.evaluated_value in _READING)


def _is_only_opened(source: Source, file: cst.Name, path: cst.BaseExpression) -> bool:
    """Return whether a variable is set once, to `open(path)`, and is but for loads only closed."""
    scope = source.scope(file)
    found = [each.node for each in scope[file.value] if each.scope is scope]
    if len(found) != 1 or found != [each.node for each in scope[file.value]] or scope.is_class:
        return False
    others = accesses(source, file.value, scope).all - {file}
    opened = _is_opening(source, assigned_value(source, found[0]), path)
    return opened and all(_is_closed(source, file.value, each) for each in others)


def _is_closed(source: Source, name: str, node: cst.CSTNode) -> bool:
    """Return whether a file is only closed here: `file.close()`."""
    call = source.parents.get(source.parent(node))
    return isinstance(call, cst.Call) and matches(call, f"{name}.close()")


def _call(context: Context, load: _Load, helper: str) -> Rewritten:
    """Return the call of a helper in the place of the call."""
    function = template(Helper(helper))
    return Rewritten((Change(*context.source.span(load.call.node), _new(context, load, function)),), shown=function)


def _new(context: Context, load: _Load, function: Template) -> Template:
    return template(function, "(", context.keep(load.name), ", ", context.keep(load.path), ")")


def _without_opening(context: Context, load: _Load) -> Rewritten | None:
    """Return the load without the statements that open and close its file, where it comes right after the first."""
    opening = opening_of(context.source, load.call.node, load.file)
    line = context.source.statement(load.call.node)
    if opening is None or not isinstance(line, cst.SimpleStatementLine) or len(line.body) != 1:
        return None
    if not _comes_first(context.source, line, load.call.node):
        return None
    own = _call(context, load, "open_and_load")
    changes = sorted([*own.changes, *opening.changes], key=lambda each: each.start)
    return Rewritten(tuple(changes), shown=own.shown, shifts=opening.shifts)


def _comes_first(source: Source, line: cst.SimpleStatementLine, call: cst.Call) -> bool:
    """Return whether a statement evaluates a call before anything else that may have an effect."""
    return isinstance(source.parent(call), cst.Assign | cst.Return | cst.Expr) and len(line.body) == 1


def _without_block(context: Context, load: _Load, file: cst.Name) -> Rewritten | None:
    """Return the load in the place of the `with` that opens the file, if there is nothing else in it."""
    source = context.source
    line = source.statement(load.call.node)
    suite = source.parent(line)
    block = source.parents.get(suite)
    if not isinstance(block, cst.With) or len(block.items) != 1 or not isinstance(suite, cst.IndentedBlock):
        return None
    item = block.items[0]
    target = item.asname.name if item.asname else None
    if len(suite.body) != 1 or block.asynchronous or not isinstance(target, cst.Name) or target.value != file.value:
        return None
    if not used_only_in(source, target, file):
        return None
    region, inner = whole_lines(source, *source.span(block)), source.span(line)
    (start, end), own = source.span(load.call.node), [load.call.reference, *load.others]
    if context.has_others(region, *own):
        return None
    function = template(Helper("open_and_load"))
    loaded = template(Kept(inner[0], start), _new(context, load, function), Kept(end, inner[1]))
    comments: Sequence[Template] = [context.keep(each) for each in comments_between(source, region, inner)]
    return Rewritten((Change(*region, context.lines(block, [*comments, loaded])),), shown=function)
