"""Which files can use a removed API: what their bytes, and then Python's own parser, show without LibCST."""

import ast
import re
from collections.abc import Iterable

from reimp.reading.python_ast import matching_lines, nodes_on
from reimp.removed.table import ARGUMENTS, HOMES, LOST, METHODS, MODULES, ONLY_OF_IMP, PACKAGE_NAMES, WORDS

# As an alternation of literals would be slow: a word is looked for by itself. The literal comes first, and what is
# before it is checked last, which is 14 times as fast as \bimp\b.
_WORDS = tuple(re.compile(rf"{word}\b(?<=\b{word})".encode()) for word in sorted(MODULES))
_NAMES = tuple(sorted(name.encode() for name in WORDS))
_HOMES = tuple(sorted(name.encode() for name in PACKAGE_NAMES))
_HOOKS = (b"meta_path", b"path_hooks")  # what a file names that has import hooks
MISTAKES = (re.compile(rb"import_module\s*\([^)]*,"), re.compile(rb"exec_module\s*\(\s*\)"))
"""Calls that may not work: import_module("name", "/path"), exec_module()."""
PATTERNS = (*_WORDS, *MISTAKES, *(re.compile(re.escape(name)) for name in _NAMES))
"""The patterns of which one is on each line with a use."""

# In JSON, the n of a line's end, \n, can be before the word.
_WORDS_IN_JSON = tuple(re.compile(rf"{word}\b".encode()) for word in sorted(MODULES))

_MODULE = "|".join(sorted(MODULES))
# How a module is written where it may be meant: in a string, after a dot, or imported; also after the n of "\n".
_NAMED = re.compile(
    (
        rf"['\".](?:{_MODULE})\b|\\\r?\n(?:{_MODULE})\b|from[\s\\]+(?:{_MODULE})\b"
        rf"|import[\s\\]+(?:[^\s\\,;#'\"]+(?:[\s\\]+as[\s\\]+[^\s\\,;#'\"]+)?[\s\\]*,[\s\\]*)*(?:{_MODULE})\b"
    ).encode()
)
_LOST = "|".join(sorted(LOST))
CODE = re.compile(
    r"(?:^|[\n;:]|>>>)[ \t]*"
    rf"(?:import[ \t]+(?:[\w.]+(?:[ \t]+as[ \t]+\w+)?[ \t]*,[ \t]*)*({_MODULE})\b(?!\.)"
    rf"|from[ \t]+({_MODULE})[ \t]+import\b"
    rf"|from[ \t]+({'|'.join(sorted(map(re.escape, HOMES - MODULES)))})[ \t]+import[ \t]+[^\n;]*\b({_LOST})\b)"
)
"""Code in a string that imports a removed API; the groups that match are the parts of its dotted name."""

_FUNCTIONS = {function.rpartition(".")[2] for function in ARGUMENTS}
_IN_STRING = re.compile(rf"(?:^|\.)(?:{_MODULE})(?:\.|$)|\.(?:{_LOST})$|^(?:{_LOST})$")


def can_use(path: str, content: bytes) -> bool:
    """Return whether the file at *path* can have a use: whether its *content* has a word of the table."""
    words = _WORDS_IN_JSON if path.endswith(".ipynb") else _WORDS
    return any(word.search(content) for word in words) or _may_use_lost(content)


def _may_use_lost(content: bytes) -> bool:
    """Return whether a file has a name that a module or a class has lost, and the name of a module that has lost one.

    A class with the old methods of import hooks needs no module.
    """
    if not any(name in content for name in (*_HOMES, *_HOOKS)):
        return False
    return any(name in content for name in _NAMES) or any(each.search(content) for each in MISTAKES)


def may_name(source: bytes) -> bool:
    """Return False if a file certainly has no use, as its text shows."""
    if _may_use_lost(source):
        return True
    return any(module.encode() in source for module in MODULES) and _NAMED.search(source) is not None


def may_use(source: bytes, tree: ast.Module | None) -> bool:
    """Return False if a file, of which Python's own parser makes *tree*, certainly has no use."""
    if tree is None:
        return True
    modules = b"modules" in source
    return any(_may_reach(node, modules=modules) for node in nodes_on(tree, matching_lines(source, *PATTERNS)))


def _may_reach(node: ast.AST, *, modules: bool) -> bool:
    """Return whether a node may reach a removed API; *modules* if the file may have `sys.modules`."""
    if isinstance(node, ast.Import):
        return any(alias.name in MODULES for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        names = {alias.name for alias in node.names}
        lost = node.module in HOMES and bool(names & (LOST | ONLY_OF_IMP))
        return not node.level and (node.module in MODULES or lost or bool(names & _FUNCTIONS))
    if isinstance(node, ast.Attribute):
        return node.attr in WORDS
    if isinstance(node, ast.FunctionDef):
        return node.name in METHODS
    if isinstance(node, ast.Constant):
        return _is_code(node)
    return _is_mistake(node) or any(map(_names_one, _keys(node, modules=modules)))


def _is_mistake(node: ast.AST) -> bool:
    """Return whether a node is a call with two arguments of import_module, or with none of exec_module."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    count = len(node.args) + len(node.keywords)
    return (name == "import_module" and count > 1) or (name == "exec_module" and not count)


def _keys(node: ast.AST, *, modules: bool) -> Iterable[ast.expr]:
    """Return the parts of a node that are looked up or passed on; with *modules* those that `sys.modules` may have."""
    if isinstance(node, ast.Call):
        return [*node.args, *(keyword.value for keyword in node.keywords)]
    if modules and isinstance(node, ast.Subscript | ast.Compare):
        return [node.slice if isinstance(node, ast.Subscript) else node.left]
    if modules and isinstance(node, ast.Dict):
        return filter(None, node.keys)
    return ()


def _is_code(node: ast.Constant) -> bool:
    """Return whether a string has code that imports a removed API."""
    value = node.value
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return isinstance(text, str) and "imp" in text and bool(CODE.search(text.replace("\\n", "\n")))


def _names_one(node: ast.expr) -> bool:
    """Return whether a string names a removed API, or something in a removed module."""
    if isinstance(node, ast.JoinedStr):
        return bool(node.values) and _names_one(node.values[0])
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, str) and _IN_STRING.search(value) is not None
