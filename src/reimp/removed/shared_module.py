"""The text of the module of the user's project from which files import helper functions and constants."""

import ast
from collections.abc import Iterable, Iterator

from reimp.reading.python_ast import python_tree
from reimp.removed.helper import WIDER, HelperFile, all_helpers, closure, code_of, helper, imports, render
from reimp.removed.imp.constants import NUMBERS

_DOCSTRING = '"""What this project used of the imp module, which Python 3.12 removed."""'


class SharedModuleError(Exception):
    """The module cannot receive helper functions; the text is the reason, and says what to do."""


def module_text(names: Iterable[str], constants: Iterable[str], existing: str = "", package: str = "") -> str:
    """Return the text of a module with these helpers and constants, after those that *existing* has already.

    They come first in a module that imports from its own *package*, whose modules may import them before the module
    has ended. Raise SharedModuleError if *existing* is not Python, or a name in it means something else.
    """
    tree = python_tree(existing)
    if tree is None:
        raise SharedModuleError("cannot be read: it is not Python 3; correct it, or name another module")
    names, constants = [*names], [*constants]
    wanted = {WIDER.get(name, name) for name in names}
    present = {each.file for each in all_helpers() if _definition(tree, existing, each)} - WIDER.keys()
    for narrow, wide in WIDER.items():
        if wide in wanted and _definition(tree, existing, helper(narrow)):
            return module_text(names, constants, _widened(tree, existing, narrow), package)
    numbers = {name: NUMBERS[name] for name in sorted(constants) if not _has_constant(tree, name)}
    if ours := _is_ours(tree, existing):
        present |= {each.file for each in all_helpers() if each.file not in WIDER and each.public in ours}
    new = [each for each in closure(wanted | present) if each.file not in present]
    if not new and not numbers:
        return existing
    if ours:
        kept = {name: number for name, number in NUMBERS.items() if _has_constant(tree, name)}
        return f"{_DOCSTRING}\n\n{_block(closure(wanted | present), kept | numbers, '')}\n"
    if mistake := next(_mistakes(tree, new, numbers), ""):
        raise SharedModuleError(mistake)
    block = _block(new, numbers, existing)
    if not existing.strip():
        return f"{_DOCSTRING}\n\n{block}\n"
    return _with_block(tree, existing, block, first=_imports_own(tree, package))


def _widened(tree: ast.Module, text: str, narrow: str) -> str:
    """Return the module with the helper for all calls in place of the one for some."""
    new = [each for each in closure([WIDER[narrow]]) if not _definition(tree, text, each)]
    lines = text.splitlines(keepends=True)
    if old := _definition(tree, text, helper(narrow)):
        lines[old.lineno - 1 : old.end_lineno] = [render(new, {}) + "\n"]
    return "".join(lines)


def _definition(tree: ast.Module, text: str, wanted: HelperFile) -> ast.stmt | None:
    """Return the definition of this helper from an earlier run, in any quotes and indentation; None if it has none."""
    found = (each for each in tree.body if isinstance(each, ast.FunctionDef | ast.ClassDef))
    same = (each for each in found if each.name == wanted.public and _code(text, each) == code_of(wanted.text))
    return next(same, None)


def _code(text: str, definition: ast.stmt) -> str:
    return code_of(ast.get_source_segment(text, definition) or "")


def _is_ours(tree: ast.Module, text: str) -> set[str]:
    """Return the functions and classes of a module that has helpers, constants and their imports only; else none."""
    publics = {each.public for each in all_helpers()}
    names = {each.name for each in tree.body if isinstance(each, ast.FunctionDef | ast.ClassDef)}
    others = [each for each in tree.body[1:] if not isinstance(each, ast.FunctionDef | ast.ClassDef | ast.Import)]
    constants = all(any(_is_constant(each, name) for name in NUMBERS) for each in others)
    return names if text.startswith(_DOCSTRING) and names <= publics and constants else set()


def _is_constant(statement: ast.stmt, name: str) -> bool:
    return ast.dump(statement) == ast.dump(ast.parse(f"{name} = {NUMBERS[name]}").body[0])


def _has_constant(tree: ast.Module, name: str) -> bool:
    return any(_is_constant(each, name) for each in tree.body)


def _block(new: Iterable[HelperFile], numbers: dict[str, int], existing: str) -> str:
    lines = [line for line in (f"import {each}" for each in imports(new)) if line not in existing.splitlines()]
    values = [f"{name} = {number}" for name, number in sorted(numbers.items(), key=lambda item: item[1])]
    head = "\n\n".join(part for part in ("\n".join(lines), "\n".join(values)) if part)
    return "\n\n\n".join(part for part in (head, render(new, {})) if part)


def _with_block(tree: ast.Module, existing: str, block: str, *, first: bool) -> str:
    """Return the module with *block* at its end, or *first*: after its docstring and `from __future__`."""
    if not first:
        return f"{existing.rstrip()}\n\n\n{block}\n"
    head = 0
    for statement in tree.body:
        future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if not (future or text):
            break
        head = statement.end_lineno or head
    lines = existing.splitlines(keepends=True)
    above, below = "".join(lines[:head]).rstrip(), "".join(lines[head:]).lstrip("\n")
    return "\n\n".join(part for part in (above, block, f"\n{below}") if part)


def _imports_own(tree: ast.Module, package: str) -> bool:
    """Return whether a module imports from its own package, or from a module that may be beside it."""
    for each in ast.walk(tree):
        if isinstance(each, ast.ImportFrom) and (each.level or (each.module or "").partition(".")[0] == package):
            return True
        if isinstance(each, ast.Import) and any(alias.name.partition(".")[0] == package for alias in each.names):
            return True
    return False


def _mistakes(tree: ast.Module, new: Iterable[HelperFile], numbers: Iterable[str]) -> Iterator[str]:
    """Yield why new helpers would not work in a module, or would change what a name in it means."""
    bound = dict(_bound(tree))
    modules = {module.partition(".")[0] for each in new for module in each.modules}
    for name in (*(each.public for each in new), *numbers):
        if name in bound:
            yield f"has another {name} in line {bound[name]}; rename it, or name another module"
    for name in sorted({name for each in new for name in each.builtins} | modules):
        if name in bound:
            what = "module" if name in modules else "built-in"
            yield f"hides the {what} {name} in line {bound[name]}, which helper functions use; name another module"
    used = {name for each in new for name in each.builtins if not name.endswith("Error")}
    if "*" in bound and used:
        yield f"may hide the built-in {min(used)} by `import *` in line {bound['*']}; name another module"


def _bound(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the names that may be bound at module level, and the lines; not modules under their own names."""
    waiting: list[ast.AST] = [*tree.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
            yield from _globals(node)
            continue
        if isinstance(node, ast.Lambda):
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
            yield node.id, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module != "builtins":
            yield from ((alias.asname or alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((each.asname, node.lineno) for each in node.names if each.asname and each.asname != each.name)
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            yield node.name, node.lineno
        waiting += ast.iter_child_nodes(node)


def _globals(function: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the names that a function declares to be those of the module."""
    for node in ast.walk(function):
        if isinstance(node, ast.Global):
            yield from ((name, node.lineno) for name in node.names)
