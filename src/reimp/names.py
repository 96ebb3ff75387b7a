"""Chooses the names under which modules, helpers and constants are reached in a migrated file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import libcst as cst
from libcst.metadata import BaseAssignment, FunctionScope, ImportAssignment, Scope

from reimp.guards import dotted
from reimp.helpers_text import helper
from reimp.rule import PLACE, Template
from reimp.rules.constants import NUMBERS
from reimp.source import Source


@dataclass
class Names:
    """Which names a file's new code can use. *going* are the bindings of imp that will be gone."""

    source: Source
    going: Sequence[BaseAssignment]
    modules: dict[str, str] = field(default_factory=dict)  # importlib.util -> what stands for it
    helpers: dict[str, str] = field(default_factory=dict)  # file of a helper -> the function's name
    constants: dict[str, str] = field(default_factory=dict)  # PY_SOURCE -> its name, or its number

    def reserve(self, template: Template, scope: Scope) -> None:
        """Choose names for the places of a template that is used in *scope*; a name once chosen may change."""
        for match in PLACE.finditer(template):
            if module := match["module"]:
                if self.modules.get(module, module) == module:
                    self.modules[module] = self._module(module, scope)
            elif file := match["helper"]:
                self.reserve_helper(file, scope)
            elif constant := match["constant"]:
                taken = self._taken(constant, scope) or self.constants.get(constant, "").isdigit()
                self.constants[constant] = str(NUMBERS[constant]) if taken else constant

    def reserve_in(self, template: Template, scope: Scope) -> None:
        """See to it that importing a template's modules in *scope* hides nothing there."""
        for module in modules_in([template]):
            root = module.partition(".")[0]
            if self._module(module, scope) != module or used_before(scope, root):
                self.modules[module] = "_" + module.replace(".", "_")

    def reserve_helper(self, file: str, scope: Scope) -> None:
        """Choose a name for the function in the helper's file."""
        name = self.helpers.get(file, helper(file).public)
        while self._taken(name, scope):
            name = "_" + name
        self.helpers[file] = name

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

    def _module(self, module: str, scope: Scope) -> str:
        root = module.partition(".")[0]
        others = [each for each in self._others(root, scope) if not imports_root(each, root)]
        return "_" + module.replace(".", "_") if others else module

    def _taken(self, name: str, scope: Scope) -> bool:
        return bool(self._others(name, scope) or self._others(name, scope.globals))

    def _others(self, name: str, scope: Scope) -> list[BaseAssignment]:
        gone = {id(each) for each in self.going}
        return [each for each in scope[name] if id(each) not in gone]


def imports_root(assignment: BaseAssignment, root: str) -> bool:
    """Return whether an assignment is `import root`, or of a module in it, under its own name."""
    node = getattr(assignment, "node", None)
    if not isinstance(assignment, ImportAssignment) or not isinstance(node, cst.Import):
        return False
    return any(
        dotted(alias.name).partition(".")[0] == root and (alias.asname is None or dotted(alias.asname.name) == root)
        for alias in node.names
    )


def used_before(scope: Scope, root: str) -> bool:
    """Return whether a function uses an outer variable of this name, which a local import would hide."""
    if not isinstance(scope, FunctionScope):
        return False
    return any(
        referent.scope is not scope
        for access in scope.accesses[root]
        for referent in access.referents
        if access.scope is scope
    )


def modules_in(templates: Iterable[Template]) -> set[str]:
    """Return the modules that templates name."""
    return {match["module"] for template in templates for match in PLACE.finditer(template) if match["module"]}
