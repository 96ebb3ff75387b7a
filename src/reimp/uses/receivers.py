"""What the expression before a method is: a standard loader or finder, a spec, or unknown."""

import libcst as cst

from reimp.reading.gate.likely import COPIES
from reimp.reading.questions.qualified import Bound, bindings, bound_value, imported_name, qualified_name
from reimp.reading.questions.syntax import matches
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source
from reimp.removed.table import TABLE, Kind

LOADER = "importlib.abc.Loader"  # some loader
FINDER = "importlib.abc.PathEntryFinder"  # some finder
_SPEC, _INFO, _INFOS, _PAIR = "a spec", "a ModuleInfo", "several ModuleInfos", "a loader and a list"
_CLASSES = {row.module for row in TABLE.values() if row.kind is Kind.METHOD} - {LOADER, FINDER}
_PRIVATE = (
    "importlib._bootstrap_external.",
    "_frozen_importlib_external.",
    "importlib._bootstrap.",
    "_frozen_importlib.",
)
_RESULTS = {
    "importlib.util.find_spec": _SPEC,
    "importlib.util.spec_from_file_location": _SPEC,
    "importlib.util.spec_from_loader": _SPEC,
    "importlib.find_loader": LOADER,
    "pkgutil.find_loader": LOADER,
    "pkgutil.get_loader": LOADER,
    "pkgutil.get_importer": FINDER,
    "pkgutil.iter_modules": _INFOS,
    "pkgutil.walk_packages": _INFOS,
}
_METHODS = {"find_spec": _SPEC, "find_module": LOADER, "find_loader": _PAIR}  # of finders
_ATTRIBUTES = {(_SPEC, "loader"): LOADER, (_INFO, "module_finder"): FINDER}
_ITEMS = {(_INFO, 0): FINDER, (_PAIR, 0): LOADER}
_PARTS = {_INFOS: _INFO}
_COPIES = {f"builtins.{name}" for name in COPIES}
_DEEP = 8  # variables that are bound to one another


def class_of(source: Source, node: cst.BaseExpression, depth: int = 0) -> str:
    """Return the standard loader or finder that *node* is, or is an instance of; "" if that cannot be told.

    LOADER and FINDER are loaders and finders of which the class is not known.
    """
    if depth > _DEEP:
        return ""
    if isinstance(node, cst.Call):
        return _class_of_result(source, node, depth)
    if isinstance(node, cst.Subscript):
        return _class_of_item(source, node, depth)
    if isinstance(node, cst.Attribute):
        outer = class_of(source, node.value, depth + 1)
        return _ATTRIBUTES.get((outer, node.attr.value), "") or _standard(qualified_name(source, node))
    if isinstance(node, cst.NamedExpr):
        return class_of(source, node.value, depth + 1)
    return _class_of_name(source, node, depth) if isinstance(node, cst.Name) else ""


def _standard(name: str) -> str:
    """Return the class that a full name means, by its public name; "" if it is none of the standard ones."""
    for private in _PRIVATE:
        if name.startswith(private):
            name = f"importlib.machinery.{name.removeprefix(private)}"
    return name if name in _CLASSES else ""


def _class_of_result(source: Source, call: cst.Call, depth: int) -> str:
    name = _name_unless_none(source, call.func)
    if name in _COPIES and call.args:
        return class_of(source, call.args[0].value, depth + 1)
    if found := _RESULTS.get(name) or _standard(name):
        return found
    if isinstance(call.func, cst.Attribute) and call.func.attr.value in _METHODS:
        finder = class_of(source, call.func.value, depth + 1)
        return _METHODS[call.func.attr.value] if finder == FINDER or finder in _CLASSES else ""
    return ""


def _name_unless_none(source: Source, node: cst.BaseExpression) -> str:
    """Return the full name of what an expression refers to where it is not None, as after an import that failed."""
    if isinstance(node, cst.Attribute):
        outer = _name_unless_none(source, node.value)
        return f"{outer}.{node.attr.value}" if outer else ""
    found = bindings(source, node) if isinstance(node, cst.Name) else ()
    known = [each for each in found if not _is_none(source, each)]
    if not known or len(known) == len(found):
        return qualified_name(source, node)
    names = {imported_name(source, each) for each in known}
    return names.pop() if len(names) == 1 else ""


def _class_of_item(source: Source, node: cst.Subscript, depth: int) -> str:
    index = node.slice[0].slice
    if len(node.slice) == 1 and isinstance(index, cst.Index) and matches(index.value, "0"):
        return _ITEMS.get((class_of(source, node.value, depth + 1), 0), "")
    return ""


def _class_of_name(source: Source, node: cst.Name, depth: int) -> str:
    found = bindings(source, node)
    kinds = {_class_of_bound(source, each, depth) for each in found if not _is_none(source, each)}
    only = kinds.pop() if len(kinds) == 1 else ""
    return only or _standard(_name_unless_none(source, node))


def _is_none(source: Source, assignment: Assignment) -> bool:
    bound = bound_value(source, assignment)
    return bound is not None and bound.item is None and matches(bound.expression, "None")


def _class_of_bound(source: Source, assignment: Assignment, depth: int) -> str:
    """Return the class of what an assignment or a loop binds."""
    bound = bound_value(source, assignment)
    if bound is None:
        return _class_in_loop(source, assignment, depth)
    return _class_of_part(source, bound, depth)


def _class_of_part(source: Source, bound: Bound, depth: int) -> str:
    kind = class_of(source, bound.expression, depth + 1)
    return kind if bound.item is None else _ITEMS.get((kind, bound.item), "")


def _class_in_loop(source: Source, assignment: Assignment, depth: int) -> str:
    """Return the class of a variable of `for finder, name, ispkg in pkgutil.iter_modules():`."""
    target = assignment.node
    outer = source.parents.get(target) if target else None
    item = None
    if isinstance(outer, cst.Element):
        display = source.parent(outer)
        if not isinstance(display, cst.Tuple | cst.List):
            return ""
        item, target, outer = [*display.elements].index(outer), display, source.parents.get(display)
    if not isinstance(outer, cst.For | cst.CompFor) or outer.target is not target:
        return ""
    part = _PARTS.get(class_of(source, outer.iter, depth + 1), "")
    return part if item is None else _ITEMS.get((part, item), "")
