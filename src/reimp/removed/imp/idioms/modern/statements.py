"""Where a call can become statements of its own, and which names these may use."""

from collections.abc import Iterator

import libcst as cst

from reimp.reading.questions.flow import accesses
from reimp.reading.questions.layout import comments_between, whole_lines
from reimp.reading.questions.names import exported_names, is_inside, unscoped_names
from reimp.reading.questions.syntax import dotted, is_builtin
from reimp.reading.scopes import Scope
from reimp.reading.source import Source

Small = cst.Assign | cst.AnnAssign | cst.Return | cst.Expr
_LEAVING = (cst.Return, cst.Raise, cst.Continue, cst.Break)


def statement_of(source: Source, call: cst.Call) -> Small | None:
    """Return the statement that evaluates *call* before anything else, and has lines of its own; else None."""
    for parent, child in source.ancestors(call):
        if isinstance(parent, cst.Assign | cst.AnnAssign | cst.Return | cst.Expr):
            return parent if parent.value is child and _is_alone(source, parent) else None
        if not (_is_first(parent, child) or (isinstance(parent, cst.Arg) and _is_first_argument(source, parent))):
            return None
    return None


def _is_first(parent: cst.CSTNode, child: cst.CSTNode) -> bool:
    """Return whether *parent* evaluates *child* first."""
    if isinstance(parent, cst.Attribute | cst.Subscript):
        return parent.value is child
    if isinstance(parent, cst.Call):
        return parent.func is child or (bool(dotted(parent.func)) and parent.args[0] is child)
    return False


def _is_first_argument(source: Source, argument: cst.Arg) -> bool:
    return not argument.star and _is_first(source.parent(argument), argument)


def _is_alone(source: Source, statement: Small) -> bool:
    """Return whether a statement has lines of its own, without comments inside, so that others can be around it."""
    line = source.parent(statement)
    if not isinstance(line, cst.SimpleStatementLine) or len(line.body) != 1:
        return False
    start, _ = source.span(statement)
    comments = comments_between(source, source.span(statement))
    alone = isinstance(source.parent(line), cst.IndentedBlock | cst.Module)
    return alone and not comments and whole_lines(source, *source.span(statement))[0] == start


def free_name(source: Source, scope: Scope, *wanted: str) -> str:
    """Return the first of *wanted* that new code in *scope* can assign to, "" if none is free."""
    return next((each for each in wanted if is_free(source, scope, each)), "")


def is_free(source: Source, scope: Scope, name: str) -> bool:
    """Return whether nothing in *scope* reads or binds a name, so that new code can."""
    if scope.is_class or scope.is_comprehension or scope[name] or name in unscoped_names(source):
        return False
    if scope is source.module_scope and name in exported_names(source):
        return False
    inner = (each for each in source.all_scopes if is_inside(each, scope))
    return not any(name in each.elsewhere or (each.accesses[name] and not each[name]) for each in inner)


def can_bind_early(source: Source, statement: Small) -> bool:
    """Return whether the variable that *statement* assigns to may have its value before the statement has ended.

    If the statement raises, nothing reads the variable: no handler around it goes on.
    """
    if not isinstance(statement, cst.Assign) or len(statement.targets) != 1:
        return False
    target = statement.targets[0].target
    if not isinstance(target, cst.Name):
        return False
    scope = source.scope(target)
    if scope.is_class or any(each.scope is not scope for each in scope[target.value]):
        return False
    return all(_is_read_within(source, target, statement, each) for each in _going_on(source, statement))


def _going_on(source: Source, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield the blocks around *node* after which code of its function may go on if *node* raises."""
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            return
        if isinstance(parent, cst.Try) and child is parent.body and not all(map(always_leaves, parent.handlers)):
            yield parent.body
        if isinstance(parent, cst.With) and not all(_is_open_file(source, each.item) for each in parent.items):
            yield parent.body


def _is_read_within(source: Source, name: cst.Name, statement: cst.CSTNode, block: cst.CSTNode) -> bool:
    """Return whether a variable is read only after *statement*, in the rest of *block*."""
    scope = source.scope(name)
    looked_at = any(scope.accesses[function] for function in ("locals", "vars", "eval", "exec"))
    if scope is source.module_scope or looked_at:
        return False
    start, end = source.span(statement)[1], source.span(block)[1]
    return all(start <= source.span(each)[0] < end for each in accesses(source, name.value, scope).all)


def _may_be_swallowed(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a context manager around *node*, other than an open file, may swallow an exception."""
    for parent, _ in source.ancestors(node):
        if isinstance(parent, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            return False
        if isinstance(parent, cst.With) and not all(_is_open_file(source, each.item) for each in parent.items):
            return True
    return False


def _is_open_file(source: Source, manager: cst.BaseExpression) -> bool:
    return isinstance(manager, cst.Call) and is_builtin(source, manager.func, "open")


def handlers_around(source: Source, node: cst.CSTNode) -> Iterator[cst.ExceptHandler | cst.ExceptStarHandler]:
    """Yield the handlers of each `try` whose body *node* is in, in its function."""
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            return
        if isinstance(parent, cst.Try) and child is parent.body:
            yield from parent.handlers


def always_leaves(handler: cst.CSTNode) -> bool:
    """Return whether the body of a handler or `if` ends by leaving its function or round of a loop."""
    body = getattr(handler, "body", None)
    last = body.body[-1] if isinstance(body, cst.IndentedBlock) else body
    small = last.body[-1] if isinstance(last, cst.SimpleStatementLine | cst.SimpleStatementSuite) else None
    return isinstance(small, _LEAVING) or (
        isinstance(small, cst.Expr)
        and isinstance(small.value, cst.Call)
        and dotted(small.value.func) in {"sys.exit", "exit", "os._exit", "quit"}
    )


def runs_once(source: Source, node: cst.CSTNode) -> bool:
    """Return whether *node* is at the level of the module, in no loop, and nothing around it catches exceptions."""
    inside = (cst.FunctionDef, cst.Lambda, cst.For, cst.While, cst.Try, cst.ListComp, cst.GeneratorExp, cst.ClassDef)
    caught = any(isinstance(parent, inside) for parent, _ in source.ancestors(node))
    return not caught and not _may_be_swallowed(source, node)
