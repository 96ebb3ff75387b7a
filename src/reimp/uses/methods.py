"""Uses of methods that standard loaders and finders have lost, and of arguments that functions have lost."""

from collections.abc import Iterable, Iterator

import libcst as cst

from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import arguments, dotted, imported_modules, is_stored, nodes_within
from reimp.reading.scopes import Assignment
from reimp.reading.source import Source
from reimp.removed.table import ARGUMENTS, METHODS, MODULES, PACKAGE_NAMES, TABLE
from reimp.uses.receivers import class_of

_GENERIC = {
    "load_module": "importlib.abc.Loader.load_module",
    "find_module": "importlib.abc.MetaPathFinder.find_module",
    "find_loader": "importlib.abc.PathEntryFinder.find_loader",
    "module_repr": "importlib.abc.Loader.module_repr",
}
_NEW = {
    "load_module": ("exec_module",),
    "find_module": ("find_spec",),
    "find_loader": ("find_spec",),
    "module_repr": (),
}


def method_uses(source: Source) -> Iterator[tuple[cst.Attribute, str, bool]]:
    """Yield each method that is used, with its API, and whether the object before it is known to be a standard one."""
    imports = _imports_one(source)
    for node in source.nodes(cst.Attribute):
        if node.attr.value not in METHODS or is_stored(source, node):
            continue
        found = class_of(source, node.value)
        if found and f"{found}.{node.attr.value}" not in TABLE:
            continue
        api = f"{found}.{node.attr.value}"
        if api in TABLE:
            if not is_tested(source, node):
                yield node, api, True
        elif imports and _may_be_standard(source, node):
            yield node, _GENERIC[node.attr.value], False


def argument_uses(source: Source) -> Iterator[tuple[cst.BaseExpression, str]]:
    """Yield the function of each call that passes an argument which the function has lost, with the API."""
    names = {function.rpartition(".")[2] for function in ARGUMENTS}
    for call in source.nodes(cst.Call):
        function = dotted(call.func).rpartition(".")[2]
        name = qualified_name(source, call.func) if function in names or isinstance(call.func, cst.Name) else ""
        name = name.replace("importlib._bootstrap_external.", "importlib.util.")
        if name in ARGUMENTS and "debug_override" in (arguments(call, "path", "debug_override", "optimization") or ()):
            yield call.func, f"{name}.{ARGUMENTS[name]}"


def _imports_one(source: Source) -> bool:
    """Return whether a file imports a module that has, or had, to do with loaders."""
    wanted = PACKAGE_NAMES | MODULES
    found: list[cst.Import | cst.ImportFrom] = source.nodes(cst.Import, cst.ImportFrom)
    absolute = [each for each in found if isinstance(each, cst.Import) or not each.relative]
    return any(name.partition(".")[0] in wanted for each in absolute for name in imported_modules(each))


def _may_be_standard(source: Source, node: cst.Attribute) -> bool:
    """Return whether the object of an unknown class may be a standard loader or finder."""
    call = source.parent(node)
    if not isinstance(call, cst.Call) or call.func is not node or not _fits(call, node.attr.value):
        return False
    return not (_is_own(source, node) or _is_module(source, node.value) or is_tested(source, node))


def _fits(call: cst.Call, method: str) -> bool:
    """Return whether a method of a loader or finder can be called with these arguments."""
    most = 2 if method == "find_module" else 1
    plain = all(not argument.star and argument.keyword is None for argument in call.args)
    return plain and len(call.args) <= most and (bool(call.args) or method == "load_module")


def _is_own(source: Source, node: cst.Attribute) -> bool:
    """Return whether a method is of an object that the file itself defines, or of a method's own class."""
    receiver = node.value
    if dotted(receiver) in {"self", "cls"}:
        return True
    if isinstance(receiver, cst.Call) and dotted(receiver.func) == "super":
        return True
    return any(
        each.name.value == node.attr.value and source.scope(each).is_class for each in source.nodes(cst.FunctionDef)
    )


def _is_module(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether an expression is an import, or what the file defines, or the result of calling one of these."""
    while isinstance(node, cst.Attribute | cst.Subscript):
        node = node.value
    if isinstance(node, cst.Call):
        return _is_module(source, node.func) or isinstance(node.func, cst.Attribute)
    if not isinstance(node, cst.Name):
        return False
    found = bindings(source, node)
    known = cst.Import | cst.ImportFrom | cst.ClassDef | cst.FunctionDef
    return not found or any(isinstance(each.node, known) or _is_result(source, each) for each in found)


def _is_result(source: Source, assignment: Assignment) -> bool:
    """Return whether a name is bound to what a call of an imported or own function or class returns."""
    bound = bound_value(source, assignment)
    return bound is not None and isinstance(bound.expression, cst.Call) and _is_module(source, bound.expression.func)


def is_tested(source: Source, node: cst.Attribute) -> bool:
    """Return whether code comes here only if the object has, or has not, a method: `hasattr(x, "exec_module")`."""
    names = {
        node.attr.value,
        *_NEW.get(node.attr.value, ()),
        "find_spec",
        "module_from_spec",
        "spec_from_file_location",
    }
    for parent, child in source.ancestors(node):
        if isinstance(parent, cst.If | cst.IfExp) and child is not parent.test and _asks(parent.test, names):
            return True
        if isinstance(parent, cst.BooleanOperation) and child is parent.right and _asks(parent.left, names):
            return True
        if isinstance(parent, cst.Try) and _is_tried(source, parent, child, names):
            return True
        if isinstance(parent, cst.FunctionDef | cst.Module):
            return _left_before(parent, child, names)
    return False


def _asks(test: cst.BaseExpression, names: set[str]) -> bool:
    """Return whether a condition has `hasattr(x, "name")` or `getattr(x, "name", ...)` in it, for one of *names*."""
    finder = _Asking(names)
    test.visit(finder)
    return finder.found


class _Asking(cst.CSTVisitor):
    def __init__(self, names: set[str]) -> None:
        self.names, self.found = names, False

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802
        if dotted(node.func) in {"hasattr", "getattr"} and len(node.args) > 1:
            value = node.args[1].value
            self.found |= isinstance(value, cst.SimpleString) and value.raw_value in self.names


def _is_tried(source: Source, node: cst.Try, child: cst.CSTNode, names: set[str]) -> bool:
    """Return whether a `try` statement deals with an object that lacks a method, or with one that has a new one."""
    if child is node.body:
        return _catches_attribute_error(node) and not _uses_removed(source, node.handlers)
    return isinstance(child, cst.ExceptHandler) and _tries_new(source, node, names)


def _catches_attribute_error(node: cst.Try) -> bool:
    kinds = [each.type for each in node.handlers]
    parts = [
        part for kind in kinds for part in ([e.value for e in kind.elements] if isinstance(kind, cst.Tuple) else [kind])
    ]
    return any(isinstance(part, cst.Name) and part.value == "AttributeError" for part in parts)


def _uses_removed(source: Source, handlers: Iterable[cst.ExceptHandler]) -> bool:
    """Return whether handlers use what Python removed as well, so that they do not cope with a missing method."""
    names = (each.value for handler in handlers for each in nodes_within(source, handler, cst.Name))
    return any(name in MODULES | METHODS for name in names)


def _tries_new(source: Source, node: cst.Try, names: set[str]) -> bool:
    """Return whether the body of a `try` statement uses one of the new names, whose absence its handlers deal with."""
    start, end = source.span(node.body)
    return any(each.value in names - METHODS and start <= source.span(each)[0] < end for each in source.nodes(cst.Name))


def _left_before(block: cst.FunctionDef | cst.Module, child: cst.CSTNode, names: set[str]) -> bool:
    """Return whether a statement before leaves the function for objects that have the new method."""
    body = block.body.body if isinstance(block, cst.FunctionDef) else block.body
    for each in body:
        if each is child:
            return False
        if isinstance(each, cst.If) and _asks(each.test, names):
            return True
    return False


_INSTEAD = {
    "load_module": "call exec_module of its spec's loader, or import the module",
    "find_module": "call find_spec, and use the loader of the result",
    "find_loader": "call find_spec, and use the loader of the result",
    "module_repr": "write repr(module)",
}


def doubt_about(source: Source, node: cst.Attribute) -> str:
    """Return the reason that is reported for a method of an object whose class is not known."""
    kind = "loader" if node.attr.value in ("load_module", "module_repr") else "finder"
    what = source.code(node.value) if isinstance(node.value, cst.Name | cst.Attribute) else "the object"
    return f"is meant here if {' '.join(what.split())} is a standard {kind}; if so, {_INSTEAD[node.attr.value]}"
