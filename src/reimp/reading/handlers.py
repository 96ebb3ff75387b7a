"""Tells on which Pythons a `try` statement needs its handlers, and which exceptions they catch."""

from collections.abc import Iterable, Iterator

import libcst as cst

from reimp.reading.conditions import possible
from reimp.reading.questions.qualified import qualified_name, qualified_names
from reimp.reading.questions.syntax import dotted
from reimp.reading.resolve import children
from reimp.reading.source import Source
from reimp.versions import ADDED, EVERYTHING, NAMES, NOTHING, OLDEST, Versions, before

_CATCHING = {f"builtins.{name}" for name in ("ImportError", "ModuleNotFoundError", "Exception", "BaseException")}
_EXITS = {"exit", "quit", "_exit"}


def catches_import_error(source: Source, handler: cst.ExceptHandler) -> bool:
    """Return whether a handler catches ImportError."""
    return handler.type is None or any(qualified_names(source, kind) <= _CATCHING for kind in _kinds(handler))


def _kinds(handler: cst.ExceptHandler) -> list[cst.BaseExpression]:
    """Return the expressions for the exceptions that a handler catches."""
    if isinstance(handler.type, cst.Tuple):
        return [each.value for each in handler.type.elements]
    return [handler.type] if handler.type else []


def gives_up(handler: cst.ExceptHandler) -> bool:
    """Return whether a handler raises an exception at its end, or may end the program there."""
    last: cst.CSTNode = handler.body.body[-1]
    if isinstance(last, cst.SimpleStatementLine):
        last = last.body[-1]
    calls = (each for each in _within(last) if isinstance(each, cst.Call))
    return isinstance(last, cst.Raise) or any(dotted(each.func).rpartition(".")[2] in _EXITS for each in calls)


def _within(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield *node* and what is in it, without functions and classes."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            yield node
            waiting += children(node)


def raises(source: Source, statements: Iterable[cst.CSTNode]) -> Versions:
    """Return the versions on which one of *statements* may raise an exception."""
    found = NOTHING
    for each in statements:
        found |= _raises(source, each)
    return found


def _raises(source: Source, statement: cst.CSTNode) -> Versions:
    if isinstance(statement, cst.SimpleStatementLine):
        return raises(source, statement.body)
    if isinstance(statement, cst.If) and statement.orelse is None:
        return _raises_in_branch(source, statement)
    if isinstance(statement, cst.Pass) or (isinstance(statement, cst.FunctionDef) and not statement.decorators):
        return NOTHING
    if isinstance(statement, cst.ImportFrom) and not statement.relative and dotted(statement.module) in ADDED:
        return before(ADDED[dotted(statement.module)])
    return before(OLDEST) if _succeeds(source, statement) else EVERYTHING


def _raises_in_branch(source: Source, statement: cst.If) -> Versions:
    """Return the versions on which an `if` statement may raise an exception; an unclear condition may do so itself."""
    true, false = (possible(source, statement.test, outcome=outcome) for outcome in (True, False))
    unclear = true & false
    return unclear | true & raises(source, statement.body.body)


def _succeeds(source: Source, statement: cst.CSTNode) -> bool:
    """Return whether a statement raises no exception on any supported Python."""
    if isinstance(statement, cst.Import):
        return all(dotted(alias.name) in NAMES for alias in statement.names)
    if isinstance(statement, cst.ImportFrom):
        names = () if statement.relative else NAMES.get(dotted(statement.module), ())
        aliases = () if isinstance(statement.names, cst.ImportStar) else statement.names
        return bool(aliases) and all(dotted(alias.name) in names for alias in aliases)
    if isinstance(statement, cst.Assign | cst.Expr):
        return _exists(source, statement.value)
    return False


def _exists(source: Source, value: cst.BaseExpression) -> bool:
    """Return whether an expression is a literal or a name that every supported Python has."""
    if isinstance(value, cst.Integer | cst.SimpleString):
        return True
    full_name = qualified_name(source, value)
    module, _, name = full_name.rpartition(".")
    if isinstance(value, cst.Attribute):
        return name in NAMES.get(module, ()) and full_name not in NAMES  # a submodule may not be imported yet
    return name in {"True", "False", "None"}
