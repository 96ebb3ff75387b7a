"""With `--modern`, calls that were moved off `imp` by hand and cannot work: `exec_module()`, a path for import_module.

Before:
    spec = importlib.util.spec_from_file_location("name", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module()
After:
    spec = importlib.util.spec_from_file_location("name", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
Same because: it is not: without the module every Python raises TypeError; one module was made of the spec, and that is
meant. `importlib.import_module("name", "/path/name.py")`, which ignores the path, becomes
`load_file("name", "/path/name.py")`, with a helper function.
Left alone: without `--modern`, all. With it, calls in a `try` or `with` statement, and those for which there is no
module, or more than one.
"""

from collections.abc import Iterator
from dataclasses import replace

import libcst as cst

from reimp.model import Form
from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.qualified import bindings, bound_value, qualified_name
from reimp.reading.questions.syntax import arguments, equal, has_comment
from reimp.reading.source import Source
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.modern.questions.paths import ends_with_py
from reimp.removed.loaders.idioms.file_loaders import follows, made_by
from reimp.removed.refusals import standing_refusal
from reimp.removed.rule import Change, Decision, Rewritten, kept
from reimp.removed.template import Helper, template
from reimp.uses.bindings import Reference

_EXECUTED = "executes the module, where each Python raises TypeError"
_IGNORED = "loads the source file at the path, which import_module ignores"


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the calls of which it is certain what they should have been."""
    taken: dict[Reference, Decision] = {}
    for reference, call in _mistakes(context) if context.options.modern else ():
        decision = _with_module(context.source, call) or _with_path(context.source, call)
        if decision:
            taken[reference] = decision
    return taken


def _mistakes(context: Context) -> Iterator[tuple[Reference, cst.Call]]:
    for each in context.references:
        call = context.source.parents.get(each.node)
        if each.use.form is not Form.MISTAKE or each.use.api or not isinstance(call, cst.Call):
            continue
        if not standing_refusal(context.source, replace(each, doubt="")) and not has_comment(context.source, call):
            yield each, call


def _with_module(source: Source, call: cst.Call) -> Rewritten | None:
    """Return the decision that passes the one module of the spec to `exec_module()`."""
    function = call.func
    if not isinstance(function, cst.Attribute) or function.attr.value != "exec_module" or _may_be_caught(source, call):
        return None
    spec = _spec_of(source, function.value)
    found = [each for each in _made_modules(source, spec) if follows(source, call, each)] if spec else []
    if (
        len(found) != 1
        or len(source.scope(call)[found[0].value]) != 1
        or source.scope(found[0]) is not source.scope(call)
    ):
        return None
    _, end = source.span(function)
    return Rewritten((Change(end, source.span(call)[1], template("(", kept(source, found[0]), ")")),), _EXECUTED)


def _may_be_caught(source: Source, call: cst.Call) -> bool:
    """Return whether a call is in an expression, or in a statement that may deal with its TypeError."""
    if not isinstance(source.parent(call), cst.Expr):
        return True
    for parent, _ in source.ancestors(call):
        if isinstance(parent, cst.FunctionDef | cst.Lambda):
            return False
        if isinstance(parent, cst.Try | cst.TryStar | cst.With):
            return True
    return False


def _spec_of(source: Source, loader: cst.BaseExpression) -> cst.Name | None:
    """Return the variable of the spec that has the loader, if it has one value."""
    if not isinstance(loader, cst.Attribute) or loader.attr.value != "loader" or not isinstance(loader.value, cst.Name):
        return None
    return loader.value if made_by(source, loader.value) else None


def _made_modules(source: Source, spec: cst.Name) -> Iterator[cst.Name]:
    """Yield the variables that get the module of a spec."""
    for each in source.nodes(cst.Assign):
        call, target = each.value, each.targets[0].target
        if not isinstance(call, cst.Call) or not isinstance(target, cst.Name) or len(each.targets) > 1:
            continue
        made = qualified_name(source, call.func) == "importlib.util.module_from_spec" and len(call.args) == 1
        if made and equal(call.args[0].value, spec):
            yield target


def _with_path(source: Source, call: cst.Call) -> Rewritten | None:
    """Return the decision that loads the file whose path is passed to `import_module`."""
    given = arguments(call, "name", "package") or {}
    if given.keys() != {"name", "package"} or any(each.keyword for each in call.args):
        return None
    if not is_simple(given["name"].value) or not _is_source_file(source, given["package"].value):
        return None
    seen = differences.of_execution(source, call, used=not isinstance(source.parent(call), cst.Expr))
    helper = template(Helper("load_file"))
    return Rewritten((Change(*source.span(call.func), helper),), differences.joined(_IGNORED, *seen), helper)


def _is_source_file(source: Source, path: cst.BaseExpression) -> bool:
    """Return whether an expression, or the only value of its variable, certainly is the path of a source file."""
    if not isinstance(path, cst.Name):
        return ends_with_py(path)
    found = [bound_value(source, each) for each in bindings(source, path)]
    return len(found) == 1 and found[0] is not None and found[0].item is None and ends_with_py(found[0].expression)
