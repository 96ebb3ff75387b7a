"""Which names a file binds and which it reads, by scope: what LibCST's ScopeProvider tells, in a twentieth of its time.

A name is looked up when somebody asks for it. Who reads it is linked to all that may have bound it: what stands above,
or in another scope.
"""

import ast
import builtins
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache, cached_property

import libcst as cst

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


_Comprehension = cst.ListComp | cst.SetComp | cst.DictComp | cst.GeneratorExp


@cache
def _parts(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    names = tuple(each.name for each in fields(kind) if not _NAMELESS.search(each.name))
    return _IN_ORDER.get(kind, names)


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Return the nodes of which *node* is made, but for white space and punctuation, in the order of the text."""
    found: list[cst.CSTNode] = []
    for name in _parts(type(node)):
        value = getattr(node, name)
        if isinstance(value, cst.CSTNode):
            found.append(value)
        elif isinstance(value, list | tuple):
            found += value
    return found


@dataclass(eq=False, slots=True)
class Assignment:
    """A place that binds a name: an import, a definition, a parameter or a variable."""

    name: str
    scope: "Scope"
    node: cst.CSTNode | None  # None: the name is one of Python's own
    index: int = -1  # how much had been bound in the scope before

    @property
    def references(self) -> Iterable["Access"]:
        """The places that may read what is bound here."""
        return self.scope.globals.links(self.name).get(self, ())


@dataclass(eq=False)
class Access:
    """A place that reads a name: a `Name`, or an annotation that is a string and has the name in it."""

    name: str
    scope: "Scope"
    node: cst.BaseExpression
    index: int  # how much had been bound in the scope before

    def follows(self, assignment: Assignment) -> bool:
        """Return whether the place may have the value of *assignment*."""
        return assignment.scope is not self.scope or assignment.index < self.index

    @cached_property
    def referents(self) -> list[Assignment]:
        """What may have bound the name."""
        found = self.scope[self.name]
        before = [each for each in found if self.follows(each)]
        return self.scope.outside(self.name) if found and not before else before


class Scope:
    """The names of a module, class, function, comprehension or list of type parameters; `scope[name]` looks one up."""

    def __init__(self, kind: type[cst.CSTNode], parent: "Scope | None" = None) -> None:
        """Make a scope for a node of some *kind*: one in *parent*, or that of a module."""
        self.kind = kind
        self.parent = parent
        self.globals: Scope = parent.globals if parent else self
        self.all: list[Scope] = parent.all if parent else []  # those of the file
        self.assignments: dict[str, list[Assignment]] = defaultdict(list)
        self.accesses: dict[str, list[Access]] = defaultdict(list)
        self.elsewhere: dict[str, Scope] = {}  # for each name that is declared global or nonlocal
        self.index = 0
        self._links: dict[str, dict[Assignment, list[Access]]] = {}
        self.all.append(self)

    @property
    def is_class(self) -> bool:
        """Whether this is the body of a class, the names of which are not those of the functions in it."""
        return self.kind is cst.ClassDef

    @property
    def is_comprehension(self) -> bool:
        """Whether this is a list, set or dict comprehension or a generator expression."""
        return issubclass(self.kind, _Comprehension)

    def __getitem__(self, name: str) -> list[Assignment]:
        """Return what may bind *name* as it is known here."""
        return self.find(name, self)

    def __contains__(self, name: str) -> bool:
        """Return whether anything binds *name* as it is known here."""
        return bool(self[name])

    def outside(self, name: str) -> list[Assignment]:
        """Return what may bind *name* around this scope."""
        return self.parent[name] if self.parent else self._of_python(name)

    def bind(self, name: str, node: cst.CSTNode) -> None:
        """Note that *node* binds *name*."""
        scope = self
        while name in scope.elsewhere:
            scope = scope.elsewhere[name].seen_from(self)
        scope.assignments[name].append(Assignment(name, scope, node, scope.index))

    def seen_from(self, inner: "Scope") -> "Scope":
        """Return this scope if its names are known in *inner*; for a class, the scope around it."""
        scope = self
        while scope.is_class and scope.parent and not (inner.parent is scope and inner.kind is cst.TypeParameters):
            scope = scope.parent
        return scope

    def links(self, name: str) -> dict[Assignment, list[Access]]:
        """Return which places of the file may read each assignment of *name*."""
        if name not in self._links:
            self._links[name] = defaultdict(list)
            for scope in self.all:
                for assignment in scope[name] if name in scope.accesses else ():
                    self._link(assignment, scope.accesses[name])
        return self._links[name]

    def _link(self, assignment: Assignment, accesses: Iterable[Access]) -> None:
        links = self._links[assignment.name]
        links[assignment] += [each for each in accesses if each.follows(assignment) and each not in links[assignment]]
        before = [each for each in accesses if not each.follows(assignment)]
        for outer in assignment.scope.outside(assignment.name) if before else ():
            self._link(outer, before)

    def find(self, name: str, inner: "Scope") -> list[Assignment]:
        """Return what may bind *name* as it is known in *inner*, this scope or one in it."""
        if name in self.elsewhere:
            return self.elsewhere[name].seen_from(inner).find(name, inner)
        if name in self.assignments:
            return self.assignments[name]
        return self.parent.seen_from(inner).find(name, inner) if self.parent else self._of_python(name)

    def _of_python(self, name: str) -> list[Assignment]:
        return [Assignment(name, _OF_PYTHON, None)] if hasattr(builtins, name) else []


_OF_PYTHON = Scope(cst.Module)


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
        """Note what is bound and read in *node*, which stands in *scope*."""
        self.scopes[node] = scope
        special = _SPECIAL.get(type(node))
        if special:
            special(self, node, scope)
        else:
            for child in children(node):
                self.read(child, scope)

    def read_all(self, nodes: Iterable[cst.CSTNode | None], scope: Scope) -> None:
        """Read each of *nodes* that is there."""
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

    def context(self, node: cst.WithItem, scope: Scope) -> None:
        self.read_all((node.item, node.asname), scope)
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

    def parameters(self, node: cst.Parameters, scope: Scope) -> None:
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
        """Return the scope that type parameters make around what has them, if there are some (PEP 695)."""
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

    def comprehension(self, node: _Comprehension, scope: Scope) -> None:
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
    cst.Parameters: _Reader.parameters,
    cst.SetComp: _Reader.comprehension,
    cst.TypeAlias: _Reader.type_alias,
    cst.TypeVar: _Reader.type_parameter,
    cst.TypeVarTuple: _Reader.type_parameter,
    cst.WithItem: _Reader.context,
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
