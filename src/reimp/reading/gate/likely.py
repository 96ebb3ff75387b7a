"""Whether a file may have a use, as the names in it show: LibCST reads only those that may."""

import ast
import re
from collections.abc import Iterator

from reimp.reading.candidates import (
    FUNCTIONS,
    PATCHERS,
    PATHS,
    PATTERNS,
    Mentioned,
    called_name,
    imports_one,
    is_code,
    is_mistake,
    looked_up,
    may_patch,
    mentioned_in,
    names_attribute,
    names_one,
    passes_lost_argument,
)
from reimp.reading.gate.facts import Facts, facts_of
from reimp.reading.python_ast import matching_lines, nodes_on
from reimp.removed.table import HOMES, LOST, METHODS, MODULES, ONLY_OF_IMP, TABLE

COPIES = {"list", "tuple", "sorted", "set", "iter"}
"""The functions that return something with the items of their argument."""
_HOOKS = {"Finder", "MetaPathFinder", "PathEntryFinder", "Loader", "InspectLoader"}
BASES = {*_HOOKS, "object", "ModuleType", ""}
"""The base classes of an import hook that inherits no method of its own kind."""
NAMES = {"fullname", "name", "module_name", "modulename", "mod_name", "fqname", "modname", "full_name", "module"}
"""What people call the parameter of a hook that gets the name of a module."""


def is_likely(source: bytes, tree: ast.Module) -> bool:
    """Return False if the code that LibCST would read of a file, of which Python makes *tree*, has no use.

    What is not certain counts as a use: this is the same question as that of find_uses, asked of names without scopes.
    """
    text, facts = mentioned_in(source), facts_of(tree, source)
    return any(_may_be_use(node, text, facts) for node in nodes_on(tree, matching_lines(source, *PATTERNS)))


def _may_be_use(node: ast.AST, text: Mentioned, facts: Facts) -> bool:
    """Return whether a node may be a use, or may bind one."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return imports_one(node)
    if isinstance(node, ast.Attribute | ast.Name):
        return (
            names_attribute(node)
            or _is_passed(node, facts)
            or (isinstance(node, ast.Attribute) and _is_used(node, facts))
        )
    if isinstance(node, ast.ClassDef):
        return _is_dead_hook(node, facts)
    if isinstance(node, ast.Constant):
        return is_code(node)
    if isinstance(node, ast.Call):
        return _is_call(node, facts)
    return any(map(names_one, looked_up(node, modules=text.modules)))


def _is_passed(node: ast.Attribute | ast.Name, facts: Facts) -> bool:
    """Return whether a function that has lost an argument gets another name, by which it may be called."""
    name = node.attr if isinstance(node, ast.Attribute) else node.id
    return name in FUNCTIONS and id(node) not in facts.calls


def _is_used(node: ast.Attribute, facts: Facts) -> bool:
    """Return whether an attribute may be a lost method, a lost name of a module, or one that only imp had."""
    owner = node.value.id if isinstance(node.value, ast.Name) else ""
    if node.attr in ONLY_OF_IMP and _is_mistaken(owner, facts):
        return True
    if node.attr in LOST and any(f"{path}.{node.attr}" in TABLE for path in _paths(node.value, facts)):
        return True
    return node.attr in METHODS and facts.loads and _is_method(node, facts)


def _is_mistaken(owner: str, facts: Facts) -> bool:
    """Return whether a name is importlib, or imp where nothing binds that: names that only imp had are none of it."""
    return "importlib" in facts.imports.get(owner, ()) or (owner == "imp" and not facts.is_bound(owner))


def _paths(node: ast.expr, facts: Facts) -> Iterator[str]:
    """Yield the full names that an expression may have by the imports of the file."""
    if isinstance(node, ast.Attribute):
        yield from (f"{path}.{node.attr}" for path in _paths(node.value, facts))
    elif isinstance(node, ast.Name):
        yield from facts.imports.get(node.id, ())


def _is_method(node: ast.Attribute, facts: Facts) -> bool:
    """Return whether a method may be that of a standard loader or finder, or of an object of an unknown class."""
    if _may_be_known(node.value, facts):
        return True
    call = facts.calls.get(id(node))
    if call is None or node.attr in facts.methods or not _fits(call, node.attr):
        return False
    owner = node.value.func if isinstance(node.value, ast.Call) else node.value
    own = isinstance(owner, ast.Name) and owner.id in ("self", "cls", "super")
    return not own and _may_be_object(node.value, facts)


def _may_be_known(node: ast.expr, facts: Facts) -> bool:
    """Return whether the class of an expression may be known: whether it begins with an import or a variable."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        if isinstance(node, ast.Call) and called_name(node) in COPIES:
            return True
        node = node.func if isinstance(node, ast.Call) else node.value
    if isinstance(node, ast.Name):
        return node.id in facts.imports or node.id in facts.stored
    return isinstance(node, ast.NamedExpr)


def _may_be_object(node: ast.expr, facts: Facts) -> bool:
    """Return whether an expression may be an object that the file does not make itself."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    if isinstance(node, ast.Call):
        return not isinstance(node.func, ast.Attribute) and _may_be_object(node.func, facts)
    return isinstance(node, ast.Name) and facts.is_variable(node.id)


def _fits(call: ast.Call, method: str) -> bool:
    """Return whether a method of a loader or finder can be called with these arguments."""
    plain = not call.keywords and not any(isinstance(each, ast.Starred) for each in call.args)
    most = 2 if method == "find_module" else 1
    return plain and len(call.args) <= most and (bool(call.args) or method == "load_module")


def _is_call(node: ast.Call, facts: Facts) -> bool:
    """Return whether a call may pass a lost argument, cannot work, replaces a module, or names an API in a string."""
    names = [keyword.arg for keyword in node.keywords]
    if may_patch(node) or (passes_lost_argument(node) and _may_be_known(node.func, facts)):
        return True
    cannot_work = _takes_path(node, facts) or (called_name(node) == "exec_module" and is_mistake(node))
    return (
        cannot_work
        or not MODULES.isdisjoint(names)
        or any(names_one(key) and _is_named(key, node) for key in looked_up(node, modules=False))
    )


def _takes_path(node: ast.Call, facts: Facts) -> bool:
    """Return whether a call may pass a path to importlib.import_module in the place of a package."""
    given = [*node.args[1:], *(each.value for each in node.keywords if each.arg == "package")]
    if called_name(node) != "import_module" or not given or not _may_be_known(node.func, facts):
        return False
    value = given[0]
    if isinstance(value, ast.Constant):
        return re.search(r"[/\\]|\.(?:pyc?|so)$", str(value.value)) is not None
    if isinstance(value, ast.Name):
        return value.id == "__file__" or value.id in facts.stored
    return isinstance(value, ast.Call) and called_name(value) in PATHS


def _is_named(key: ast.expr, call: ast.Call) -> bool:
    """Return whether a string names a removed API where a call has it: by its full name, or for a patch."""
    if not isinstance(key, ast.Constant) or called_name(call) in PATCHERS:
        return True
    parts = str(key.value).split(".")
    return key.value in HOMES or any(".".join(parts[:end]) in TABLE for end in range(2, len(parts) + 1))


def _is_dead_hook(node: ast.ClassDef, facts: Facts) -> bool:
    """Return whether a class may be an import hook that has only the methods which Python no longer calls."""
    bases = set(map(_last_name, node.bases))
    unknown = bases - BASES - facts.classes.keys()
    if unknown or not (facts.registers or bases & _HOOKS):
        return False
    methods, assigned = _members(node)
    named = {each.name for each in methods if _takes_name(each)}
    new = assigned | {each.name for each in methods}
    finds = bool(named & {"find_module", "find_loader"}) and "find_spec" not in new
    return finds or ("load_module" in named and "exec_module" not in new)


def _last_name(node: ast.expr) -> str:
    """Return the last part of a dotted name, "" for another expression."""
    root = node
    while isinstance(root, ast.Attribute):
        root = root.value
    if not isinstance(root, ast.Name):
        return ""
    return node.attr if isinstance(node, ast.Attribute) else root.id


def _members(node: ast.ClassDef) -> tuple[list[ast.FunctionDef | ast.AsyncFunctionDef], set[str]]:
    """Return the methods that a class defines itself, also in conditions, and the names that it assigns."""
    methods: list[ast.FunctionDef | ast.AsyncFunctionDef] = []
    assigned: set[str] = set()
    waiting: list[ast.AST] = [*node.body]
    while waiting:
        each = waiting.pop()
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            methods.append(each)
        elif isinstance(each, ast.Assign):
            assigned |= {target.id for target in each.targets if isinstance(target, ast.Name)}
        elif isinstance(each, ast.stmt | ast.excepthandler | ast.match_case) and not isinstance(each, ast.ClassDef):
            waiting += ast.iter_child_nodes(each)
    return methods, assigned


def _takes_name(method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a parameter of a method may be the name of a module, and at most one more is required."""
    given = method.args.args
    required = len(given) - len(method.args.defaults)
    return any(each.arg.strip("_").lower() in NAMES for each in given[:2]) and required <= 3  # noqa: PLR2004
