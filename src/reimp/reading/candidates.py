"""Which files can use a removed API: what their bytes, and then Python's own parser, show without LibCST."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from reimp.reading.python_ast import matching_lines, nodes_on
from reimp.removed.table import ARGUMENTS, ATTRIBUTES, HOMES, LOST, METHODS, MODULES, ONLY_OF_IMP, PACKAGE_NAMES, WORDS

# As an alternation of literals would be slow: a word is looked for by itself. The literal comes first, and what is
# before it is checked last, which is 14 times as fast as \bimp\b.
_WORDS = tuple(re.compile(rf"{word}\b(?<=\b{word})".encode()) for word in sorted(MODULES))
_NAMES = tuple(sorted(name.encode() for name in WORDS))
_ENOUGH = tuple(sorted(name.encode() for name in (LOST | METHODS) - {"Finder"}))  # few files have them otherwise
_ATTRIBUTES = tuple(sorted(name.encode() for name in ATTRIBUTES))
FUNCTIONS = {function.rpartition(".")[2] for function in ARGUMENTS}
"""The functions that have lost an argument."""
PATCHERS = {"patch", "setattr", "delattr"}
"""The functions that replace what a string names."""
_REPLACING = {"object", "setattr", "delattr"}  # an attribute of an object
_OTHERS = (
    re.compile(rb"(?<=[\s.,(])Finder\b"),  # and not PathFinder
    # Names that importlib never had, and functions with more than one argument, or another name
    re.compile(rf"\b(?:imp|importlib)\s*\.\s*(?:{'|'.join(sorted(ONLY_OF_IMP))})\b".encode()),
    re.compile(rf"importlib[ \t]+(?:as\b|import\b[^\n]*\b(?:{'|'.join(sorted(ONLY_OF_IMP))})\b)".encode()),
    re.compile(rf"(?:{'|'.join(FUNCTIONS)})(?:\s+as\b|\s*\((?:[^\n]*,|[ \t]*$))".encode(), re.MULTILINE),
)
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

PATHS = {"join", "abspath", "realpath", "normpath", "expanduser"}
"""The functions of os.path whose results are certainly paths."""
_OF_HOOKS = (*_HOOKS, b"importlib.abc", b"importlib import")  # or has classes that are some
_ALIAS = re.compile(rb"\bimportlib[ \t]+as[ \t]+(\w+)")
_IN_STRING = re.compile(rf"(?:^|\.)(?:{_MODULE})(?:\.|$)|\.(?:{_LOST})$|^(?:{_LOST})$")


def can_use(path: str, content: bytes) -> bool:
    """Return whether the file at *path* can have a use: whether its *content* has a word of the table."""
    words = _WORDS_IN_JSON if path.endswith(".ipynb") else _WORDS
    return any(word.search(content) for word in words) or _may_use_lost(content)


def _may_use_lost(content: bytes) -> bool:
    """Return whether a file has a name that a module or a class has lost, and the name of a module that has lost one.

    A class with the old methods of import hooks needs no module, nor does an attribute of modules.
    """
    if any(name in content for name in _ATTRIBUTES):
        return True
    if not any(name in content for name in (*_HOMES, *_HOOKS)):
        return False
    return any(name in content for name in _ENOUGH) or any(each.search(content) for each in (*_OTHERS, *MISTAKES))


def may_name(source: bytes) -> bool:
    """Return False if a file certainly has no use, as its text shows."""
    if _may_use_lost(source):
        return True
    return any(module.encode() in source for module in MODULES) and _NAMED.search(source) is not None


def may_use(source: bytes, tree: ast.Module | None) -> bool:
    """Return False if a file, of which Python's own parser makes *tree*, certainly has no use."""
    if tree is None:
        return True
    text = mentioned_in(source)
    return any(_may_reach(node, text) for node in nodes_on(tree, matching_lines(source, *PATTERNS)))


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What the text of a file mentions."""

    modules: bool  # it may have `sys.modules`
    hooks: bool  # it may have import hooks
    names_of_importlib: set[str]


def mentioned_in(source: bytes) -> Mentioned:
    """Return what the text of a file mentions."""
    return Mentioned(
        b"modules" in source,
        any(word in source for word in _OF_HOOKS),
        {"imp", "importlib", *(name.decode() for name in _ALIAS.findall(source))},
    )


def _may_reach(node: ast.AST, text: Mentioned) -> bool:
    """Return whether a node may reach a removed API."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return imports_one(node)
    if names_attribute(node):
        return True
    if isinstance(node, ast.Attribute):
        return _is_attribute(node, text)
    if isinstance(node, ast.ClassDef):
        return text.hooks and _may_be_dead_hook(node)
    if isinstance(node, ast.Constant):
        return is_code(node)
    called = isinstance(node, ast.Call) and (passes_lost_argument(node) or is_mistake(node) or may_patch(node))
    return called or any(map(names_one, looked_up(node, modules=text.modules)))


def names_attribute(node: ast.AST) -> bool:
    """Return whether a node is an attribute that Python no longer sets on modules, or a variable of its name."""
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name in ATTRIBUTES


def imports_one(node: ast.Import | ast.ImportFrom) -> bool:
    """Return whether names are imported of which one may be gone, or stand for a function that has lost an argument."""
    names = {alias.name for alias in node.names}
    if isinstance(node, ast.Import):
        return bool(names & MODULES)
    renamed = {alias.name for alias in node.names if alias.asname}
    lost = node.module in HOMES and bool(names & (LOST | ONLY_OF_IMP))
    return not node.level and (node.module in MODULES or lost or bool(renamed & FUNCTIONS))


def _may_be_dead_hook(node: ast.ClassDef) -> bool:
    """Return whether a class has an old method of import hooks, and not the new one in its place."""
    names = {each.name for each in ast.walk(node) if isinstance(each, ast.FunctionDef)}
    finds = bool(names & {"find_module", "find_loader"}) and "find_spec" not in names
    return finds or ("load_module" in names and "exec_module" not in names)


def _is_attribute(node: ast.Attribute, text: Mentioned) -> bool:
    """Return whether an attribute may be a name that is gone, a method, or one that importlib never had."""
    owner = node.value.id if isinstance(node.value, ast.Name) else ""
    if node.attr in LOST | METHODS and owner not in ("self", "cls"):
        return True
    return owner in text.names_of_importlib and node.attr in ONLY_OF_IMP


def passes_lost_argument(node: ast.Call) -> bool:
    """Return whether a call may pass the argument that a function has lost."""
    keywords = {keyword.arg for keyword in node.keywords}
    more = len(node.args) > 1 or bool(keywords & {*ARGUMENTS.values(), None})
    return called_name(node) in FUNCTIONS and (more or any(isinstance(each, ast.Starred) for each in node.args))


def is_mistake(node: ast.Call) -> bool:
    """Return whether a call passes what may be a path to import_module, or nothing to exec_module."""
    name, second = called_name(node), [*node.args[1:], *(each.value for each in node.keywords if each.arg == "package")]
    if name == "import_module" and second:
        return _may_be_path(second[0]) and not _begins_with_dot(node.args[0] if node.args else None)
    return name == "exec_module" and not node.args and not node.keywords


def may_patch(node: ast.Call) -> bool:
    """Return whether a call may replace a function of a removed module, which another module has imported."""
    target = node.args[0] if node.args else next((each.value for each in node.keywords if each.arg == "target"), None)
    if target is None:
        return False
    if called_name(node) in PATCHERS and any(map(names_one, ast.walk(target))):
        return True
    return called_name(node) in _REPLACING and isinstance(target, ast.Attribute) and target.attr in MODULES


def called_name(node: ast.Call) -> str:
    """Return the last part of the name of the function that is called, "" if it has none."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _may_be_path(node: ast.expr) -> bool:
    """Return whether an expression may be the path of a file: its value has to be known for that."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and re.search(r"[/\\]|\.\w+$", node.value) is not None
    if isinstance(node, ast.Name):
        return re.search("path|file|dir", node.id, re.IGNORECASE) is not None
    return isinstance(node, ast.Call) and called_name(node) in PATHS


def _begins_with_dot(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and str(node.value).startswith(".")


def looked_up(node: ast.AST, *, modules: bool) -> Iterable[ast.expr]:
    """Return the parts of a node that are looked up or passed on; with *modules* those that `sys.modules` may have."""
    if isinstance(node, ast.Call):
        return [*node.args, *(keyword.value for keyword in node.keywords)]
    if modules and isinstance(node, ast.Subscript | ast.Compare):
        return [node.slice if isinstance(node, ast.Subscript) else node.left]
    if modules and isinstance(node, ast.Dict):
        return filter(None, node.keys)
    return ()


def is_code(node: ast.Constant) -> bool:
    """Return whether a string has code that imports a removed API."""
    value = node.value
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return isinstance(text, str) and "imp" in text and bool(CODE.search(text.replace("\\n", "\n")))


def names_one(node: ast.AST) -> bool:
    """Return whether a string names a removed API, or something in a removed module."""
    if isinstance(node, ast.JoinedStr):
        return bool(node.values) and names_one(node.values[0])
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, str) and _IN_STRING.search(value) is not None
