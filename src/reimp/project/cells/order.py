"""Which variables the cells of a notebook pass to one another, in whatever order they are run."""

import ast
from collections.abc import Iterable, Sequence

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def shared_variables(cells: Iterable[str]) -> set[str]:
    """Return the variables that a cell may read before it has set them, and that some cell sets; imports apart."""
    trees = [ast.parse(cell) for cell in cells]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    stored = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    reads: set[str] = set()
    for tree in trees:
        _block(tree.body, set(), reads)
    return (reads & stored) - _imported(nodes)


def _imported(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the names that import statements bind, and those that are set to what a function has imported."""
    aliases = (each for node in nodes if isinstance(node, ast.Import | ast.ImportFrom) for each in node.names)
    calls = (node for node in nodes if isinstance(node, ast.Assign) and _is_import(node.value))
    names = {each.asname or each.name.partition(".")[0] for each in aliases}
    return names | {name for call in calls for target in call.targets for name in _stored(target)}


def _is_import(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("__import__", "import_module"))


def _stored(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def _block(statements: Sequence[ast.stmt], known: set[str], reads: set[str]) -> None:
    """Add to *reads* what *statements* read of variables other than *known*; add to *known* what they certainly set."""
    for statement in statements:
        owners: list[ast.AST] = [statement, *getattr(statement, "handlers", ()), *getattr(statement, "cases", ())]
        blocks = [block for owner in owners for block in _blocks(owner)]
        if blocks:
            heads = [part for owner in owners for part in ast.iter_child_nodes(owner) if _is_head(part)]
            reads |= set().union(*map(_reads, heads)) - known
            for block in blocks:
                _block(block, known.union(*map(_stored, heads)), reads)
        else:
            reads |= _reads(statement) - known
            known |= set().union(*map(_stored, getattr(statement, "targets", ())))


def _blocks(owner: ast.AST) -> list[list[ast.stmt]]:
    """Return the blocks of a compound statement; a definition has none here."""
    if isinstance(owner, _Function | ast.ClassDef):
        return []
    blocks = (getattr(owner, field, None) for field in ("body", "orelse", "finalbody"))
    return [block for block in blocks if block]


def _is_head(part: ast.AST) -> bool:
    return isinstance(part, ast.expr | ast.withitem)


def _reads(node: ast.AST) -> set[str]:
    """Return the variables of the notebook that *node* reads, or changes in place."""
    if isinstance(node, _Function):
        inner = set().union(*map(_reads, ast.iter_child_nodes(node)))
        declared = {name for each in ast.walk(node) if isinstance(each, ast.Global) for name in each.names}
        arguments = {each.arg for each in ast.walk(node) if isinstance(each, ast.arg)}
        return inner - ((arguments | _stored(node)) - declared)
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        return {node.target.id} | _reads(node.value)
    if isinstance(node, ast.Name):
        return set() if isinstance(node.ctx, ast.Store) else {node.id}
    return set().union(*map(_reads, ast.iter_child_nodes(node)))
