"""Chooses the names under which modules, helpers and constants are reached in a migrated file."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from reimp.reading.guards import dotted
from reimp.reading.scopes import Assignment, Scope
from reimp.reading.source import Source
from reimp.removed.helper import helper
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.rule import PLACE, Template


@dataclass
class Names:
    """Which names a file's new code can use; of *going*, the bindings of imp that will be gone, some keep the name."""

    source: Source
    going: Sequence[Assignment]
    keeping: Sequence[Assignment] = ()
    modules: dict[str, str] = field(default_factory=dict)  # importlib.util -> what stands for it
    helpers: dict[str, str] = field(default_factory=dict)  # file of a helper -> the function's name
    inner: dict[str, str] = field(default_factory=dict)  # the same for those that only helpers call
    constants: dict[str, str] = field(default_factory=dict)  # PY_SOURCE -> its name, or its number

    def reserve(self, template: Template, scope: Scope, homes: Iterable[Scope] = ()) -> None:
        """Choose names for the places of a template that is used in *scope*; a name once chosen may change.

        *homes* are the scopes that its modules are imported in; none: the module's.
        """
        self.reserve_own(template, scope)
        for module in modules_in([template]):
            self._reserve_module(module, scope, list(homes) or [self.source.module_scope])

    def reserve_own(self, template: Template, scope: Scope) -> None:
        """Choose names for the helpers and constants of a template."""
        for match in PLACE.finditer(template):
            if file := match["helper"]:
                self._reserve_helper(file, scope)
            elif constant := match["constant"]:
                taken = self._taken(constant, scope) or self.constants.get(constant, "").isdigit()
                self.constants[constant] = str(NUMBERS[constant]) if taken else constant

    def _reserve_helper(self, file: str, scope: Scope) -> None:
        """Choose a name for the function in the helper's file."""
        public = helper(file).public
        name = next((name for key, name in self.helpers.items() if helper(key).public == public), public)
        while self._taken(name, scope, helper(file).text):
            name = another(name)
        self.helpers[file] = name
        self.helpers |= {key: name for key in self.helpers if helper(key).public == public}

    def reserve_inner(self, file: str) -> None:
        """Choose a name for a helper that only other helpers call."""
        name = helper(file).public
        while self._taken(name, self.source.module_scope, helper(file).text):
            name = another(name)
        self.inner[file] = name

    def hidden_builtins(self, file: str) -> set[str]:
        """Return the built-in names that a helper uses, and that mean something else in the file."""
        return {name for name in helper(file).builtins if self._is_hidden(name)}

    def _is_hidden(self, name: str) -> bool:
        scope = self.source.module_scope
        if name in unseen(self.source) or (name == "open" and self._stars):  # that of os
            return True
        if foreign_stars(self.source, -1) and not name.endswith("Error"):
            return True
        return any(each.scope is scope and not _is_builtin(each) for each in scope[name])

    def plain(self, modules: Iterable[str]) -> set[str]:
        """Return those of the modules that are reached by their own name."""
        return {module for module in modules if self.modules.get(module, module) == module}

    def render(self, template: Template) -> str:
        """Return the template with names in its places."""
        return PLACE.sub(
            lambda match: (
                self.modules[match["module"]]
                if match["module"]
                else self.helpers[match["helper"]]
                if match["helper"]
                else self.constants[match["constant"]]
            ),
            template,
        )

    def _reserve_module(self, module: str, scope: Scope, homes: Sequence[Scope]) -> None:
        """Choose the module's own name, or another if that is taken, or its import would hide something."""
        root = module.partition(".")[0]
        if self.modules.setdefault(module, module) != module:
            return
        if any(self._in_the_way(root, scope, home) or hides(self.source, home, root) for home in homes):
            name = "_" + module.replace(".", "_")
            while name in self.modules.values() or any(name in each for each in self.source.all_scopes):
                name += "_"  # not two before it: a class would change that
            self.modules[module] = name

    def _in_the_way(self, root: str, scope: Scope, home: Scope) -> bool:
        """Return whether *root* is in *scope*, or may be, something else than what is imported in *home*."""
        others = self._others(root, scope)
        within = any(inside(each.scope, home) and each.scope is not home for each in others)
        unsafe = root in unseen(self.source) or is_deleted(self.source, root, home)
        star = self._star_follows or self._from_a_star(root) or any(map(self._is_before_a_star, others))
        return within or unsafe or star or any(not imports_root(each, root) for each in others)

    def _taken(self, name: str, scope: Scope, text: str = "") -> bool:
        """Return whether a name stands for something else than the helper with this text."""
        others = [*self._others(name, scope), *self._others(name, scope.globals)]
        taken = any(not text or not self._is(each, text) for each in others)
        overwritten = self._star_follows and not name.startswith("_")
        return taken or overwritten or name in unseen(self.source) or self._from_a_star(name)

    @cached_property
    def _stars(self) -> list[cst.ImportFrom]:
        """The statements `from module import *`, but for that of imp."""
        return [each for each in stars(self.source) if dotted(each.module) != "imp"]

    @cached_property
    def _star_follows(self) -> bool:
        """Whether a star may give another value to a public name that new code at the place of imp's import sets."""
        nodes = [each.node for each in self.going]
        nodes += [each for each in self.source.module.body if not isinstance(each, cst.SimpleStatementLine)]
        first = min((self.source.span(each)[0] for each in nodes if each), default=0)
        return bool(foreign_stars(self.source, first))

    def _is_before_a_star(self, assignment: Assignment) -> bool:
        """Return whether a star may give another value to what an assignment sets."""
        return bool(foreign_stars(self.source, position(self.source, assignment)))

    def _is(self, assignment: Assignment, text: str) -> bool:
        node = assignment.node
        own = isinstance(node, cst.FunctionDef | cst.ClassDef) and self.source.parent(node) is self.source.module
        return own and self.source.code(node).replace("\r\n", "\n") == text if node else False

    def _from_a_star(self, name: str) -> bool:
        """Return whether the file uses a name that nothing in it binds, so that it comes by a star import."""
        return bool(self._stars) and any(
            not access.referents for scope in self.source.all_scopes for access in scope.accesses[name]
        )

    def _others(self, name: str, scope: Scope) -> list[Assignment]:
        gone = {id(each) for each in self.going} - {id(each) for each in self.keeping}
        return [each for each in scope[name] if id(each) not in gone]


# Modules of the standard library from which a star brings a name that new code uses; that of open is seen to apart.
_BRINGING = {"_frozen_importlib_external", "_imp", "curses", "distutils", "fnmatch", "locale", "tokenize"}


def stars(source: Source) -> list[cst.ImportFrom]:
    """Return the statements `from module import *`."""
    return [each for each in source.nodes(cst.ImportFrom) if isinstance(each.names, cst.ImportStar)]


def foreign_stars(source: Source, start: int) -> list[cst.ImportFrom]:
    """Return those after *start* that may bring any name; few of the standard library bring one of ours."""
    known = (sys.stdlib_module_names | {"imp"}) - _BRINGING  # also on the Pythons that have no imp
    after = (each for each in stars(source) if source.span(each)[0] > start)
    return [each for each in after if each.relative or dotted(each.module).partition(".")[0] not in known]


def position(source: Source, assignment: Assignment) -> int:
    """Return where an assignment is, -1 for one of Python's own."""
    node = assignment.node
    return source.span(node)[0] if node else -1


def _is_builtin(assignment: Assignment) -> bool:
    """Return whether an assignment is `from builtins import name`, as for Python 2 and 3."""
    node = assignment.node
    if not isinstance(node, cst.ImportFrom) or isinstance(node.names, cst.ImportStar):
        return False
    return dotted(node.module) == "builtins" and not any(alias.asname for alias in node.names)


def another(name: str) -> str:
    """Return a name to try when this one is taken: `_name`, then `_name_`; two before it a class would change."""
    return name + "_" if name.startswith("_") else "_" + name


def unseen(source: Source) -> set[str]:
    """Return the names that `match`, and `:=` in a comprehension, bind: their scopes do not have them."""
    patterns: list[cst.MatchAs | cst.MatchStar] = [*source.nodes(cst.MatchAs), *source.nodes(cst.MatchStar)]
    found = {each.name.value for each in patterns if each.name}
    inner = (each for each in source.nodes(cst.NamedExpr) if source.scope(each).is_comprehension)
    return found | {dotted(each.target) for each in inner}


def is_deleted(source: Source, name: str, home: Scope) -> bool:
    """Return whether a `del` statement may delete a variable of the scope *home*."""
    targets = (node.target for node in source.nodes(cst.Del))
    parts = (part for each in targets for part in (each.elements if isinstance(each, cst.Tuple) else [each]))
    nodes = (part.value if isinstance(part, cst.Element) else part for part in parts)
    found = (source.scope(node)[name] for node in nodes if dotted(node) == name)
    return any(not each or any(one.scope is home for one in each) for each in found)


def exported(source: Source) -> set[str]:
    """Return the names in `__all__`."""
    return {
        str(node.evaluated_value)
        for statement in source.module.body
        if source.code(statement).startswith("__all__")
        for node in source.nodes(cst.SimpleString)
        if source.statement(node) is statement
    }


def imports_root(assignment: Assignment, root: str) -> bool:
    """Return whether an assignment is `import root`, or of a module in it, under its own name, for good."""
    node = assignment.node
    if not isinstance(node, cst.Import):
        return False
    return any(
        dotted(alias.name) == root if alias.asname else dotted(alias.name).partition(".")[0] == root
        for alias in node.names
        if dotted(alias.asname.name if alias.asname else alias.name).partition(".")[0] == root
    )


def inside(scope: Scope, outer: Scope) -> bool:
    """Return whether *scope* is *outer*, or within it."""
    inner: Scope | None = scope
    while inner and inner is not outer:
        inner = inner.parent
    return inner is outer


def hides(source: Source, home: Scope, root: str) -> bool:
    """Return whether an import of *root* in the function *home* would hide an outer variable that is used there."""
    if home is source.module_scope:
        return False
    accesses = (access for scope in source.all_scopes if inside(scope, home) for access in scope.accesses[root])
    # Without a referent it may come from a star import.
    return any(
        not access.referents or any(not inside(referent.scope, home) for referent in access.referents)
        for access in accesses
    )


def is_there(source: Source, file: str) -> bool:
    """Return whether the file has this helper from an earlier migration."""
    text = helper(file).text
    return any(
        isinstance(each, cst.FunctionDef | cst.ClassDef) and source.code(each).replace("\r\n", "\n") == text
        for each in source.module.body
    )


def modules_in(templates: Iterable[Template]) -> set[str]:
    """Return the modules that templates name."""
    return {match["module"] for template in templates for match in PLACE.finditer(template) if match["module"]}
