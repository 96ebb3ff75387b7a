"""What is known of the loader of a file: that it is one, the call that made it, and whether a name is its own."""

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import arguments, equal
from reimp.reading.source import Source
from reimp.uses.receivers import class_of

_CLASSES = {f"importlib.machinery.{name}FileLoader" for name in ("Source", "Sourceless", "Extension")}
_SPEC = "importlib.util.spec_from_file_location"


def is_of_file(source: Source, node: cst.BaseExpression) -> bool:
    """Return whether an expression certainly is a loader of source, bytecode or an extension module."""
    if isinstance(node, cst.Attribute) and node.attr.value == "loader":
        return _makes_its_loader(source, made_by(source, node.value))
    return class_of(source, node) in _CLASSES and made_by(source, node) is not None


def made_by(source: Source, node: cst.BaseExpression) -> cst.Call | None:
    """Return the call that an expression is, or whose result is all that its variable is bound to; else None."""
    if isinstance(node, cst.Call):
        return node
    found = bindings(source, node) if isinstance(node, cst.Name) else ()
    bound = bound_value(source, found[0]) if len(found) == 1 else None
    return bound.expression if bound and bound.item is None and isinstance(bound.expression, cst.Call) else None


def _makes_its_loader(source: Source, call: cst.Call | None) -> bool:
    """Return whether a call makes the spec of a file, with the loader for its suffix."""
    if call is None or qualified_name(source, call.func) != _SPEC:
        return False
    given = arguments(call, "name", "location") or {}
    return given.keys() == {"name", "location"}


def name_of(source: Source, loader: cst.BaseExpression) -> cst.BaseExpression | None:
    """Return the name with which a loader of a file, or the spec that has it, is made; None if that cannot be told."""
    of_spec = isinstance(loader, cst.Attribute)
    call = made_by(source, loader.value if isinstance(loader, cst.Attribute) else loader)
    names = ("name", "location") if of_spec else ("fullname", "path")
    given = arguments(call, *names) if call else None
    return given[names[0]].value if given and names[0] in given else None


def is_own_name(source: Source, loader: cst.BaseExpression, name: cst.BaseExpression) -> bool:
    """Return whether *name*, the argument of a method of a loader, certainly is the loader's name."""
    owner = loader.value if isinstance(loader, cst.Attribute) else loader
    if isinstance(name, cst.Attribute) and name.attr.value == "name":
        return isinstance(owner, cst.Name) and (equal(name.value, owner) or equal(name.value, loader))
    made = name_of(source, loader)
    if made is None or not equal(made, name):
        return False
    if isinstance(owner, cst.Call):
        return is_simple(name)
    return isinstance(name, cst.SimpleString) or (_has_one_value(source, name) and follows(source, name, made))


def _has_one_value(source: Source, name: cst.BaseExpression) -> bool:
    return isinstance(name, cst.Name) and len(bindings(source, name)) == 1


def follows(source: Source, node: cst.CSTNode, earlier: cst.CSTNode) -> bool:
    """Return whether the block of the statement of *earlier* has *node* too, after it."""
    block = next(each for each, _ in source.ancestors(earlier) if isinstance(each, cst.IndentedBlock | cst.Module))
    return source.span(earlier) < source.span(node) and any(each is block for each, _ in source.ancestors(node))
