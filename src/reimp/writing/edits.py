"""Makes the edits of a file from what is decided about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reimp.reading.questions.names import exported_names
from reimp.reading.scopes import Scope
from reimp.reading.source import Source
from reimp.removed.helper import HelperFile
from reimp.removed.rule import Change
from reimp.removed.rules import RULES
from reimp.removed.template import Module, Template, modules_in, template
from reimp.uses.bindings import Binding
from reimp.writing.alignment import aligned
from reimp.writing.byte_edits import ByteEdit, apply
from reimp.writing.imports import import_lines
from reimp.writing.insertion import available, block, insert, insertion_point, new_helpers
from reimp.writing.names import NameChooser, Names
from reimp.writing.plan import Plan
from reimp.writing.sorting import join_head
from reimp.writing.statements import import_edits
from reimp.writing.taken import Taken
from reimp.writing.tries import Statement


@dataclass(frozen=True)
class Written:
    """The edits of a file, in its order, and the names that their code uses."""

    edits: tuple[ByteEdit, ...]
    names: Names


def write_edits(plan: Plan) -> Written:
    """Return the edits that carry out a plan."""
    kept = _kept_names(plan)
    going, keeping = ([each.assignment for each in some if each.assignment] for some in (plan.going, plan.renamed))
    chooser = NameChooser(Taken(plan.source, going, keeping))
    _choose_own(chooser, plan, kept)
    own = chooser.names()
    assigned = {each: value for each, value in kept.items() if own.render(value) != each.name}
    needing = [*(each.node for each in plan.uses.references), *(each.statement for each in assigned)]
    index = insertion_point(plan.source, [each.statement for each in plan.going], needing)
    helpers = [] if plan.options.helpers else new_helpers(plan.source, own)
    _choose_modules(chooser, plan, kept, helpers, index)
    names = chooser.names()
    imports, block_modules = _needed_imports(plan, names, kept, helpers, index)
    head = join_head(plan.source, index, import_lines(names, block_modules))
    text = block(names, helpers, () if head else block_modules, plan.options.helpers)
    changes = [ByteEdit(each.start, each.end, _text(names, each)) for each in _changes(plan)]
    edits = [*import_edits(plan, names, imports, assigned), *head]
    if text:
        added = insert(plan.source, index, text, functions=bool(helpers))
        edits.append(_below(plan.source, [*edits, *changes], added))
    edits = sorted([*edits, *changes], key=_place)  # at one place: imports, helpers, then new code
    edits += aligned(plan.source, edits, {plan.source.statement(each.node) for each in plan.uses.references})
    return Written(tuple(sorted(edits, key=_place)), names)


def _below(source: Source, edits: Iterable[ByteEdit], edit: ByteEdit) -> ByteEdit:
    """Return *edit* without empty lines before its text, if nothing of the file is left above it."""
    above = apply(source.text[: edit.start], sorted((each for each in edits if each.end <= edit.start), key=_place))
    return edit if above.strip() else ByteEdit(edit.start, edit.end, edit.text.lstrip("\r\n"))


def _place(edit: ByteEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _kept_names(plan: Plan) -> dict[Binding, Template]:
    """Return the bindings that go, but whose names the file must still have, with what they become."""
    values = {each: RULES[each.use.api].value for each in plan.uses.bindings if _keeps_name(plan, each)}
    return {each: value for each, value in values.items() if isinstance(value, tuple)}


def _keeps_name(plan: Plan, binding: Binding) -> bool:
    """Return whether the file must still have a name: for other files, or as one of the values that it may get."""
    if binding not in plan.going or binding in plan.renamed or binding.is_module or not binding.assignment:
        return False
    scope = plan.source.module_scope
    if binding.assignment.scope is not scope:
        return False
    others = [each for each in scope[binding.name] if each is not binding.assignment and each.scope is scope]
    return bool(others) or not plan.uses.through(binding) or binding.name in exported_names(plan.source)


def _choose_own(chooser: NameChooser, plan: Plan, kept: Mapping[Binding, Template]) -> None:
    """Choose the names of helpers and constants, on which depends where they have to be."""
    for reference in plan.uses.references:
        for change in plan.changes(reference):
            chooser.choose_own(change.template, plan.source.scope(reference.node))
    for value in kept.values():
        chooser.choose_own(value, plan.source.module_scope)


def _choose_modules(
    chooser: NameChooser, plan: Plan, kept: Mapping[Binding, Template], helpers: Iterable[HelperFile], index: int
) -> None:
    """Choose the names of modules, and of helpers that only helpers call."""
    top = plan.source.module_scope
    for value in kept.values():
        chooser.choose_modules(value, top)
    for reference in plan.uses.references:
        scope, bindings = plan.source.scope(reference.node), [each for each in reference.bindings if _is_import(each)]
        for module in sorted(modules_in(change.template for change in plan.changes(reference))):
            homes = [_home_of(plan, each, module, index) for each in bindings]
            chooser.choose_modules(template(Module(module)), scope, homes)
    chosen = chooser.names()
    for each in helpers:
        if each.file not in chosen.helpers:
            chooser.choose_inner(each.file)
    for module in _modules_of(chooser.names(), helpers):
        chooser.choose_modules(template(Module(module)), top)


def _is_import(binding: Binding) -> bool:
    """Return whether what replaces a binding's uses can be imported in its place."""
    return not binding.is_unreached and not binding.is_ready


def _modules_of(names: Names, helpers: Iterable[HelperFile]) -> set[str]:
    """Return the modules that helpers need."""
    hidden = any(names.hidden.get(each.file) for each in helpers)
    return {module for each in helpers for module in each.modules} | ({"builtins"} if hidden else set())


def _home_of(plan: Plan, binding: Binding, module: str, index: int) -> Scope:
    """Return the scope in which a module is imported, in place of a binding."""
    top = plan.source.top_level(binding.statement)
    before = module in available(plan.source, max(index, top))
    return plan.source.module_scope if before else plan.source.scope(binding.statement)


def _needed_imports(
    plan: Plan, names: Names, kept: Mapping[Binding, Template], helpers: Iterable[HelperFile], index: int
) -> tuple[dict[Statement, set[str]], set[str]]:
    """Return the modules that each statement has to import, and those that the new block has to."""
    in_place, elsewhere = _modules_in_place(plan, kept)
    for statement, needed in in_place.items():
        before = available(plan.source, max(index, plan.source.top_level(statement)))
        needed.difference_update(names.plain(before))
    needed = _modules_of(names, helpers) | elsewhere
    before = names.plain(available(plan.source, index))
    home = _home(plan, index)
    rest = set[str]() if home else needed - before - names.plain(_imported_above(plan, in_place, index))
    if home:
        in_place[home] |= needed - before
    return _without_bound(plan, names, in_place), rest


def _without_bound(plan: Plan, names: Names, in_place: Mapping[Statement, set[str]]) -> dict[Statement, set[str]]:
    """Return the modules to import, in functions without those that new imports above them bind for the whole file."""
    source, found = plan.source, dict[Statement, set[str]]()
    for statement, needed in in_place.items():
        at_top = source.parent(source.parent(statement)) is source.module
        above = set() if at_top else _imported_above(plan, in_place, source.top_level(statement))
        roots = {each.partition(".")[0] for each in above}
        found[statement] = needed - names.plain(above | roots)
    return found


def _imported_above(plan: Plan, in_place: Mapping[Statement, set[str]], index: int) -> set[str]:
    """Return the modules that are imported in place of statements at the top level, before statement *index* there."""
    source = plan.source
    at_top = [each for each in in_place if source.parent(source.parent(each)) is source.module]
    return {module for each in at_top if source.top_level(each) < index for module in in_place[each]}


def _modules_in_place(plan: Plan, kept: Mapping[Binding, Template]) -> tuple[dict[Statement, set[str]], set[str]]:
    """Return the modules that are imported in place of each statement, and those for which there is no statement."""
    in_place: dict[Statement, set[str]] = {each.statement: set() for each in plan.uses.bindings if each in plan.going}
    elsewhere: set[str] = set()
    for reference in plan.uses.references:
        modules = modules_in(change.template for change in plan.changes(reference))
        statements = {each.statement for each in reference.bindings if _is_import(each)}
        elsewhere |= set() if statements else modules
        for statement in statements if modules else ():
            in_place.setdefault(statement, set()).update(modules)
    for binding in plan.going:
        if binding in kept:
            in_place[binding.statement].update(modules_in([kept[binding]]))
    return in_place, elsewhere


def _home(plan: Plan, index: int) -> Statement | None:
    """Return the statement in whose place the modules for helpers can be imported."""
    for binding in plan.uses.bindings:
        line = plan.source.parent(binding.statement)
        if binding in plan.going and plan.source.parent(line) is plan.source.module:
            return binding.statement if plan.source.top_level(binding.statement) < index else None
    return None


def _changes(plan: Plan) -> Iterator[Change]:
    yield from plan.moved
    yield from (change for each in plan.uses.references for change in plan.changes(each))


def _text(names: Names, change: Change) -> str:
    """Return the text of a change, apart from a word that follows: `imp.get_tag()or ""`."""
    text = names.render(change.template)
    after = names.source.text[change.end : change.end + 1]
    return text + " " if after.isalpha() and text[-1:].isalnum() else text
