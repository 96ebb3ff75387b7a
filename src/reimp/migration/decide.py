"""Decides what to do about each use, on the tree as it was read."""

import re
from collections.abc import Mapping

import libcst as cst

from reimp.migration.patches import deletion_of, patched_name, patches_in, unless_patched
from reimp.model import Form, Guard
from reimp.reading.questions.syntax import (
    as_truth_value,
    dotted,
    elements,
    has_comment,
    is_none_test,
    is_stored,
    shows_its_code,
)
from reimp.reading.source import Source
from reimp.removed.imp.constants import NUMBERS
from reimp.removed.refusals import UNREACHED, new_target, standing_refusal
from reimp.removed.rule import Change, Decision, Refusal, Refused, Rewritten, Rule, kept, replace
from reimp.removed.rules import RULES
from reimp.removed.table import MODULES
from reimp.removed.template import Constant, Module, Template, Text, join, template
from reimp.uses.bindings import Reference, Uses
from reimp.uses.strings import is_patched
from reimp.writing.imports import drop

_IMPORTLIB = template(Module("importlib"))
_CHOICES = cst.Element | cst.Tuple | cst.IfExp | cst.BooleanOperation  # they have the value of a part of them


def decide(source: Source, reference: Reference, *, modern: bool) -> Decision:
    """Return what to do about one reference, by itself."""
    decision = standing_refusal(source, reference) or _decide(source, reference, modern=modern)
    open_question = isinstance(decision, Refused) and decision.kind is Refusal.MANUAL
    if open_question and reference.use.guard in (Guard.OLD, Guard.FALLBACK):
        return UNREACHED
    return decision


def _decide(source: Source, reference: Reference, *, modern: bool) -> Decision:
    use = reference.use
    if use.form is Form.STRING:
        return _in_string(source, reference)
    if use.api in MODULES:
        return _module(source, reference)
    if is_stored(source, reference.node):
        return Refused(f"is set here to another value; set {new_target(RULES.get(use.api))}")
    rule = RULES.get(use.api)
    asked = isinstance(reference.node, cst.Call) and dotted(reference.node.func) == "hasattr"
    if asked and not use.name.startswith("_"):
        return replace(source, reference.node, template(str(rule is not None)))
    if rule is None:
        return Refused("was never in imp on Python 3; delete the use, or write what the code expects")
    return _by_rule(source, reference, rule, modern=modern)


def _by_rule(source: Source, reference: Reference, rule: Rule, *, modern: bool) -> Decision:
    node = reference.node
    parent = source.parent(node)
    decision: Decision | None = None
    if isinstance(parent, cst.Call) and parent.func is node:
        rules = [rule.modern if modern else None, rule.call]
        found = (each(source, parent) for each in rules if each)
        decision = next((each for each in found if each), None)
    if decision is None or (isinstance(decision, Rewritten) and _breaks_string(source, node, decision)):
        decision = _value(source, node, rule)
    if isinstance(decision, Rewritten) and _breaks_string(source, node, decision):
        return Refused("is inside an f-string that cannot hold its replacement; assign it to a variable first")
    return decision


def _value(source: Source, node: cst.BaseExpression, rule: Rule) -> Decision:
    """Return what becomes of a name that is passed as a value."""
    if isinstance(rule.value, Refused):
        return rule.value
    if has_comment(source, node):
        return Refused("has a comment inside; move the comment to a line of its own")
    new = _value_in_place(source, node, rule)
    return new if isinstance(new, Refused) else replace(source, node, new)


def _value_in_place(source: Source, node: cst.BaseExpression, rule: Rule) -> Template | Refused:
    parent, value = source.parent(node), rule.value
    if isinstance(value, Refused):
        return value
    if isinstance(value[0], Constant):
        return _constant_in_place(parent, value[0])
    if isinstance(parent, cst.MatchValue | cst.MatchMappingElement):
        return Refused("is a pattern of match here; compare with if")
    if rule.in_c and _is_class_attribute(source, node):
        return template("staticmethod(", value, ")")
    if rule.in_c and _may_become_attribute(source, node):
        return Refused("may become an attribute of a class here, and its replacement a method; wrap it in a lambda")
    return value


def _constant_in_place(parent: cst.CSTNode, constant: Constant) -> Template:
    if isinstance(parent, cst.MatchValue | cst.MatchMappingElement):
        return template(str(NUMBERS[constant.name]))  # a name alone would match anything
    if isinstance(parent, cst.Attribute):
        return template("(", constant, ")")  # the constant may become a number
    return template(constant)


def _is_class_attribute(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a class has the value of *node* as an attribute: a function would become a method."""
    outer = next(parent for parent, _ in source.ancestors(node) if not isinstance(parent, _CHOICES))
    return isinstance(outer, cst.Assign | cst.AnnAssign) and source.scope(node).is_class


def _may_become_attribute(source: Source, node: cst.CSTNode) -> bool:
    """Return whether the value of *node* may be set as an attribute of a class, or be in the dict of a new class."""
    outer = next(parent for parent, _ in source.ancestors(node) if not _is_passed_on(parent))
    if isinstance(outer, cst.Assign | cst.AnnAssign):
        targets = [each.target for each in outer.targets] if isinstance(outer, cst.Assign) else [outer.target]
        return any(isinstance(each, cst.Attribute) for target in targets for each in elements(target))
    return isinstance(outer, cst.Call) and dotted(outer.func) in {"setattr", "type", "type.__new__", "types.new_class"}


def _is_passed_on(parent: cst.CSTNode) -> bool:
    """Return whether the value of a part of *parent* may be in the value of *parent*, or of what that is in."""
    if isinstance(parent, cst.Call):
        return dotted(parent.func) == "dict"
    return isinstance(parent, _CHOICES | cst.Arg | cst.Dict | cst.DictElement)


def _breaks_string(source: Source, node: cst.CSTNode, decision: Rewritten) -> bool:
    """Return whether new code cannot be in the f-string that *node* is in, or changes what the string shows."""
    if shows_its_code(source, node):
        return True
    texts = (part.code for change in decision.changes for part in change.template if isinstance(part, Text))
    inside = any(isinstance(parent, cst.FormattedStringExpression) for parent, _ in source.ancestors(node))
    return inside and any(re.search(r"['\"\\]", text) for text in texts)


def _in_string(source: Source, reference: Reference) -> Decision:
    """Decide about a string that names an API: `mock.patch("imp.reload")`."""
    rule, node = RULES.get(reference.use.api), reference.node
    before = str(node.raw_value).removesuffix(reference.use.api) if isinstance(node, cst.SimpleString) else ""
    if before or not is_patched(source, node) or not _stays_in_importlib(rule, reference.use.name):
        return Refused(f"appears in a string; write {new_target(rule, before)}")
    module, _, _ = reference.use.api.rpartition(".")
    start = source.span(node)[0] + source.code(node).index(module)
    return Rewritten((Change(start, start + len(module), template("importlib")),))


def _stays_in_importlib(rule: Rule | None, name: str) -> bool:
    """Return whether importlib has the function under the same name: code that patches it can patch that."""
    return rule is not None and rule.importable == ("importlib", name)


def _module(source: Source, reference: Reference) -> Decision:
    """Decide about a removed module itself, where no name of it is asked for."""
    node, api = reference.node, reference.use.api
    if reference.use.form is Form.DYNAMIC_IMPORT:
        return Refused("is imported dynamically; import the replacements that the code uses instead")
    if is_none_test(source, node) or as_truth_value(source, node):
        return replace(source, node, _IMPORTLIB)
    name = patched_name(source, node)
    if name is not None:
        if _stays_in_importlib(RULES.get(f"{api}.{name}"), name):
            return replace(source, node, _IMPORTLIB)
        what = f"{api}.{name} is" if name else "a function of it is"
        return Refused(f"is patched here, as {what} replaced; patch {new_target(RULES.get(f'{api}.{name}'))}")
    if deletion := deletion_of(source, node):
        return _without(source, deletion, node)
    return Refused("is passed as an object, which hides the names that are used; pass the functions that are needed")


def _without(source: Source, deletion: cst.Del, node: cst.CSTNode) -> Decision:
    """Take *node* out of a `del` statement: what is imported in the place of the module is still needed."""
    others = [template(kept(source, each)) for each in elements(deletion.target) if each is not node]
    if others:
        return replace(source, deletion, template("del ", join(", ", others)))
    edit = drop(source, deletion)
    return Rewritten((Change(edit.start, edit.end, template(edit.text)),))


def decide_all(
    source: Source, uses: Uses, taken: Mapping[Reference, Decision], *, modern: bool
) -> dict[Reference, Decision]:
    """Return what to do about all references; *taken* are those for which an idiom has decided."""
    alone = {each: taken[each] if each in taken else decide(source, each, modern=modern) for each in uses.references}
    patches = list(patches_in(source, alone))
    decisions = {each: unless_patched(each, decision, patches) for each, decision in alone.items()}
    return {each: _unless_needed(source, uses, decisions, each) for each in decisions}


def _unless_needed(
    source: Source, uses: Uses, decisions: Mapping[Reference, Decision], reference: Reference
) -> Decision:
    """Refuse a test or `del` of a module that is still needed: it can only go together with the import."""
    decision = decisions[reference]
    if isinstance(decision, Refused) or reference.use.api not in MODULES:
        return decision
    others = [other for binding in reference.bindings for other in uses.through(binding)]
    staying = [other.use.line for other in others if isinstance(decisions[other], Refused)]
    if not staying:
        return decision
    tested = is_none_test(source, reference.node) or as_truth_value(source, reference.node)
    what = "tested" if tested else "patched or deleted"
    return Refused(f"is {what} here and still needed in line {min(staying)}; rewrite that line first")
