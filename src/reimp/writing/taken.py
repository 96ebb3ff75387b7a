"""Which names new code cannot use in a file, because they mean something else in it."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import libcst as cst

from reimp.reading.questions.names import (
    foreign_stars,
    hides,
    imports_root,
    is_deleted,
    is_inside,
    position,
    stars,
    unscoped_names,
)
from reimp.reading.questions.syntax import dotted
from reimp.reading.scopes import Assignment, Scope
from reimp.reading.source import Source
from reimp.removed.helper import HelperFile, code_of
from reimp.removed.table import MODULES


@dataclass(frozen=True)
class Taken:
    """The names of a file; *going* are the bindings that will be gone, of which those *keeping* it keep the name."""

    source: Source
    going: Collection[Assignment]
    keeping: Collection[Assignment] = ()

    def is_taken(self, name: str, scope: Scope, helper: HelperFile | None = None) -> bool:
        """Return whether a name means something else in *scope* than *helper*, from an earlier migration."""
        others = [*self._others(name, scope), *self._others(name, scope.globals)]
        taken = any(helper is None or not is_helper(self.source, each.node, helper) for each in others)
        overwritten = self._star_follows and not name.startswith("_")
        return taken or overwritten or name in unscoped_names(self.source) or self._from_a_star(name)

    def is_in_the_way(self, root: str, scope: Scope, home: Scope) -> bool:
        """Return whether *root* may be something else in *scope* than the module that is imported in *home*."""
        others = self._others(root, scope)
        within = any(is_inside(each.scope, home) and each.scope is not home for each in others)
        unsafe = root in unscoped_names(self.source) or is_deleted(self.source, root, home)
        star = self._star_follows or any(map(self._is_before_a_star, others))
        other = (
            within or unsafe or star or self._is_unbound(root) or any(not imports_root(each, root) for each in others)
        )
        return other or hides(self.source, home, root)

    def hidden_builtins(self, helper: HelperFile) -> frozenset[str]:
        """Return the built-in names that a helper uses, and that mean something else in the file."""
        return frozenset(name for name in helper.builtins if self._is_hidden(name))

    def _is_hidden(self, name: str) -> bool:
        scope = self.source.module_scope
        if name in unscoped_names(self.source) or (name == "open" and self._stars):  # that of os
            return True
        if foreign_stars(self.source, -1) and not name.endswith("Error"):
            return True
        return any(each.scope is scope and not _is_builtin(each) for each in scope[name])

    @cached_property
    def _stars(self) -> list[cst.ImportFrom]:
        """The statements `from module import *`, without that of a removed module."""
        return [each for each in stars(self.source) if dotted(each.module) not in MODULES]

    @cached_property
    def _star_follows(self) -> bool:
        """Whether a star may give another value to a public name that new code in the place of an import sets."""
        nodes = [each.node for each in self.going]
        nodes += [each for each in self.source.module.body if not isinstance(each, cst.SimpleStatementLine)]
        first = min((self.source.span(each)[0] for each in nodes if each), default=0)
        return bool(foreign_stars(self.source, first))

    def _is_before_a_star(self, assignment: Assignment) -> bool:
        """Return whether a star may give another value to what an assignment sets."""
        return bool(foreign_stars(self.source, position(self.source, assignment)))

    def _from_a_star(self, name: str) -> bool:
        """Return whether the file uses a name that nothing in it binds, so that it comes by a star import."""
        return bool(self._stars) and self._is_unbound(name)

    def _is_unbound(self, name: str) -> bool:
        """Return whether the file uses a name that nothing in it binds."""
        return any(not access.referents for scope in self.source.all_scopes for access in scope.accesses[name])

    def _others(self, name: str, scope: Scope) -> list[Assignment]:
        return [each for each in scope[name] if id(each) not in self._gone]

    @cached_property
    def _gone(self) -> set[int]:
        return {id(each) for each in self.going} - {id(each) for each in self.keeping}


def is_helper(source: Source, node: cst.CSTNode | None, helper: HelperFile) -> bool:
    """Return whether a definition is that of a helper, written in any style."""
    if not isinstance(node, cst.FunctionDef | cst.ClassDef) or node.name.value != helper.public:
        return False
    if source.parent(node) is not source.module:
        return False
    return code_of(source.code(node)) == code_of(helper.text)


def has_helper(source: Source, helper: HelperFile) -> bool:
    """Return whether the file has this helper from an earlier migration."""
    definitions = (each for each in source.module.body if isinstance(each, cst.FunctionDef | cst.ClassDef))
    return any(is_helper(source, each, helper) for each in definitions)


def _is_builtin(assignment: Assignment) -> bool:
    """Return whether an assignment is `from builtins import name`, as for Python 2 and 3."""
    node = assignment.node
    if not isinstance(node, cst.ImportFrom) or isinstance(node.names, cst.ImportStar):
        return False
    return dotted(node.module) == "builtins" and not any(alias.asname for alias in node.names)
