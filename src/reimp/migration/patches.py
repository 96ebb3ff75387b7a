"""Which uses change a removed module, or hand it on: what a file replaces there, other uses have to see."""

from collections.abc import Iterable, Iterator, Mapping

import libcst as cst

from reimp.model import Form, Use
from reimp.reading.questions.syntax import dotted, is_builtin, is_stored
from reimp.reading.source import Source
from reimp.removed.rule import Decision, Refusal, Refused, Rewritten
from reimp.uses.bindings import Reference

_CALLING = {"", "find_module", "load_module"}  # imp itself, and functions that call others of it
_READERS = ("bool", "dir", "getattr", "hasattr", "help", "id", "isinstance", "print", "repr", "str", "type")


def unless_patched(reference: Reference, decision: Decision, patches: Iterable[tuple[str, Use]]) -> Decision:
    """Refuse what would no longer see that the file replaces a function of the module."""
    name = reference.use.name
    for patched, patch in patches if isinstance(decision, Rewritten) else ():
        same_module = reference.use.api.partition(".")[0] == patch.api.partition(".")[0]
        if same_module and (patched in ("", name) or name in _CALLING):
            passed = f"stays, as {patch.api} is passed on in line {patch.line}; change both by hand"
            replaced = f"is replaced in line {patch.line}, or calls a function that is; change both by hand"
            return Refused(passed if patch.form is Form.MODULE else replaced)
    return decision


def patches_in(source: Source, decisions: Mapping[Reference, Decision]) -> Iterator[tuple[str, Use]]:
    """Yield the uses that replace a name of the module and stay, with that name, "" if it cannot be told."""
    for reference, decision in decisions.items():
        if isinstance(decision, Refused) and decision.kind not in (Refusal.UNREACHED, Refusal.READY):
            name = _replaced_name(source, reference)
            if name is not None:
                yield name, reference.use


def _replaced_name(source: Source, reference: Reference) -> str | None:
    """Return which name of the module is replaced at a reference, "" if that cannot be told; None if it is not."""
    if reference.use.form in (Form.STRING, Form.MISTAKE):
        return reference.use.name or None
    if reference.use.form is Form.DYNAMIC_IMPORT and _is_looked_up(source, reference.node):
        return ""  # whatever is done with sys.modules["imp"]
    if reference.use.name:
        is_set = reference.use.form is Form.ATTRIBUTE and is_stored(source, reference.node)
        return reference.use.name if is_set else None
    if deletion_of(source, reference.node) or _is_only_read(source, reference.node):
        return None
    return patched_name(source, reference.node) or ""  # it is passed on: what is done with it cannot be seen


def patched_name(source: Source, node: cst.CSTNode) -> str | None:
    """Return "reload" for `mock.patch.object(imp, "reload")`, `monkeypatch.setattr(imp, "reload", ...)`.

    That is "" if it cannot be told which name it is; None if nothing is patched here.
    """
    argument = source.parent(node)
    call = source.parents.get(argument)
    if not isinstance(call, cst.Call) or call.args[0] is not argument or call.args[-1] is argument:
        return None
    if dotted(call.func).rpartition(".")[2] not in {"object", "multiple", "setattr", "delattr"}:
        return None
    value = call.args[1].value
    return str(value.evaluated_value) if isinstance(value, cst.SimpleString) and not call.args[1].keyword else ""


def deletion_of(source: Source, node: cst.CSTNode) -> cst.Del | None:
    """Return the `del` statement that *node* is a target of."""
    outside = (each for each, _ in source.ancestors(node) if not isinstance(each, cst.Element | cst.Tuple | cst.List))
    statement = next(outside)
    return statement if isinstance(statement, cst.Del) else None


def _is_only_read(source: Source, node: cst.CSTNode) -> bool:
    """Return whether code that gets the module itself cannot change it: `print(imp)`, `getattr(imp, name)`."""
    parent = source.parent(node)
    call = source.parent(parent)
    if isinstance(call, cst.Call) and is_builtin(source, call.func, "vars"):
        return isinstance(source.parent(call), cst.Expr | cst.Comparison)
    if isinstance(call, cst.Call):
        return any(is_builtin(source, call.func, name) for name in _READERS)
    return isinstance(parent, cst.Comparison | cst.FormattedStringExpression)


def _is_looked_up(source: Source, node: cst.CSTNode) -> bool:
    """Return whether the module may be replaced, as it is looked up in sys.modules."""
    return "modules" in source.code(node)
