"""Where the value of a variable can be needed: what an idiom has to know before a variable goes."""

from collections.abc import Sequence

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.questions.flow import accesses, reads_of
from reimp.reading.questions.names import exported_names, unscoped_names
from reimp.reading.questions.syntax import matches
from reimp.reading.scopes import Scope
from reimp.reading.source import Source


def used_only_in(source: Source, name: cst.Name, *places: cst.CSTNode) -> bool:
    """Return whether the value assigned at *name* is needed nowhere but in *places*, which go with the assignment."""
    scope, spans = source.scope(name), [source.span(place) for place in places]
    if scope.is_class or _is_looked_up(source, name.value, scope, spans) or name.value in unscoped_names(source):
        return False
    bindings = scope[name.value]
    if any(each.scope is not scope for each in bindings):
        return False  # declared global or nonlocal
    # Without its last assignment, a variable that is read too early would no longer raise the same error.
    reads = accesses(source, name.value, scope).all if len(bindings) == 1 else reads_of(source, name)
    starts = [source.span(node)[0] for node in reads]
    return all(any(begin <= start < end for begin, end in spans) for start in starts)


def is_local(source: Source, name: cst.Name) -> bool:
    """Return whether only the function that reads a variable at *name* can change it."""
    scope = source.scope(name)
    others = [each for each in source.all_scopes if each is not scope and name.value in each.elsewhere]
    bindings = scope[name.value]
    return scope.kind is cst.FunctionDef and bool(bindings) and not others and all(b.scope is scope for b in bindings)


def _is_looked_up(source: Source, name: str, scope: Scope, spans: Sequence[Span]) -> bool:
    """Return whether the variables of a scope may be looked at by name outside of *spans*: `locals()`, `__all__`."""
    own = {each for each in ("dir", "eval", "exec", "locals", "vars") if all(one.node is None for one in scope[each])}
    if any(scope.accesses[function] for function in own & {"eval", "exec"}):
        return True
    looks = (access.node for function in own - {"eval", "exec"} for access in scope.accesses[function])
    outside = (each for each in looks if not any(begin <= source.span(each)[0] < end for begin, end in spans))
    if any(_may_show(source, each, name) for each in outside):
        return True
    if scope is not source.module_scope:
        return False
    if name in exported_names(source):
        return True
    if any(matches(each, "sys.modules[__name__]", "modules[__name__]") for each in source.nodes(cst.Subscript)):
        return True
    return any(each.accesses[function] for each in source.all_scopes for function in ("globals", "eval", "exec"))


def _may_show(source: Source, function: cst.CSTNode, name: str) -> bool:
    """Return whether `locals()` or the like may show a variable; `dir(module)` and `"%(other)s" % locals()` do not."""
    call = source.parents.get(function)
    if not isinstance(call, cst.Call) or call.func is not function:
        return True
    if call.args:
        return False
    around = source.parents.get(call)
    if isinstance(around, cst.ComparisonTarget) and isinstance(around.operator, cst.In | cst.NotIn):
        asked = getattr(source.parent(around), "left", None)
        return not isinstance(asked, cst.SimpleString) or asked.evaluated_value == name
    text = around.left if isinstance(around, cst.BinaryOperation) and around.right is call else None
    literal = text.evaluated_value if isinstance(text, cst.SimpleString | cst.ConcatenatedString) else None
    return not isinstance(literal, str) or f"%({name})" in literal
