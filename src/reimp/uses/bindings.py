"""The values that say what a file has to do with removed APIs: bindings, references, and uses in strings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import libcst as cst

from reimp.model import Guard, Use
from reimp.reading.scopes import Assignment
from reimp.removed.table import PACKAGES, find

UNREACHED = frozenset({Guard.OLD, Guard.VERSION, Guard.FALLBACK})
"""The guards behind which no Python without the API comes."""


@dataclass(frozen=True, eq=False)
class Binding:
    """A name that a statement binds to a removed API, or to a module that has lost one."""

    statement: cst.Import | cst.ImportFrom | cst.Assign
    alias: cst.ImportAlias | None  # None: an assignment, or `from imp import *`
    name: str
    use: Use
    assignment: Assignment | None
    star: tuple[cst.CSTNode, ...] = ()  # what refers to it, after `from imp import *`
    beside: tuple[str, ...] = ()  # all names that the file takes from the same star
    fallback: int = 0  # the line that binds the name to something else where the import has failed; 0 for none
    trouble: str = ""  # why nothing that goes through it can be rewritten
    sharing: str = ""  # why only the import itself can be: the name may have another value

    @property
    def is_module(self) -> bool:
        """Whether the name means a module, not a name of one."""
        return self.use.api in PACKAGES

    @property
    def is_removed(self) -> bool:
        """Whether the import itself fails without the API; if not, a name of the module is gone."""
        return find(self.use.api) is not None

    @property
    def is_unreached(self) -> bool:
        """Whether no Python without the API comes here."""
        return self.use.guard in UNREACHED

    @property
    def is_ready(self) -> bool:
        """Whether the code copes with a Python without the API: the name means something else there."""
        return self.use.guard is Guard.HANDLED and self.fallback > 0


@dataclass(frozen=True, eq=False)
class Reference:
    """An expression that means a removed API."""

    node: cst.BaseExpression
    use: Use
    bindings: tuple[Binding, ...] = ()
    doubt: str = ""  # why it may be something else, so that it is not rewritten

    @property
    def is_unreached(self) -> bool:
        """Whether no Python without the API comes here by way of its import."""
        here = self.use.guard in UNREACHED
        if self.bindings:
            unreached = [binding.is_unreached for binding in self.bindings]
            needs_none = not any(binding.is_removed for binding in self.bindings)  # no import of this file fails
            return (here and (needs_none or any(unreached))) or all(unreached)
        return here


@dataclass(frozen=True)
class Uses:
    """What a file has to do with removed APIs, each list in the order of the file."""

    bindings: tuple[Binding, ...]
    references: tuple[Reference, ...]
    in_strings: tuple[Use, ...]

    def __bool__(self) -> bool:
        """Return whether there is a use."""
        return bool(self.references or self.in_strings) or any(each.is_removed for each in self.bindings)

    def through(self, binding: Binding) -> Sequence[Reference]:
        """Return the references that go through *binding*."""
        return self._through.get(binding, ())

    @cached_property
    def _through(self) -> Mapping[Binding, Sequence[Reference]]:
        found: dict[Binding, list[Reference]] = {}
        for reference in self.references:
            for binding in reference.bindings:
                found.setdefault(binding, []).append(reference)
        return found
