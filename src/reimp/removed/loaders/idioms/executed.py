"""With `--modern`, `load_module` of a loader of files as a few lines of importlib.

Before: `module = importlib.machinery.SourceFileLoader("name", path).load_module()`
After:
    loader = importlib.machinery.SourceFileLoader("name", path)
    spec = importlib.util.spec_from_loader("name", loader)
    module = sys.modules.setdefault("name", importlib.util.module_from_spec(spec))
    loader.exec_module(module)
Same because: it executes a module that is loaded again, in the same object. It is not the same in all: the finding
names the differences that may be seen.
Left alone: without `--modern`, all. With it, calls in an expression, and loaders that are neither made in the call nor
in a variable.
"""

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.syntax import arguments, has_comment
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.modern.code import Place, careful_execution, execution, place_of, repeated
from reimp.removed.imp.idioms.modern.statements import free_name, statement_of
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Module, Template, join, template
from reimp.uses.bindings import Reference
from reimp.uses.receivers import class_of

_CLASSES = ("importlib.machinery.SourceFileLoader", "importlib.machinery.SourcelessFileLoader")
_SHOWN = template("importlib.util.module_from_spec, exec_module")


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the calls in statements of their own."""
    taken: dict[Reference, Decision] = {}
    for name in _CLASSES if context.options.modern else ():
        for call in context.calls(f"{name}.load_module"):
            if decision := _rewrite(context, call):
                taken[call.reference] = decision
    return taken


def _rewrite(context: Context, call: Call) -> Rewritten | None:
    source, function = context.source, call.node.func
    statement = statement_of(source, call.node)
    if statement is None or not isinstance(function, cst.Attribute) or has_comment(source, call.node):
        return None
    if class_of(source, function.value) not in _CLASSES or context.has_others(source.span(statement), call.reference):
        return None
    given = arguments(call.node, "name")
    place = place_of(context, call.node, statement)
    if given is None or place is None or not all(is_simple(each.value) for each in given.values()):
        return None
    lines = _lines(place, function.value, given["name"].value if given else None)
    if not lines:
        return None
    text = join(source.module.default_newline + place.indent, lines)
    used = not (isinstance(statement, cst.Expr) and statement.value is call.node)
    seen = differences.of_execution(source, statement, used=used)
    return Rewritten((Change(*source.span(statement), text),), differences.joined(*seen), _SHOWN)


def _lines(place: Place, loader: cst.BaseExpression, name: cst.BaseExpression | None) -> list[Template]:
    """Return the lines that execute what a loader loads."""
    context, source = place.context, place.context.source
    scope = source.scope(place.statement)
    variable = loader.value if isinstance(loader, cst.Name) else free_name(source, scope, "loader", "source_loader")
    spec = free_name(source, scope, "spec", "module_spec")
    if not spec or not variable:
        return []
    made: list[Template] = []
    if isinstance(loader, cst.Call):
        made = [template(f"{variable} = ", context.keep(loader))]
        own = arguments(loader, "fullname", "path")
        name = name or (own["fullname"].value if own and "fullname" in own else None)
    elif not isinstance(loader, cst.Name):
        return []
    again = repeated(context, name, f"{variable}.name") if name else template(f"{variable}.name")
    from_loader = template(f"{spec} = ", Module("importlib.util"), ".spec_from_loader(")
    careful = differences.needs_care(source, place.statement)
    return [
        *made,
        place.line(from_loader, [again, template(variable)], template(")")),
        *(careful_execution if careful else execution)(place, again, spec, variable),
    ]
