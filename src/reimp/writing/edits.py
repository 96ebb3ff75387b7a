"""Makes the edits of a file from what is decided about it."""

import re
from collections.abc import Iterable, Mapping

import libcst as cst

from reimp.migration.plan import Plan
from reimp.model import Edit
from reimp.reading.scopes import Scope
from reimp.reading.uses import Binding
from reimp.removed.helper import Helper
from reimp.removed.imp import RULES
from reimp.removed.rule import Change, Template
from reimp.writing import insertion as block
from reimp.writing.imports import Instead, rewrite_statement
from reimp.writing.names import Names, exported, modules_in

Statement = cst.Import | cst.ImportFrom | cst.Assign


class Editor:
    """Makes the edits of one file, once: its *names* are chosen on the way."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.source = plan, plan.source
        going, keeping = ([each.assignment for each in some if each.assignment] for some in (plan.going, plan.renamed))
        self.names = Names(plan.source, going, keeping)
        self._kept = {
            each: str(RULES[each.use.name].value)
            for each in plan.uses.bindings
            if each in plan.going and each not in plan.renamed and self._is_kept(each)
        }

    def _is_kept(self, binding: Binding) -> bool:
        """Return whether the file must have a name still: for other files, or as one of the values that it may get."""
        scope = self.source.module_scope
        if not binding.use.name or not binding.assignment or binding.assignment.scope is not scope:
            return False
        others = [each for each in scope[binding.name] if each is not binding.assignment and each.scope is scope]
        return bool(others) or not binding.references or binding.name in exported(self.source)

    def edits(self) -> list[Edit]:
        """Return the edits, in the order of the file."""
        self._reserve_helpers()
        assigned = {each: value for each, value in self._kept.items() if self.names.render(value) != each.name}
        needing = [*(each.node for each in self.plan.uses.references), *(each.statement for each in assigned)]
        index = block.insertion_point(self.source, [each.statement for each in self.plan.going], needing)
        helpers = self._reserve(index)
        in_place, elsewhere = self._modules(index)
        home = self._home(index)
        there = self.names.plain(block.available(self.source, index))
        needed = self._modules_of(helpers) | elsewhere
        if home is not None:
            in_place.setdefault(home, set()).update(needed - there)
            needed = set()
        text = block.block(self.names, helpers, needed - there, self.plan.options.helpers)
        edits = [Edit(each.start, each.end, self._text(each)) for each in self._all_changes()]
        edits += [
            Edit(*self.source.span(assign.targets[0].target), self.names.render("{importlib}"))
            for binding in self.plan.going
            for assign in binding.fallbacks
        ]
        edits += self._import_edits(in_place, assigned)
        if text:
            functions = bool(helpers)
            edits.append(block.insert(self.source, index, text, functions=functions))
        return sorted(edits, key=lambda edit: (edit.start, edit.end))

    def _all_changes(self) -> list[Change]:
        return [change for each in self.plan.uses.references for change in self.plan.changes(each)]

    def _text(self, change: Change) -> str:
        """Return the text of a change, apart from a word that follows: `imp.get_tag()or ""`."""
        text = self.names.render(change.template)
        after = self.source.text[change.end : change.end + 1]
        return text + " " if after.isalpha() and text[-1:].isalnum() else text

    def _reserve_helpers(self) -> None:
        """Choose the names of helpers and constants, on which depends where they have to stand."""
        for reference in self.plan.uses.references:
            for change in self.plan.changes(reference):
                self.names.reserve_own(change.template, self.source.scope(reference.node))
        for value in self._kept.values():
            self.names.reserve(value, self.source.module_scope)

    def _reserve(self, index: int) -> list[Helper]:
        """Choose all names; return the helpers that the file has to get."""
        for reference in self.plan.uses.references:
            for change in self.plan.changes(reference):
                homes = [self._home_of(each, change.template, index) for each in reference.bindings if not each.dead]
                self.names.reserve(change.template, self.source.scope(reference.node), homes)
        if any(binding.fallbacks for binding in self.plan.going):
            self.names.reserve("{importlib}", self.source.module_scope)
        helpers = [] if self.plan.options.helpers else block.new_helpers(self.names)
        for module in self._modules_of(helpers):
            self.names.reserve("{" + module + "}", self.source.module_scope)
        return helpers

    def _modules_of(self, helpers: Iterable[Helper]) -> set[str]:
        hidden = any(self.names.hidden_builtins(each.file) for each in helpers)
        return {module for each in helpers for module in each.modules} | ({"builtins"} if hidden else set())

    def _home_of(self, binding: Binding, template: str, index: int) -> Scope:
        """Return the scope in which the modules of a template are imported, in place of a binding."""
        top = self.source.top_level(binding.statement)
        there = modules_in([template]) <= block.available(self.source, max(index, top))
        return self.source.module_scope if there else self.source.scope(binding.statement)

    def _modules(self, index: int) -> tuple[dict[Statement, set[str]], set[str]]:
        """Return the modules that each statement has to import, and those that no statement of the file stands for."""
        in_place: dict[Statement, set[str]] = {
            each.statement: set() for each in self.plan.uses.bindings if each in self.plan.going
        }
        elsewhere: set[str] = set()
        for reference in self.plan.uses.references:
            modules = modules_in(change.template for change in self.plan.changes(reference))
            statements = {each.statement for each in reference.bindings if not each.dead}
            elsewhere |= set() if statements else modules
            for statement in statements if modules else ():
                in_place.setdefault(statement, set()).update(modules)
        for binding in self.plan.going:
            if binding.fallbacks:
                in_place[binding.statement].add("importlib")
            if binding in self._kept:
                in_place[binding.statement].update(modules_in([self._kept[binding]]))
        for statement, needed in in_place.items():
            there = block.available(self.source, max(index, self.source.top_level(statement)))
            needed.difference_update(self.names.plain(there))
        return in_place, elsewhere

    def _home(self, index: int) -> Statement | None:
        """Return the statement in whose place the modules for helpers can be imported."""
        for binding in self.plan.uses.bindings:
            line = self.source.parent(binding.statement)
            if binding in self.plan.going and self.source.parent(line) is self.source.module:
                return binding.statement if self.source.top_level(binding.statement) < index else None
        return None

    def _import_edits(
        self, in_place: Mapping[Statement, Iterable[str]], assigned: Mapping[Binding, Template]
    ) -> list[Edit]:
        edits: dict[Statement, Edit] = {}
        for statement, modules in in_place.items():
            going = [
                each for each in self.plan.uses.bindings if each.statement is statement and each in self.plan.going
            ]
            renamed = [(each, *self.plan.renamed[each]) for each in going if each in self.plan.renamed]
            new = [f"{each.name} = {self.names.render(assigned[each])}" for each in going if each in assigned]
            edit = rewrite_statement(self.names, statement, going, Instead(modules, renamed, new))
            edits |= {statement: edit} if edit else {}
        return list(self._without_empty_blocks(edits).values())

    def _without_empty_blocks(self, edits: Mapping[Statement, Edit]) -> dict[Statement, Edit]:
        """Return *edits*, with `pass` in place of the first of all the lines of a block that would be gone."""
        gone = {
            self.source.parent(each): each for each, edit in edits.items() if not re.sub("#.*", "", edit.text).strip()
        }
        kept = {}
        for block_of in {self.source.parent(line): line for line in reversed(gone)}:
            lines = block_of.body if isinstance(block_of, cst.IndentedBlock) else ()
            if lines and all(line in gone for line in lines):
                statement = gone[lines[0]]
                kept[statement] = Edit(*self.source.span(statement), "pass")
        return {**edits, **kept}


def apply(text: bytes, edits: Iterable[Edit]) -> bytes:
    """Return *text* after the edits, which are in its order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text.encode()]
        at = edit.end
    return b"".join([*parts, text[at:]])
