"""The text of the helper functions, as it is put into a user's file."""

import ast
import builtins
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# A helper for some calls only -> the one for all calls, with the same name: a file, or a module of helpers, has one.
WIDER = {
    "find_and_load_in": "find_and_load",
    "find_file_in": "find_file",
    "find_module_in": "find_module",
    "find_module_path_in": "find_module_path",
    "load_compiled": "load_compiled_file",
    "load_source": "load_source_file",
    "load_with_file_loader": "load_with_loader",
    "module_exists_in": "module_exists",
}


@dataclass(frozen=True)
class HelperFile:
    """One file of `reimp/removed/helpers`."""

    file: str  # its name, without ".py"
    public: str  # the function or class in it
    modules: tuple[str, ...]  # what it imports
    needs: tuple[str, ...]  # the files of the helpers that it calls
    text: str  # the function
    builtins: frozenset[str]  # the built-in functions and classes that it uses


@cache
def helper(file: str) -> HelperFile:
    """Return a helper by the name of its file."""
    source = files("reimp.removed.helpers").joinpath(f"{file}.py").read_text("utf-8")
    statements = ast.parse(source).body
    modules = [alias.name for each in statements if isinstance(each, ast.Import) for alias in each.names]
    needs = [each.module.rpartition(".")[2] for each in statements if isinstance(each, ast.ImportFrom) and each.module]
    defined = [each for each in statements if isinstance(each, ast.FunctionDef | ast.ClassDef)]
    first = min([defined[0].lineno, *(each.lineno for each in defined[0].decorator_list)])
    text = "\n".join(source.split("\n")[first - 1 :]).rstrip()
    used = {node.id for node in ast.walk(defined[-1]) if isinstance(node, ast.Name)}
    return HelperFile(
        file, defined[-1].name, tuple(modules), tuple(needs), text, frozenset(used & vars(builtins).keys())
    )


@cache
def code_of(text: str) -> str:
    """Return what a definition does, in its documentation too, whatever its quotes and its indentation are."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return text  # of a later Python
    for each in ast.walk(tree):
        if isinstance(each, ast.FunctionDef | ast.ClassDef) and (docstring := ast.get_docstring(each)):
            each.body[0] = ast.Expr(ast.Constant(docstring))
    return ast.dump(tree)


@cache
def all_helpers() -> tuple[HelperFile, ...]:
    """Return the helpers that a file can receive."""
    names = sorted(path.name for path in files("reimp.removed.helpers").iterdir())
    return tuple(helper(name[:-3]) for name in names if name.endswith(".py") and name != "__init__.py")


def closure(names: Iterable[str]) -> list[HelperFile]:
    """Return the helpers of these files and those that they call, each after what it calls."""
    found: dict[str, HelperFile] = {}

    def add(name: str) -> None:
        for needed in helper(name).needs:
            add(needed)
        found.setdefault(name, helper(name))

    for name in sorted(names):
        add(name)
    return [each for each in found.values() if WIDER.get(each.file) not in found]


def render(helpers: Iterable[HelperFile], renamed: Mapping[str, str]) -> str:
    """Return the text of helper functions, with names of functions and modules as *renamed* says."""
    return "\n\n\n".join(_render(each.text, renamed) for each in helpers)


def _render(text: str, renamed: Mapping[str, str]) -> str:
    """Return the text of a helper with other names in its code; what is in strings and after a dot stays."""
    tree = ast.parse(text)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    places: dict[int, str] = {}  # where a name begins -> which; of importlib.util and importlib, the longer
    for node in ast.walk(tree):
        name = _dotted(node)
        if name in renamed and isinstance(node, ast.expr):
            start = starts[node.lineno - 1] + node.col_offset
            places[start] = max(name, places.get(start, ""), key=len)
    for definition in tree.body:
        if isinstance(definition, ast.FunctionDef | ast.ClassDef) and definition.name in renamed:
            places[text.index(definition.name, starts[definition.lineno - 1])] = definition.name
    for start, name in sorted(places.items(), reverse=True):
        text = text[:start] + renamed[name] + text[start + len(name) :]
    return text


def _dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imports(helpers: Iterable[HelperFile]) -> list[str]:
    """Return the modules that helper functions need, sorted, those left out that another one brings."""
    return without_implied(module for each in helpers for module in each.modules)


def without_implied(modules: Iterable[str]) -> list[str]:
    """Return *modules* sorted, without those that the import of another one imports too: os for os.path."""
    wanted = set(modules)
    return sorted(module for module in wanted if not any(other.startswith(module + ".") for other in wanted))
