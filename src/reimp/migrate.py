"""Bytes of a Python file in, findings and migrated bytes out: the whole pipeline."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import libcst as cst
from libcst.metadata import Scope

from reimp import block
from reimp.decide import DEAD, IGNORED, decide_all, is_ignored, old_swig
from reimp.finding import Edit, Finding, Guard, Migration, Options, Verdict
from reimp.helpers_text import Helper
from reimp.idioms import IDIOMS
from reimp.imports import rewrite_statement
from reimp.names import Names, modules_in
from reimp.rule import Change, Decision, Refused, Rewritten
from reimp.rules import RULES
from reimp.source import Source, parse
from reimp.unreadable import unreadable
from reimp.uses import Binding, Reference, Uses, find_uses

# What every use has: `imp` as a word in one line with `import` or `from`, or in quotation marks.
_CANDIDATE = re.compile(rb"\b(?:import|from)\b[^\n]*\bimp\b|['\"]imp['\".]")


def is_candidate(source: bytes) -> bool:
    """Return whether a file may have a use of imp; quick, for the many that have none."""
    return b"imp" in source and _CANDIDATE.search(re.sub(rb"\\\r?\n", b" ", source)) is not None


Statement = cst.Import | cst.ImportFrom | cst.Assign


def migrate(source: bytes, options: Options = Options()) -> Migration:
    """Return what the tool finds in *source* and makes of it. It reads and writes nothing, and never raises."""
    if not is_candidate(source):
        return Migration(result=source)
    try:
        tree = parse(source)
    except (cst.ParserSyntaxError, SyntaxError, LookupError, ValueError, RecursionError) as error:
        return Migration(unreadable(source, error), result=source)
    uses = find_uses(tree)
    if not (uses.bindings or uses.references or uses.in_strings):
        return Migration(result=source)
    return _File(tree, uses, options).migration(source)


class _File:
    """One file on its way through the pipeline."""

    def __init__(self, source: Source, uses: Uses, options: Options) -> None:
        self.source, self.uses, self.options = source, uses, options
        taken: dict[Reference, Decision] = {}
        for idiom in IDIOMS:
            taken |= idiom(source, [each for each in uses.references if each not in taken], options)
        self.decisions = decide_all(source, uses.references, taken)
        self.going = {binding for binding in uses.bindings if self._goes(binding)}
        self.renamed = {binding: found for binding in self.going if (found := self._from_elsewhere(binding))}
        self.names = Names(source, [binding.assignment for binding in self.going if binding.assignment])

    def migration(self, before: bytes) -> Migration:
        """Return what becomes of the file."""
        edits = self._edits()
        text = _apply(self.source.text, edits)
        if edits:
            try:
                cst.parse_module(text.decode().replace("\f", ""))
            except cst.ParserSyntaxError as error:
                return Migration(self._failed(error), result=before)
        return Migration(
            tuple(sorted(self._findings(), key=lambda found: (found.use.line, found.use.column))),
            tuple(self._in_characters(edit) for edit in edits),
            text.decode().encode(self.source.encoding),
            tuple(sorted(self.names.helpers)),
        )

    def _goes(self, binding: Binding) -> bool:
        """Return whether nothing will need a binding any more."""
        if binding.dead or binding.trouble or is_ignored(self.source, binding.statement) or old_swig(self.source):
            return False
        if binding.name == "*" or binding.use.name not in ("", *RULES):
            return False
        if binding.name in _exported(self.source) and not self._keeps_its_name(binding):
            return False
        if not binding.references and not self._keeps_its_name(binding) and binding.use.name:
            return False
        return not self._staying(binding)

    def _staying(self, binding: Binding) -> list[Reference]:
        """Return what still needs a binding; code that Python 3 never comes to does not."""
        return [
            each
            for each in binding.references
            if isinstance(self.decisions[each], Refused) and (binding.dead or self.decisions[each] is not DEAD)
        ]

    def _keeps_its_name(self, binding: Binding) -> bool:
        """Return whether the file will have the name still, for the same function."""
        rule = RULES.get(binding.use.name)
        if rule is None or isinstance(rule.value, Refused):
            return False
        return bool(rule.importable) or (binding.name == binding.use.name and rule.value[:2] in ("{:", "{="))

    def _from_elsewhere(self, binding: Binding) -> tuple[str, str] | None:
        """Return module and name if `from module import name` can take the place of a `from imp import`."""
        if not binding.use.name:
            return None
        if binding.shared:
            return RULES[binding.use.name].importable
        templates = {change.template for each in binding.references for change in self._at(each)}
        if not binding.references:
            value = RULES[binding.use.name].value
            templates = {value} if isinstance(value, str) else set()
        match = re.fullmatch(r"\{([\w.]+)\}\.(\w+)", templates.pop()) if len(templates) == 1 else None
        return (match[1], match[2]) if match and self._at_all(binding) else None

    def _at(self, reference: Reference) -> list[Change]:
        """Return the changes to the very name of a reference."""
        decision = self.decisions[reference]
        span = self.source.span(reference.node)
        return (
            [each for each in decision.changes if (each.start, each.end) == span]
            if isinstance(decision, Rewritten)
            else []
        )

    def _at_all(self, binding: Binding) -> bool:
        return all(self._at(each) for each in binding.references)

    def _changes(self, reference: Reference) -> Sequence[Change]:
        """Return the changes for a reference, but for that which its import makes needless."""
        decision = self.decisions[reference]
        if isinstance(decision, Refused):
            return ()
        if any(binding in self.renamed for binding in reference.bindings):
            span = self.source.span(reference.node)
            return [each for each in decision.changes if (each.start, each.end) != span]
        return decision.changes

    def _edits(self) -> list[Edit]:
        index = block.insertion_point(self.source, [each.statement for each in self.going], self.uses.references)
        helpers = self._reserve(index)
        in_place, elsewhere = self._modules(index)
        home = self._home(index)
        there = self.names.plain(block.available(self.source, index))
        needed = {module for each in helpers for module in each.modules} | elsewhere
        if home is not None:
            in_place.setdefault(home, set()).update(needed - there)
            needed = set()
        text = block.block(self.names, helpers, needed - there, self.options.helpers)
        edits = [Edit(each.start, each.end, self.names.render(each.template)) for each in self._all_changes()]
        edits += [
            Edit(*self.source.span(assign.targets[0].target), self.names.render("{importlib}"))
            for binding in self.going
            for assign in binding.fallbacks
        ]
        edits += self._import_edits(in_place)
        if text:
            functions = bool(helpers)
            edits.append(block.insert(self.source, index, text, functions=functions))
        return sorted(edits, key=lambda edit: (edit.start, edit.end))

    def _all_changes(self) -> list[Change]:
        return [change for each in self.uses.references for change in self._changes(each)]

    def _reserve(self, index: int) -> list[Helper]:
        """Choose all names; return the helpers that the file has to get."""
        for reference in self.uses.references:
            for change in self._changes(reference):
                homes = [self._home_of(each, change.template, index) for each in reference.bindings if not each.dead]
                self.names.reserve(change.template, self.source.scope(reference.node), homes)
        for binding in self.going:
            if not binding.references and binding.use.name and binding not in self.renamed:
                value = RULES[binding.use.name].value
                self.names.reserve(str(value), self.source.module_scope)
            if binding.fallbacks:
                self.names.reserve("{importlib}", self.source.module_scope)
        helpers = [] if self.options.helpers else block.new_helpers(self.names)
        for module in {module for each in helpers for module in each.modules}:
            self.names.reserve("{" + module + "}", self.source.module_scope)
        return helpers

    def _home_of(self, binding: Binding, template: str, index: int) -> Scope:
        """Return the scope in which the modules of a template are imported, in place of a binding."""
        top = self.source.top_level(binding.statement)
        there = modules_in([template]) <= block.available(self.source, max(index, top))
        return self.source.module_scope if there else self.source.scope(binding.statement)

    def _modules(self, index: int) -> tuple[dict[Statement, set[str]], set[str]]:
        """Return the modules that each statement has to import, and those that no statement of the file stands for."""
        in_place: dict[Statement, set[str]] = {
            each.statement: set() for each in self.uses.bindings if each in self.going
        }
        elsewhere: set[str] = set()
        for reference in self.uses.references:
            modules = modules_in(change.template for change in self._changes(reference))
            statements = {each.statement for each in reference.bindings if not each.dead}
            elsewhere |= set() if statements else modules
            for statement in statements if modules else ():
                in_place.setdefault(statement, set()).update(modules)
        for binding in self.going:
            if binding.fallbacks:
                in_place[binding.statement].add("importlib")
        for statement, needed in in_place.items():
            there = block.available(self.source, max(index, self.source.top_level(statement)))
            needed.difference_update(self.names.plain(there))
        return in_place, elsewhere

    def _home(self, index: int) -> Statement | None:
        """Return the statement in whose place the modules for helpers can be imported."""
        for binding in self.uses.bindings:
            line = self.source.parent(binding.statement)
            if binding in self.going and self.source.parent(line) is self.source.module:
                return binding.statement if self.source.top_level(binding.statement) < index else None
        return None

    def _import_edits(self, in_place: Mapping[Statement, Iterable[str]]) -> list[Edit]:
        edits = []
        for statement, modules in in_place.items():
            going = [each for each in self.uses.bindings if each.statement is statement and each in self.going]
            renamed = [(each, *self.renamed[each]) for each in going if each in self.renamed]
            edits.append(rewrite_statement(self.names, statement, going, modules, renamed))
        return [edit for edit in edits if edit]

    def _findings(self) -> Iterator[Finding]:
        for use in self.uses.in_strings:
            yield Finding(use, Verdict.MANUAL, "is imported by code in a string: change what makes that code")
        for binding in self.uses.bindings:
            if not is_ignored(self.source, binding.statement):
                yield self._of_binding(binding)
        for reference in self.uses.references:
            decision = self.decisions[reference]
            if isinstance(decision, Refused) and decision is not IGNORED:
                yield Finding(reference.use, Verdict.MANUAL, decision.reason, harmless=decision is DEAD)
            elif isinstance(decision, Rewritten):
                verdict = Verdict.ADAPTED if decision.difference else Verdict.EXACT
                yield Finding(reference.use, verdict, decision.difference, self._shown(reference, decision))

    def _of_binding(self, binding: Binding) -> Finding:
        if binding in self.going:
            found = self.renamed.get(binding)
            return Finding(binding.use, Verdict.EXACT, "", f"from {found[0]} import {found[1]}" if found else "")
        if binding.dead:
            return Finding(binding.use, Verdict.MANUAL, DEAD.reason, harmless=True)
        refusal = old_swig(self.source)
        reason = refusal.reason if refusal else binding.trouble
        staying = self._staying(binding)
        if not reason and staying:
            reason = f"is still needed in line {min(each.use.line for each in staying)}"
        harmless = bool(staying) and all(self.decisions[each] is IGNORED for each in staying)
        handled = binding.use.guard is Guard.HANDLED
        return Finding(
            binding.use, Verdict.MANUAL, reason or _UNUSED, harmless=handled or (harmless and not binding.trouble)
        )

    def _shown(self, reference: Reference, decision: Rewritten) -> str:
        """Return what is written for a reference, in short."""
        for binding in reference.bindings:
            if binding in self.renamed:
                return ".".join(self.renamed[binding])
        if decision.shown or not decision.changes:
            return self.names.render(decision.shown)
        start, end = decision.changes[0].start, decision.changes[-1].end
        edits = [
            Edit(each.start - start, each.end - start, self.names.render(each.template)) for each in decision.changes
        ]
        return " ".join(_apply(self.source.text[start:end], edits).decode().split())

    def _failed(self, error: Exception) -> tuple[Finding, ...]:
        reason = f"cannot be rewritten here: the result would not be Python ({error}). Please report this"
        uses = [each.use for each in self.uses.bindings] + [each.use for each in self.uses.references]
        return tuple(Finding(use, Verdict.MANUAL, " ".join(reason.split())) for use in uses)

    def _in_characters(self, edit: Edit) -> Edit:
        start, end = (len(self.source.text[:offset].decode()) for offset in (edit.start, edit.end))
        return Edit(start, end, edit.text)


_UNUSED = "is imported but not used in this file: delete the import, if no other file takes it from here"


def _apply(text: bytes, edits: Iterable[Edit]) -> bytes:
    """Return *text* after the edits, which are in its order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text.encode()]
        at = edit.end
    return b"".join([*parts, text[at:]])


def _exported(source: Source) -> set[str]:
    """Return the names in `__all__`."""
    return {
        str(node.evaluated_value)
        for statement in source.module.body
        if source.code(statement).startswith("__all__")
        for node in source.spans
        if isinstance(node, cst.SimpleString) and source.statement(node) is statement
    }
