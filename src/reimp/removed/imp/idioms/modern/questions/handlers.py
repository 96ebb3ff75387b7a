"""Which `try` has a search alone in it, or only statements after it that raise no ImportError."""

from collections.abc import Collection

import libcst as cst

from reimp.reading.questions.effects import cannot_import
from reimp.reading.questions.syntax import is_builtin, nodes_within, only_statement
from reimp.reading.source import Source
from reimp.removed.imp.idioms.modern.statements import always_leaves

_LOOKING = {"sys", "traceback", "logging", "exc_info", "format_exc", "print_exc"}
_ADDING = {"append", "add", "extend"}
_SIMPLE = cst.Return | cst.Assign | cst.Continue | cst.Break | cst.Pass | cst.Expr


def handled(source: Source, statement: cst.CSTNode, *, leaving: bool) -> tuple[cst.Try, int, int] | None:
    """Return the `try` that has a search alone, and from where to where it says so: to the body of its handler."""
    line = source.parent(statement)
    block = source.parents.get(source.parent(line))
    if not isinstance(block, cst.Try) or block.body is not source.parent(line) or len(block.body.body) != 1:
        return None
    if not only_statement(line) or len(block.handlers) != 1 or block.finalbody or (leaving and block.orelse):
        return None
    handler = block.handlers[0]
    errors = ("ImportError", "Exception", "BaseException")
    caught = handler.type is None or any(is_builtin(source, handler.type, each) for each in errors)
    if not caught or (leaving and not always_leaves(handler)) or is_looked_at(source, handler):
        return None
    last = handler.name or handler.type
    end = source.text.index(b":", source.span(last)[1] if last else source.span(handler)[0]) + 1
    return block, source.span(block)[0], end


def is_looked_at(source: Source, handler: cst.ExceptHandler) -> bool:
    """Return whether a handler may look at the exception, or raise it again."""
    name = handler.name.name if handler.name else None
    reads = {each.value for each in nodes_within(source, handler.body, cst.Name)}
    raises = nodes_within(source, handler.body, cst.Raise)
    named = isinstance(name, cst.Name) and name.value in reads
    return named or bool(reads & _LOOKING) or any(each.exc is None for each in raises)


def followed(
    source: Source, statement: cst.CSTNode, closing: Collection[cst.CSTNode]
) -> tuple[cst.Try, cst.ExceptHandler] | None:
    """Return the `try` and handler where a search alone can raise ImportError, if more than *closing* follows it."""
    line = source.parent(statement)
    block = source.parents.get(source.parent(line))
    if not isinstance(block, cst.Try) or block.body is not source.parent(line) or block.body.body[0] is not line:
        return None
    if len(block.handlers) != 1 or block.finalbody or block.orelse or not only_statement(line):
        return None
    handler = block.handlers[0]
    if not is_builtin(source, handler.type, "ImportError") or is_looked_at(source, handler):
        return None
    rest = [each for each in block.body.body[1:] if each not in closing]
    return (block, handler) if rest and all(_cannot_import(source, each) for each in rest) else None


def _cannot_import(source: Source, line: cst.CSTNode) -> bool:
    """Return whether a line raises no ImportError, and no block is in it."""
    statement = only_statement(line)
    if not isinstance(statement, _SIMPLE):
        return False
    value = statement.value if isinstance(statement, cst.Expr) else None
    if isinstance(value, cst.Call) and isinstance(value.func, cst.Attribute) and value.func.attr.value in _ADDING:
        return isinstance(value.func.value, cst.Name) and all(cannot_import(source, each.value) for each in value.args)
    return cannot_import(source, statement)
