"""Tells which Pythons reach a place in a file, and whether a missing module is handled there."""

from collections.abc import Iterator

import libcst as cst

from reimp.model import Guard
from reimp.reading.conditions import possible
from reimp.reading.handlers import catches_import_error, gives_up, raises
from reimp.reading.questions.qualified import qualified_name
from reimp.reading.questions.syntax import dotted
from reimp.reading.source import Source
from reimp.versions import EVERYTHING, NAMES, NOTHING, OLDEST, PACKAGES, Version, Versions, since

_EXITS = {"sys.exit", "os._exit", "builtins.exit", "builtins.quit"}
_WITHOUT_SUBMODULES = NAMES.keys() - PACKAGES


def reached(source: Source, node: cst.CSTNode) -> Versions:
    """Return the versions on which *node* may run, as far as conditions, early exits and handlers decide that."""
    return _by_conditions(source, node) & _by_handlers(source, node)


def guard(source: Source, node: cst.CSTNode, gone: Version) -> Guard:
    """Return what keeps *node* from failing on the versions without an API, which are those since *gone*."""
    by_conditions = _by_conditions(source, node)
    if not by_conditions & since(OLDEST):
        return Guard.OLD
    if not by_conditions & since(gone):
        return Guard.VERSION
    if not by_conditions & _by_handlers(source, node) & since(gone):
        return Guard.FALLBACK
    return Guard.HANDLED if handles_import_error(source, node) else Guard.NONE


def handles_import_error(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a handler around *node* catches ImportError and lets the program go on."""
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.FunctionDef | cst.Lambda):
            return False  # it may be called outside of the `try` statement
        if isinstance(parent, cst.Try) and child is parent.body:
            handlers = (each for each in parent.handlers if catches_import_error(source, each))
            if not all(map(gives_up, handlers)):
                return True
    return False


def _by_handlers(source: Source, node: cst.CSTNode) -> Versions:
    """Return the versions on which the handlers that *node* is in may run."""
    found = EVERYTHING
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.Try) and isinstance(child, cst.ExceptHandler):
            found &= raises(source, parent.body.body)
    return found


def _by_conditions(source: Source, node: cst.CSTNode) -> Versions:
    """Return the versions that come to *node* by the conditions that it depends on, and past the exits before it."""
    found = EVERYTHING
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.IndentedBlock | cst.Module):
            found &= _arrival(source, parent, child)
        elif isinstance(parent, cst.If | cst.IfExp | cst.While) and child is not parent.test:
            found &= possible(source, parent.test, outcome=child is parent.body)
        elif isinstance(parent, cst.BooleanOperation) and child is parent.right:
            found &= possible(source, parent.left, outcome=isinstance(parent.operator, cst.And))
    return found


def _arrival(source: Source, block: cst.IndentedBlock | cst.Module, statement: cst.CSTNode) -> Versions:
    """Return the versions on which *block* is run as far as to *statement*."""
    if statement not in source.arrivals:
        coming = EVERYTHING
        for each in block.body:
            coming = NOTHING if _always_fails(each) else coming
            source.arrivals[each] = coming
            coming &= _passing(source, each) if type(each) is cst.If else EVERYTHING
    return source.arrivals[statement]


def _always_fails(statement: cst.CSTNode) -> bool:
    """Return whether a statement imports something in a module that is no package."""
    if type(statement) is not cst.SimpleStatementLine:  # isinstance takes ten times as long
        return False
    names = [dotted(alias.name) for each in statement.body if isinstance(each, cst.Import) for alias in each.names]
    return any(name.rpartition(".")[0] in _WITHOUT_SUBMODULES and name != "os.path" for name in names)


def _passing(source: Source, statement: cst.If) -> Versions:
    """Return the versions on which the program may go on after an `if` statement."""
    branches = [*_branches(statement)]
    rest = branches[-1].orelse
    ends = [_ending(source, each.body) for each in (*branches, rest) if each]
    if all(end == EVERYTHING for end in ends):
        return EVERYTHING
    found, coming = NOTHING, EVERYTHING
    for branch, end in zip(branches, ends, strict=False):
        found |= coming & possible(source, branch.test, outcome=True) & end
        coming &= possible(source, branch.test, outcome=False)
    return found | coming & (ends[-1] if rest else EVERYTHING)


def _branches(statement: cst.If) -> Iterator[cst.If]:
    """Yield an `if` statement and each `elif` of it."""
    branch: cst.If | cst.Else | None = statement
    while isinstance(branch, cst.If):
        yield branch
        branch = branch.orelse


def _ending(source: Source, block: cst.BaseSuite) -> Versions:
    """Return the versions on which the end of a block may be reached."""
    last = block.body[-1] if block.body else None
    if _leaves(source, last.body[-1] if isinstance(last, cst.SimpleStatementLine) else last):
        return NOTHING
    found = EVERYTHING
    for each in block.body:
        found &= _passing(source, each) if type(each) is cst.If else EVERYTHING
    return found


def _leaves(source: Source, statement: cst.CSTNode | None) -> bool:
    """Return whether a statement ends its block, or the program."""
    if isinstance(statement, cst.Return | cst.Raise | cst.Continue | cst.Break):
        return True
    call = statement.value if isinstance(statement, cst.Expr) else None
    return isinstance(call, cst.Call) and qualified_name(source, call.func) in _EXITS
