"""Find which modules of a distribution are imported together with its top-level module, and what stops them."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reimp.installed.library import Library
from reimp.installed.moment import is_program
from reimp.reading.python_ast import python_tree

_FAILURES = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}

OTHERS = {
    **dict.fromkeys(("asynchat", "asyncore", "distutils", "smtpd"), "3.12"),
    # PEP 594, and lib2to3
    **dict.fromkeys(("aifc", "audioop", "cgi", "cgitb", "chunk", "crypt", "imghdr", "lib2to3", "mailcap"), "3.13"),
    **dict.fromkeys(("msilib", "nis", "nntplib", "ossaudiodev", "pipes", "sndhdr", "spwd", "sunau"), "3.13"),
    **dict.fromkeys(("telnetlib", "uu", "xdrlib"), "3.13"),
}
"""Other modules of the standard library that Python removed, and the version in which each went."""


@dataclass(frozen=True, slots=True)
class ModuleFile:
    """A file with the directory from which it is imported, and its full name there."""

    folder: str
    name: str

    @property
    def top(self) -> str:
        """The name of its top-level module."""
        return self.name.partition(".")[0]


def module_file(library: Library, path: str) -> ModuleFile:
    """Return under which name the file at *path* is imported, from the directory above its outermost package."""
    folder = path.rpartition("/")[0]
    while folder and library.has(f"{folder}/__init__.py"):
        folder = folder.rpartition("/")[0]
    parts = path.removeprefix(f"{folder}/").rpartition(".")[0].split("/")
    return ModuleFile(folder, ".".join(parts[:-1] if parts[-1:] == ["__init__"] else parts))


def imported_with_top(library: Library, file: ModuleFile) -> frozenset[str]:
    """Return the names of the modules that are imported when the top-level module of *file* is, that included."""
    found: set[str] = set()
    waiting = [file.top]
    while waiting:
        name = waiting.pop()
        path = _path(library, file.folder, name)
        if name in found or not path:
            continue
        found.add(name)
        waiting += [each for full in _imports(library, path, name) for each in _prefixes(full)]
    return frozenset(found)


def stopping_modules(library: Library, files: Iterable[str]) -> dict[str, str]:
    """Return which OTHERS some files import as they are imported, with the versions in which those went."""
    found = {full.partition(".")[0] for path in files for full in _imports(library, path, "")}
    return {name: OTHERS[name] for name in sorted(found & OTHERS.keys())}


def _path(library: Library, folder: str, name: str) -> str:
    """Return the path of the module *name* in *folder*, "" if it has none."""
    stem = f"{folder}/{name.replace('.', '/')}"
    return next((path for path in (f"{stem}/__init__.py", f"{stem}.py") if library.has(path)), "")


def _prefixes(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _imports(library: Library, path: str, name: str) -> Iterator[str]:
    """Yield the full names of what a module may import while it is imported itself."""
    tree = python_tree(library.read(path))
    package = name if path.endswith("/__init__.py") else name.rpartition(".")[0]
    for node in _at_import(tree.body) if tree else ():
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            base = ".".join(filter(None, [_parent(package, node.level), node.module]))
            yield from (f"{base}.{alias.name}" for alias in node.names if base)


def _parent(package: str, level: int) -> str:
    """Return the package that the dots of a relative import mean, "" for none."""
    parts = package.split(".")
    return ".".join(parts[: len(parts) - level + 1]) if level else ""


def _at_import(body: Iterable[ast.AST]) -> Iterator[ast.Import | ast.ImportFrom]:
    """Yield the imports that run when a module is imported, without those whose failure is handled."""
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_never_imported(node):
            continue
        elif isinstance(node, ast.Try) and any(map(_handles, node.handlers)):
            yield from _at_import([*node.orelse, *node.finalbody])
        else:
            yield from _at_import(ast.iter_child_nodes(node))


def _is_never_imported(node: ast.AST) -> bool:
    """Return whether *node* is `if __name__ == "__main__":` or `if TYPE_CHECKING:`, or tests the version."""
    if not isinstance(node, ast.If):
        return False
    names = {getattr(each, "attr", getattr(each, "id", "")) for each in ast.walk(node.test)}
    return is_program(node) or bool(names & {"TYPE_CHECKING", "version_info", "PY2", "PY3"})


def _handles(handler: ast.ExceptHandler) -> bool:
    caught = ast.walk(handler.type) if handler.type else ()
    return handler.type is None or any(getattr(each, "id", "") in _FAILURES for each in caught)
