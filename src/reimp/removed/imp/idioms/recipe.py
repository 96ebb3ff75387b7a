"""With `--modern`, `module = imp.load_source(name, path)` as the recipe in the documentation of importlib.

Before: `config = imp.load_source("config", path)`
After:
    config_spec = importlib.util.spec_from_file_location("config", path)
    config = importlib.util.module_from_spec(config_spec)
    sys.modules["config"] = config
    config_spec.loader.exec_module(config)
Same because: it is not the same, see the difference: it makes a new module each time, and needs a suffix that Python
knows.
Left alone: without `--modern`, all; with it, what is not an assignment of the result to one variable.
"""

import libcst as cst

from reimp.reading.questions.effects import is_simple
from reimp.reading.questions.syntax import arguments
from reimp.removed.idiom import Call, Context
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.template import Module, template
from reimp.uses.bindings import Reference

DIFFERENCE = (
    "makes a new module each time, leaves it in sys.modules if its body raises, and loads only files with a suffix "
    "that Python knows"
)
_SHOWN = template("importlib.util.spec_from_file_location, module_from_spec, exec_module")


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the loads that the recipe can replace."""
    if not context.options.modern:
        return {}
    found = {call.reference: _rewrite(context, call) for call in context.calls("imp.load_source")}
    return {reference: decision for reference, decision in found.items() if decision}


def _rewrite(context: Context, call: Call) -> Rewritten | None:
    statement = context.source.parent(call.node)
    given = arguments(call.node, "name", "pathname")
    if not isinstance(statement, cst.Assign) or len(statement.targets) != 1 or not given or len(given) != 2:
        return None
    target, name, path = statement.targets[0].target, given["name"].value, given["pathname"].value
    if not _is_alone(context, statement) or not isinstance(target, cst.Name) or not is_simple(name):
        return None
    if not context.can_move(name, path) or context.source.scope(target)[f"{target.value}_spec"]:
        return None
    if isinstance(name, cst.Name) and name.value == target.value:
        return None
    keep, util = context.keep, Module("importlib.util")
    spec = template(keep(target), "_spec")
    texts = [
        template(spec, " = ", util, ".spec_from_file_location(", keep(name), ", ", keep(path), ")"),
        template(keep(target), " = ", util, ".module_from_spec(", spec, ")"),
        template(Module("sys"), ".modules[", keep(name), "] = ", keep(target)),
        template(spec, ".loader.exec_module(", keep(target), ")"),
    ]
    change = Change(*context.source.span(statement), context.lines(statement, texts))
    return Rewritten((change,), DIFFERENCE, _SHOWN)


def _is_alone(context: Context, statement: cst.Assign) -> bool:
    """Return whether a statement has lines of its own, so that others can follow it."""
    line = context.source.parent(statement)
    if not isinstance(line, cst.SimpleStatementLine) or len(line.body) != 1:
        return False
    return not isinstance(context.source.parent(line), cst.SimpleStatementSuite)
