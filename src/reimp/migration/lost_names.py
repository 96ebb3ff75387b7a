"""Find the names of a module that its new code no longer binds, or binds later: other files may take them."""

import ast
import sys
from collections.abc import Iterable, Iterator

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_STANDARD = sys.stdlib_module_names | {"__future__", "imp"}


def lost_names(before: ast.Module, after: ast.Module) -> tuple[str, ...]:
    """Return the names at the top level of *before* that *after* has no longer, or binds after one more import.

    An import that *before* has, of a module that is not of the standard library, may import this one, and take a name
    from it.
    """
    old, new = _bound(before), _bound(after)
    foreign = {module for node in _nodes(before.body) for module in _foreign(node)}
    return tuple(name for name, imports in old.items() if name not in new or (new[name] - imports) & foreign)


def _bound(tree: ast.Module) -> dict[str, frozenset[str]]:
    """Return the names that are bound at the top level, each with the imports that run before."""
    found: dict[str, frozenset[str]] = {}
    imports: set[str] = set()
    for node in _nodes(tree.body):
        for name in _names(node):
            found.setdefault(name, frozenset(imports))
        imports |= set(_foreign(node))
    return found


def _nodes(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield the nodes that run at the top level, in their order."""
    waiting = [*body][::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _SCOPES):
            waiting += [*ast.iter_child_nodes(node)][::-1]


def _names(node: ast.AST) -> Iterator[str]:
    """Yield the names that *node* itself binds."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id


def _foreign(node: ast.AST) -> Iterator[str]:
    """Yield the modules that *node* imports from outside the standard library."""
    if isinstance(node, ast.Import):
        modules = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        modules = [f"{'.' * node.level}{node.module or ''}"]
    else:
        return
    yield from (each for each in modules if each.partition(".")[0] not in _STANDARD)
