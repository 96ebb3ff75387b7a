"""Facts about the names of a file, from what Python's own parser makes of it."""

import ast
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from reimp.removed.table import MODULES, PACKAGE_NAMES

REGISTRIES = ("meta_path", "path_hooks")
"""The lists of import hooks, in sys."""
_IN_STRING = re.compile(rb"(?:meta_path|path_hooks)['\"]")


@dataclass(slots=True)
class Facts:
    """What a file binds and calls; scopes do not count, so that a name may be bound elsewhere."""

    imports: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # with the full names they may mean
    stored: set[str] = field(default_factory=set)  # by assignments, loops, `with` and the like
    parameters: set[str] = field(default_factory=set)  # of functions, and what handlers and patterns bind
    functions: set[str] = field(default_factory=set)
    methods: set[str] = field(default_factory=set)
    classes: dict[str, list[ast.ClassDef]] = field(default_factory=lambda: defaultdict(list))
    calls: dict[int, ast.Call] = field(default_factory=dict)  # by the id of the function
    loops: set[int] = field(default_factory=set)  # the ids of what `for` loops over
    loads: bool = False  # it imports a module that has, or had, to do with loaders
    registers: bool = False  # it names the lists of import hooks

    def is_bound(self, name: str) -> bool:
        """Return whether any scope of the file binds a name."""
        inner = name in self.imports or name in self.stored or name in self.parameters
        return inner or name in self.functions or name in self.classes

    def is_variable(self, name: str) -> bool:
        """Return whether a name is bound by anything but imports and definitions."""
        return name in self.stored or name in self.parameters


def facts_of(tree: ast.AST, text: bytes) -> Facts:
    """Return the facts about a file, of which Python's own parser makes *tree*."""
    facts = Facts(loads=b"_frozen_importlib" in text, registers=_IN_STRING.search(text) is not None)
    for node in ast.walk(tree):
        note = _NOTES.get(type(node))
        if note:
            note(facts, node)
    return facts


def _name(facts: Facts, node: ast.Name) -> None:
    if not isinstance(node.ctx, ast.Load):
        facts.stored.add(node.id)


def _attribute(facts: Facts, node: ast.Attribute) -> None:
    facts.registers |= node.attr in REGISTRIES and id(node) not in facts.loops


def _loop(facts: Facts, node: ast.For) -> None:
    facts.loops.add(id(node.iter))


def _call(facts: Facts, node: ast.Call) -> None:
    facts.calls[id(node.func)] = node


def _import(facts: Facts, node: ast.Import | ast.ImportFrom) -> None:
    outer = "." * node.level + f"{node.module or ''}." if isinstance(node, ast.ImportFrom) else ""
    for alias in node.names:
        name = alias.name if alias.asname or outer else alias.name.partition(".")[0]
        facts.imports[alias.asname or name].add(f"{outer}{name}")
        facts.loads |= f"{outer}{alias.name}".partition(".")[0] in PACKAGE_NAMES | MODULES
        facts.registers |= alias.name in REGISTRIES


def _function(facts: Facts, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    facts.functions.add(node.name)


def _class(facts: Facts, node: ast.ClassDef) -> None:
    facts.classes[node.name].append(node)
    facts.methods |= {each.name for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)}


def _parameter(facts: Facts, node: ast.arg) -> None:
    facts.parameters.add(node.arg)


def _bound(facts: Facts, node: ast.ExceptHandler | ast.MatchAs | ast.MatchStar | ast.MatchMapping) -> None:
    name = node.rest if isinstance(node, ast.MatchMapping) else node.name
    facts.parameters |= {name} if name else set()


_NOTES: dict[type[ast.AST], Callable[..., None]] = {
    ast.AsyncFunctionDef: _function,
    ast.Attribute: _attribute,
    ast.Call: _call,
    ast.ClassDef: _class,
    ast.ExceptHandler: _bound,
    ast.For: _loop,
    ast.FunctionDef: _function,
    ast.Import: _import,
    ast.ImportFrom: _import,
    ast.MatchAs: _bound,
    ast.MatchMapping: _bound,
    ast.MatchStar: _bound,
    ast.Name: _name,
    ast.arg: _parameter,
}
