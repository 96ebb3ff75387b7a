"""Facts about the names of a file that its scopes do not tell: stars, `del`, `__all__`, `match`."""

import sys
from unicodedata import normalize

import libcst as cst

from reimp.reading.questions.syntax import dotted, elements, nodes_within
from reimp.reading.scopes import Assignment, Scope
from reimp.reading.source import Source
from reimp.removed.table import MODULES

# Modules of the standard library from which a star brings a name that new code uses. `from os import *`, which brings
# `open`, is not among them: only helpers use that name, and writing/names.py looks for any star before them.
_BRINGING = {"_frozen_importlib_external", "_imp", "curses", "distutils", "fnmatch", "locale", "tokenize"}


def stars(source: Source) -> list[cst.ImportFrom]:
    """Return the statements `from module import *`."""
    return [each for each in source.nodes(cst.ImportFrom) if isinstance(each.names, cst.ImportStar)]


def foreign_stars(source: Source, start: int) -> list[cst.ImportFrom]:
    """Return those after *start* that may bring any name; few of the standard library bring one of ours."""
    known = (sys.stdlib_module_names | MODULES) - _BRINGING  # also on the Pythons that have no imp
    after = (each for each in stars(source) if source.span(each)[0] > start)
    return [each for each in after if each.relative or dotted(each.module).partition(".")[0] not in known]


def position(source: Source, assignment: Assignment) -> int:
    """Return where an assignment is, -1 for one of Python's own."""
    node = assignment.node
    return source.span(node)[0] if node else -1


def unscoped_names(source: Source) -> set[str]:
    """Return the names that `match` and `:=` in a comprehension bind, or that are spelled in several ways (PEP 3131).

    scopes.py does not know them.
    """
    patterns = [
        *(each.name for each in source.nodes(cst.MatchAs)),
        *(each.name for each in source.nodes(cst.MatchStar)),
    ]
    patterns += [each.rest for each in source.nodes(cst.MatchMapping)]
    inner = (each for each in source.nodes(cst.NamedExpr) if source.scope(each).is_comprehension)
    found = {each.value for each in patterns if each} | {dotted(each.target) for each in inner}
    written = set() if source.text.isascii() else {each.value for each in source.nodes(cst.Name)}
    return found | {normalize("NFKC", name) for name in written if normalize("NFKC", name) != name}


def is_deleted(source: Source, name: str, home: Scope) -> bool:
    """Return whether a `del` statement may delete a variable of the scope *home*."""
    nodes = (each for node in source.nodes(cst.Del) for each in elements(node.target))
    found = (source.scope(node)[name] for node in nodes if dotted(node) == name)
    return any(not each or any(one.scope is home for one in each) for each in found)


def imports_root(assignment: Assignment, root: str) -> bool:
    """Return whether an assignment is `import root`, or of a module in it, under its own name, for good."""
    node = assignment.node
    if not isinstance(node, cst.Import):
        return False
    binding = [
        alias
        for alias in node.names
        if dotted(alias.asname.name if alias.asname else alias.name).partition(".")[0] == root
    ]
    return bool(binding) and all(alias.asname is None or dotted(alias.name) == root for alias in binding)


def is_inside(scope: Scope, outer: Scope) -> bool:
    """Return whether *scope* is *outer*, or within it."""
    inner: Scope | None = scope
    while inner and inner is not outer:
        inner = inner.parent
    return inner is outer


def hides(source: Source, home: Scope, root: str) -> bool:
    """Return whether an import of *root* in the function *home* would hide an outer variable that is used there."""
    if home is source.module_scope:
        return False
    accesses = (access for scope in source.all_scopes if is_inside(scope, home) for access in scope.accesses[root])
    # Without a referent it may come from a star import.
    return any(
        not access.referents or any(not is_inside(referent.scope, home) for referent in access.referents)
        for access in accesses
    )


def exported_names(source: Source) -> set[str]:
    """Return the names in `__all__`, and those that other files take; all strings, where code computes `__all__`."""
    nodes: list[cst.BaseSmallStatement] = source.nodes(cst.Assign, cst.AugAssign, cst.AnnAssign, cst.Expr)
    statements = [*filter(_sets_all, nodes)]
    computed = any(_is_computed(source, each) for each in statements)
    strings = [string for each in statements for string in nodes_within(source, each, cst.SimpleString)]
    strings = source.nodes(cst.SimpleString) if computed else strings
    return {str(node.evaluated_value) for node in strings} | dict(source.surroundings.taken).keys()


def _is_computed(source: Source, statement: cst.BaseSmallStatement) -> bool:
    """Return whether the strings in a statement are not all that it puts into `__all__`."""
    names = {each.value for each in nodes_within(source, statement, cst.Name)}
    return bool(names - {"__all__", "append", "extend", "remove", "list", "tuple"})


def _sets_all(statement: cst.BaseSmallStatement) -> bool:
    """Return whether a statement sets or changes `__all__`: `__all__ = [...]`, `__all__.extend(...)`."""
    if isinstance(statement, cst.Assign):
        targets: list[cst.BaseExpression] = [each.target for each in statement.targets]
    elif isinstance(statement, cst.AugAssign | cst.AnnAssign):
        targets = [statement.target]
    else:
        call = statement.value if isinstance(statement, cst.Expr) else None
        return isinstance(call, cst.Call) and dotted(call.func).startswith("__all__.")
    return any(dotted(each.value if isinstance(each, cst.Subscript) else each) == "__all__" for each in targets)
