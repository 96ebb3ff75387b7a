"""Find which files of a project take a name from another one: what one file cannot know alone."""

import ast
import itertools
import os
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from reimp.project.around.own_imp import package_root, project_root
from reimp.project.files import SKIPPED, read
from reimp.reading.python_ast import python_tree

_SUFFIXES = (".py", ".pyw", ".pyi", ".pyx", ".ipynb")
_IMPORTING = re.compile(rb"^[^\n]*\bimport(?:_module|__)?\b(?:[^\n(]*\([^)]*\)|[^\n]*)", re.MULTILINE)
_TARGET = re.compile(rb"[\"'](?:\w+\.)*(\w+)\.\w+[\"']")  # of mock.patch
_WORD = re.compile(rb"\w+")
_MOST = 20_000  # files that are read for it


@dataclass(frozen=True, slots=True)
class Taker:
    """A line of another file that takes a name."""

    path: str
    line: int


class Tree:
    """The Python files of a project, or beside a script; they are read when a name of one of them would go."""

    def __init__(self, folder: str, *, nested: bool) -> None:
        self.folder, self._nested = folder, nested

    @cached_property
    def _importing(self) -> dict[str, list[str]]:
        """The paths of the files that import a module, by the last part of its name."""
        found: dict[str, list[str]] = {}
        for number, path in enumerate(self._paths()):
            if number >= _MOST:
                break
            for word in _imported_words(path):
                found.setdefault(word, []).append(path)
        return found

    def _paths(self) -> Iterator[str]:
        for folder, folders, names in os.walk(self.folder):
            folders[:] = sorted(each for each in folders if self._enters(folder, each))
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(_SUFFIXES))  # noqa: PTH118

    def _enters(self, folder: str, name: str) -> bool:
        inner = os.path.join(folder, name)  # noqa: PTH118
        if name in SKIPPED or os.path.exists(os.path.join(inner, "pyvenv.cfg")):  # noqa: PTH110, PTH118
            return False
        return self._nested or os.path.exists(os.path.join(inner, "__init__.py"))  # noqa: PTH110, PTH118

    def naming(self, word: str, path: str) -> str:
        """Return the first file but *path* in which *word* is, "" if none has it."""
        others = (each for each in itertools.islice(self._paths(), _MOST) if each != os.path.abspath(path))  # noqa: PTH100
        return next((each for each in others if word.encode() in _content(each)), "")

    def takers(self, path: str, names: Iterable[str], seen: frozenset[str] = frozenset()) -> dict[str, Taker]:
        """Return those of *names* that another file takes from the module at *path*, each with the first that does."""
        wanted, found = set(names), dict[str, Taker]()
        parts = _module_parts(path)
        for other in self._importing.get(parts[-1], ()):
            if os.path.abspath(other) == os.path.abspath(path) or other in seen or not wanted - found.keys():  # noqa: PTH100
                continue
            taken = _taken(other, parts, wanted - found.keys())
            found |= taken.lines
            if taken.star:
                found |= self._through_star(other, wanted - found.keys(), seen | {path}, taken.star)
        return found

    def _through_star(self, other: str, names: set[str], seen: frozenset[str], line: int) -> dict[str, Taker]:
        """Return those of *names* that the file *other*, which has them by a star in *line*, uses or passes on."""
        words = {word.decode("utf-8", "replace") for word in _WORD.findall(_content(other))}
        public = {name for name in names if not name.startswith("_")}
        used = {name: Taker(other, line) for name in public & words}
        return used | self.takers(other, public - words, seen)


@dataclass(frozen=True, slots=True)
class _Taken:
    lines: Mapping[str, Taker]
    star: int = 0  # the line of `from module import *`


def tree_around(path: str, trees: dict[str, Tree], named: Iterable[str] = ()) -> Tree:
    """Return the tree that the file at *path* is in, from *trees* or new there.

    It is the project of the file, or that of the *named* directories which it is in, or else what is beside it.
    """
    folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
    around = [each for each in named if PurePath(folder).is_relative_to(each)]
    nested = sorted(filter(None, [*around, project_root(folder)]), key=len)
    root = nested[0] if nested else package_root(folder)
    return trees.setdefault(root, Tree(root, nested=bool(nested)))


def _content(path: str) -> bytes:
    try:
        return read(path)
    except OSError:
        return b""


def _imported_words(path: str) -> set[str]:
    """Return the words in the import statements of a file, and the modules in the targets of patches."""
    content = _content(path)
    if b"import" not in content:
        return set()
    joined = content.replace(b"\\\n", b" ").replace(b"\\\r\n", b" ")
    words = {word for line in _IMPORTING.findall(joined) for word in _WORD.findall(line)}
    packages = _folder_parts(path) if b"from ." in joined else ()
    return {word.decode("utf-8", "replace") for word in words | {*_TARGET.findall(joined)}} | {*packages}


def _module_parts(path: str) -> tuple[str, ...]:
    """Return the parts of the path of a module without suffix, a package's without `__init__`."""
    folder, name = _folder_parts(path), PurePath(path).stem
    return folder if name == "__init__" else (*folder, name)


def _folder_parts(path: str) -> tuple[str, ...]:
    """Return the parts of the absolute path of the directory of a file."""
    return PurePath(os.path.abspath(path)).parent.parts  # noqa: PTH100


def _taken(path: str, module: tuple[str, ...], names: set[str]) -> _Taken:
    """Return which of *names* the file at *path* takes from *module*; of a file that is not Python, all its words."""
    content = _content(path)
    with warnings.catch_warnings(action="ignore"):
        tree = None if path.endswith(".ipynb") else python_tree(content)
    if tree is None:
        words = {word.decode("utf-8", "replace") for word in _WORD.findall(content)}
        return _Taken({name: Taker(path, 1) for name in names & words})
    found: dict[str, Taker] = {}
    star, bound = 0, set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            is_ours = _means(node, "", path, module)
            found |= {each.name: Taker(path, node.lineno) for each in node.names if is_ours and each.name in names}
            star = node.lineno if is_ours and node.names[0].name == "*" else star
            bound |= {each.asname or each.name for each in node.names if _means(node, each.name, path, module)}
        elif isinstance(node, ast.Import):
            ours = [each for each in node.names if _ends(module, each.name.split("."))]
            bound |= {each.asname or each.name.rpartition(".")[2] for each in ours}
    return _Taken({**_attributes(tree, path, names, bound, module[-1]), **found}, star)


def _attributes(tree: ast.AST, path: str, names: set[str], bound: set[str], last: str) -> dict[str, Taker]:
    """Return the names that a file takes as attributes of the module, which is *bound* there, or in strings."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in names and _last(node.value) in bound:
            found[node.attr] = Taker(path, node.lineno)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 200:  # noqa: PLR2004
            before, _, name = node.value.rpartition(".")
            if name in names and (bound if not before else before.rpartition(".")[2] == last):
                found[name] = Taker(path, node.lineno)
        elif isinstance(node, ast.Call) and _last(node.func) in {"import_module", "__import__"}:
            found |= _of_imported(tree, node, path, names, last)
    return found


def _of_imported(tree: ast.AST, call: ast.Call, path: str, names: set[str], last: str) -> dict[str, Taker]:
    """Return all *names* that are attributes anywhere in a file that imports the module by a call."""
    text = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else ""
    if not isinstance(text, str) or text.rpartition(".")[2] != last:
        return {}
    return {
        node.attr: Taker(path, node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in names
    }


def _last(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _means(node: ast.ImportFrom, name: str, path: str, module: tuple[str, ...]) -> bool:
    """Return whether `from x import` means *module*, or with *name* the name in it does."""
    inner = [*(node.module.split(".") if node.module else []), *([name] if name else [])]
    if not node.level:
        return _ends(module, inner)
    folder = _folder_parts(path)
    return module == (*folder[: len(folder) - node.level + 1], *inner)


def _ends(module: tuple[str, ...], parts: list[str]) -> bool:
    return bool(parts) and module[-len(parts) :] == tuple(parts)
