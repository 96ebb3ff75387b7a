"""The names of a file by scope: which nodes bind a name, and which read it.

A name is looked up on request. A node that reads it is linked to every node that may have bound it: one above it in the
same scope, or one in another scope.
"""

import builtins
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import libcst as cst


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
        self._links: dict[str, dict[Assignment, dict[Access, None]]] = {}
        self.all.append(self)

    @property
    def is_class(self) -> bool:
        """Whether this is the body of a class, the names of which are not those of the functions in it."""
        return self.kind is cst.ClassDef

    @property
    def is_comprehension(self) -> bool:
        """Whether this is a list, set or dict comprehension or a generator expression."""
        return issubclass(self.kind, cst.BaseComp)

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

    def links(self, name: str) -> Mapping[Assignment, Iterable[Access]]:
        """Return which places of the file may read each assignment of *name*."""
        if name not in self._links:
            self._links[name] = defaultdict(dict)
            for scope in self.all:
                for assignment in scope[name] if name in scope.accesses else ():
                    self._link(assignment, scope.accesses[name])
        return self._links[name]

    def _link(self, assignment: Assignment, accesses: Iterable[Access]) -> None:
        links = self._links[assignment.name]
        links[assignment] |= dict.fromkeys(each for each in accesses if each.follows(assignment))
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
