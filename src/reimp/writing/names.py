"""Chooses the names under which modules, helpers and constants are reached in a migrated file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reimp.reading.scopes import Scope
from reimp.reading.source import Source
from reimp.removed.helper import helper
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.template import Constant, Helper, Kept, Module, Part, Template, Text, modules_in
from reimp.writing.taken import Taken


@dataclass(frozen=True)
class Names:
    """The names that a file's new code uses."""

    source: Source
    modules: Mapping[str, str]  # importlib.util -> its name in the file
    helpers: Mapping[str, str]  # file of a helper -> the function's name
    inner: Mapping[str, str]  # the same for those that only helpers call
    constants: Mapping[str, str]  # PY_SOURCE -> its name, or its number
    hidden: Mapping[str, frozenset[str]]  # file of a helper -> its built-in names that mean something else here

    def render(self, new: Template) -> str:
        """Return the code of a template."""
        return "".join(map(self._code, new))

    def _code(self, part: Part) -> str:
        match part:
            case Text(code):
                return code
            case Module(name):
                return self.modules.get(name, name)
            case Helper(file):
                return self.helpers.get(file, helper(file).public)
            case Constant(name):
                return self.constants.get(name, name)
            case Kept(start, end):
                return self.source.text[start:end].decode()

    @property
    def named_constants(self) -> dict[str, str]:
        """The constants that have a name in the file, sorted, each with that name."""
        return {key: name for key, name in sorted(self.constants.items()) if not name.isdigit()}

    def plain(self, modules: Iterable[str]) -> set[str]:
        """Return those of the modules that are reached by their own name."""
        return {module for module in modules if self.modules.get(module) == module}


class NameChooser:
    """Chooses names for one file. A name once chosen may change until `names` returns all."""

    def __init__(self, taken: Taken) -> None:
        self.taken, self.source = taken, taken.source
        self._modules: dict[str, str] = {}
        self._helpers: dict[str, str] = {}
        self._inner: dict[str, str] = {}
        self._constants: dict[str, str] = {}

    def names(self) -> Names:
        """Return the names that are chosen."""
        files = {*self._helpers, *self._inner}
        hidden = {file: self.taken.hidden_builtins(helper(file)) for file in files}
        modules, helpers = dict(self._modules), dict(self._helpers)
        return Names(self.source, modules, helpers, dict(self._inner), dict(self._constants), hidden)

    def choose_own(self, new: Template, scope: Scope) -> None:
        """Choose names for the helpers and constants of a template that is used in *scope*."""
        for part in new:
            if isinstance(part, Helper):
                self._choose_helper(part.file, scope)
            elif isinstance(part, Constant):
                name = part.name
                taken = self.taken.is_taken(name, scope) or self._constants.get(name, "").isdigit()
                self._constants[name] = str(NUMBERS[name]) if taken else name

    def choose_modules(self, new: Template, scope: Scope, homes: Iterable[Scope] = ()) -> None:
        """Choose names for the modules of a template that is used in *scope*.

        *homes* are the scopes that its modules are imported in; none: the module's.
        """
        where = list(homes) or [self.source.module_scope]
        for module in modules_in([new]):
            self._choose_module(module, scope, where)

    def choose_inner(self, file: str) -> None:
        """Choose a name for a helper that only other helpers call."""
        name = helper(file).public
        while self.taken.is_taken(name, self.source.module_scope, helper(file)):
            name = another_name(name)
        self._inner[file] = name

    def _choose_helper(self, file: str, scope: Scope) -> None:
        """Choose a name for the function in the helper's file; files with one public name share it."""
        public = helper(file).public
        alike = [key for key in self._helpers if helper(key).public == public]
        name = self._helpers[alike[0]] if alike else public
        while self.taken.is_taken(name, scope, helper(file)):
            name = another_name(name)
        self._helpers |= dict.fromkeys([*alike, file], name)

    def _choose_module(self, module: str, scope: Scope, homes: Iterable[Scope]) -> None:
        """Choose the module's own name, or another if that is taken, or its import would hide something."""
        root = module.partition(".")[0]
        if self._modules.setdefault(module, module) != module:
            return
        if any(self.taken.is_in_the_way(root, scope, home) for home in homes):
            name = "_" + module.replace(".", "_")
            while name in self._modules.values() or any(name in each for each in self.source.all_scopes):
                name += "_"  # not two before it: a class would change that
            self._modules[module] = name


def another_name(name: str) -> str:
    """Return a name to try when this one is taken: `_name`, then `_name_`; two before it a class would change."""
    return name + "_" if name.startswith("_") else "_" + name
