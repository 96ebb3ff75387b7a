"""Uses of `__cached__`, which Python no longer sets: that of other modules, and that of the file itself."""

from collections.abc import Iterator

import libcst as cst

from reimp.model import Form
from reimp.reading.questions.names import stars, unscoped_names
from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import dotted, equal, is_stored
from reimp.reading.source import Source
from reimp.uses.methods import is_tested
from reimp.uses.receivers import class_of

CACHED = "types.ModuleType.__cached__"
_NAME = CACHED.rpartition(".")[2]
_MODULES = {
    *("builtins.__import__", "imp.load_source", "imp.reload", "importlib.import_module", "importlib.reload"),
    "importlib.util.module_from_spec",
}


def cached_uses(source: Source) -> Iterator[tuple[cst.BaseExpression, Form, str]]:
    """Yield each expression that reads `__cached__`, how it does, and why it may be something else, "" if it is not."""
    attributes = [each for each in source.nodes(cst.Attribute) if each.attr.value == _NAME]
    stored = [each.value for each in attributes if is_stored(source, each)]
    for each in attributes:
        if is_stored(source, each) or dotted(each.value) in ("self", "cls") or is_tested(source, each):
            continue
        if not any(equal(other, each.value) for other in stored):
            known = not stored and is_module(source, each.value)
            yield each, Form.ATTRIBUTE, "" if known else _doubt(source, each.value)
    for name in _own_names(source):
        yield name, Form.NAME, ""


def _own_names(source: Source) -> Iterator[cst.Name]:
    """Yield where the file reads its own `__cached__`, if it does not set it itself."""
    found = [name for scope in source.all_scopes for name in scope.accesses[_NAME] if isinstance(name.node, cst.Name)]
    bound = any(scope.assignments[_NAME] for scope in source.all_scopes)
    if not bound and not stars(source) and _NAME not in unscoped_names(source):
        yield from (each.node for each in found if isinstance(each.node, cst.Name))


def is_module(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether an expression certainly is a module with a spec: it is imported, or made from a spec."""
    if isinstance(node, cst.Call):
        return qualified_name(source, node.func) in _MODULES or _is_load(source, node.func)
    name = qualified_name(source, node)
    if name and name != "__main__" and name in _imported(source):
        return True
    found = bindings(source, node) if isinstance(node, cst.Name) else ()
    bound = [bound_value(source, each) for each in found]
    return bool(bound) and all(
        each is not None and each.item is None and isinstance(each.expression, cst.Call)
        and is_module(source, each.expression)
        for each in bound
    )  # fmt: skip


def _is_load(source: Source, function: cst.BaseExpression) -> bool:
    """Return whether a function is load_module of a standard loader."""
    is_method = isinstance(function, cst.Attribute) and function.attr.value == "load_module"
    return is_method and bool(class_of(source, cst.ensure_type(function, cst.Attribute).value))


def _imported(source: Source) -> set[str]:
    """Return the full names of the modules that the file imports by import statements, and of their packages."""
    names = [dotted(alias.name).split(".") for node in source.nodes(cst.Import) for alias in node.names]
    return {".".join(parts[:length]) for parts in names for length in range(1, len(parts) + 1)}


def _doubt(source: Source, node: cst.BaseExpression) -> str:
    what = " ".join(source.code(node).split()) if isinstance(node, cst.Name | cst.Attribute) else "the object"
    written = f"{what}.__spec__.cached" if what != "the object" else "its __spec__.cached"
    return f"is meant here if {what} is a module; if so, write {written}"
