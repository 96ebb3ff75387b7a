"""Reads a tree for the names that it binds and reads: what LibCST's ScopeProvider does, in a twentieth of its time."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cache

import libcst as cst

from reimp.reading.scopes import Access, Scope

# Parts of a node in which nothing is named: white space and punctuation.
_NAMELESS = re.compile(
    r"whitespace|lines|par$|bracket$|brace$|^(?:asynchronous|colon|comma|dot|equal|footer|header|relative|semicolon)$"
)
_IN_ORDER: dict[type[cst.CSTNode], tuple[str, ...]] = {  # where LibCST declares them in another one
    cst.ExceptHandler: ("type", "name", "body"),
    cst.ExceptStarHandler: ("type", "name", "body"),
    cst.IfExp: ("body", "test", "orelse"),
    cst.MatchCase: ("pattern", "guard", "body"),
}


@cache
def _parts(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    names = tuple(each.name for each in fields(kind) if not _NAMELESS.search(each.name))
    return _IN_ORDER.get(kind, names)


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Return the nodes that *node* is made of, but for white space and punctuation, mostly in the order of the text."""
    found: list[cst.CSTNode] = []
    for name in _parts(type(node)):
        value = getattr(node, name)
        kind = type(value)
        if kind is list or kind is tuple:
            found += value
        elif cst.CSTNode in kind.__mro__:  # LibCST's classes are abstract ones, for which isinstance takes long
            found.append(value)
    return found


def read_scopes(module: cst.Module) -> dict[cst.CSTNode, Scope]:
    """Return the scope in which names are looked up at each node of a file, as far as it has some."""
    reader = _Reader()
    reader.read(module, Scope(cst.Module))
    return reader.scopes


class _Reader:
    """Reads a tree in the order in which LibCST does."""

    def __init__(self) -> None:
        self.scopes: dict[cst.CSTNode, Scope] = {}

    def read(self, node: cst.CSTNode, scope: Scope) -> None:
        """Note what is bound and read in *node*, which is in *scope*."""
        self.scopes[node] = scope
        special = _SPECIAL.get(type(node))
        if special:
            special(self, node, scope)
        else:
            for child in children(node):
                self.read(child, scope)

    def read_all(self, nodes: Iterable[cst.CSTNode | None], scope: Scope) -> None:
        """Read each of *nodes* that is not None."""
        for node in nodes:
            if node is not None:
                self.read(node, scope)

    def bind(self, target: cst.CSTNode, scope: Scope) -> None:
        """Note what is bound where something is assigned to *target*."""
        self.scopes[target] = scope
        if isinstance(target, cst.Name):
            scope.bind(target.value, target)
        elif isinstance(target, cst.Attribute | cst.Subscript):
            self.read(target, scope)
        else:
            for child in children(target):
                self.bind(child, scope)

    def name(self, node: cst.Name, scope: Scope) -> None:
        scope.accesses[node.value].append(Access(node.value, scope, node, scope.index))

    def value(self, node: cst.Attribute | cst.Arg, scope: Scope) -> None:
        self.read(node.value, scope)

    def annotation(self, node: cst.Annotation, scope: Scope) -> None:
        self.read(node.annotation, scope)
        for text in _texts(node.annotation):
            for name in _names_in(text):
                scope.accesses[name].append(Access(name, scope, text, scope.index))

    def assignment(self, node: cst.Assign, scope: Scope) -> None:
        for each in node.targets:
            self.bind(each, scope)
        self.read(node.value, scope)
        scope.index += 1

    def assignment_to_one(self, node: cst.AnnAssign | cst.AugAssign | cst.NamedExpr, scope: Scope) -> None:
        self.bind(node.target, scope)
        self.read_all((getattr(node, "annotation", None), node.value), scope)
        scope.index += 1

    def alias(self, node: cst.AsName, scope: Scope) -> None:
        self.bind(node.name, scope)
        scope.index += 1

    def loop(self, node: cst.For, scope: Scope) -> None:
        self.bind(node.target, scope)
        scope.index += 1
        self.read_all((node.iter, node.body, node.orelse), scope)

    def imports(self, node: cst.Import | cst.ImportFrom, scope: Scope) -> None:
        for alias in () if isinstance(node.names, cst.ImportStar) else node.names:
            self.scopes[alias] = scope
            name: cst.CSTNode = alias.asname.name if alias.asname else alias.name
            while isinstance(name, cst.Attribute):
                name = name.value
            if isinstance(name, cst.Name):
                scope.bind(name.value, node)
        scope.index += 1

    def declared(self, node: cst.Global | cst.Nonlocal, scope: Scope) -> None:
        home = scope.globals if isinstance(node, cst.Global) else scope.parent
        if scope.parent and home:
            scope.elsewhere |= {item.name.value: home for item in node.names}
        scope.index += 1

    def function(self, node: cst.FunctionDef, scope: Scope) -> None:
        scope.bind(node.name.value, node)
        around = self.type_parameters(node, scope)
        inner = Scope(cst.FunctionDef, around)
        self.read_all((node.params, node.body), inner)
        self.read_all((*node.decorators, node.returns), around)
        scope.index += 1

    def function_without_name(self, node: cst.Lambda, scope: Scope) -> None:
        self.read_all((node.params, node.body), Scope(cst.Lambda, scope))

    def parts(self, node: cst.Parameters | cst.WithItem, scope: Scope) -> None:
        self.read_all(children(node), scope)
        scope.index += 1

    def parameter(self, node: cst.Param, scope: Scope) -> None:
        scope.bind(node.name.value, node)
        self.read_all((node.default, node.annotation), scope.parent or scope)

    def class_(self, node: cst.ClassDef, scope: Scope) -> None:
        scope.bind(node.name.value, node)
        self.read_all(node.decorators, scope)
        around = self.type_parameters(node, scope)
        self.read_all((*node.bases, *node.keywords), around)
        self.read_all(node.body.body, Scope(cst.ClassDef, around))
        scope.index += 1

    def type_parameters(self, node: cst.FunctionDef | cst.ClassDef | cst.TypeAlias, scope: Scope) -> Scope:
        """Return the scope of the type parameters of *node* (PEP 695), *scope* if it has none."""
        if node.type_parameters is None:
            return scope
        inner = Scope(cst.TypeParameters, scope)
        self.read(node.type_parameters, inner)
        return inner

    def type_parameter(self, node: cst.TypeVar | cst.TypeVarTuple | cst.ParamSpec, scope: Scope) -> None:
        scope.bind(node.name.value, node)
        self.read_all((getattr(node, "bound", None),), scope)
        scope.index += 1

    def type_alias(self, node: cst.TypeAlias, scope: Scope) -> None:
        scope.bind(node.name.value, node)
        around = Scope(cst.TypeParameters, scope)
        self.read_all((node.type_parameters, node.value), around)
        scope.index += 1

    def comprehension(self, node: cst.BaseSimpleComp | cst.DictComp, scope: Scope) -> None:
        self.read(node.for_in.iter, scope)
        self.scopes[node.for_in] = scope
        inner = Scope(type(node), scope)
        self.bind(node.for_in.target, inner)
        inner.index += 1
        self.read_all((*node.for_in.ifs, node.for_in.inner_for_in), inner)
        self.read_all((node.key, node.value) if isinstance(node, cst.DictComp) else (node.elt,), inner)

    def inner_loop(self, node: cst.CompFor, scope: Scope) -> None:
        self.bind(node.target, scope)
        self.read_all((node.iter, *node.ifs, node.inner_for_in), scope)
        scope.index += 1


_SPECIAL: dict[type[cst.CSTNode], Callable[..., None]] = {
    cst.AnnAssign: _Reader.assignment_to_one,
    cst.Annotation: _Reader.annotation,
    cst.Arg: _Reader.value,
    cst.AsName: _Reader.alias,
    cst.Assign: _Reader.assignment,
    cst.Attribute: _Reader.value,
    cst.AugAssign: _Reader.assignment_to_one,
    cst.ClassDef: _Reader.class_,
    cst.CompFor: _Reader.inner_loop,
    cst.DictComp: _Reader.comprehension,
    cst.For: _Reader.loop,
    cst.FunctionDef: _Reader.function,
    cst.GeneratorExp: _Reader.comprehension,
    cst.Global: _Reader.declared,
    cst.Import: _Reader.imports,
    cst.ImportFrom: _Reader.imports,
    cst.Lambda: _Reader.function_without_name,
    cst.ListComp: _Reader.comprehension,
    cst.Name: _Reader.name,
    cst.NamedExpr: _Reader.assignment_to_one,
    cst.Nonlocal: _Reader.declared,
    cst.Param: _Reader.parameter,
    cst.ParamSpec: _Reader.type_parameter,
    cst.Parameters: _Reader.parts,
    cst.SetComp: _Reader.comprehension,
    cst.TypeAlias: _Reader.type_alias,
    cst.TypeVar: _Reader.type_parameter,
    cst.TypeVarTuple: _Reader.type_parameter,
    cst.WithItem: _Reader.parts,
}


def _texts(node: cst.CSTNode) -> Iterator[cst.SimpleString | cst.ConcatenatedString]:
    """Yield the strings in an annotation that are annotations themselves (PEP 484)."""
    if isinstance(node, cst.SimpleString | cst.ConcatenatedString):
        yield node
    elif not (isinstance(node, cst.Subscript) and _last_name(node.value) == "Literal"):
        for child in children(node):
            yield from _texts(child)


def _last_name(node: cst.CSTNode) -> str:
    last = node.attr if isinstance(node, cst.Attribute) else node
    return last.value if isinstance(last, cst.Name) else ""


def _names_in(text: cst.SimpleString | cst.ConcatenatedString) -> Iterator[str]:
    try:
        tree = ast.parse(str(text.evaluated_value))
    except (SyntaxError, ValueError, RecursionError):
        return
    yield from (each.id for each in ast.walk(tree) if isinstance(each, ast.Name))
