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

from collections.abc import Sequence

import libcst as cst

from reimp.model import Options
from reimp.reading.source import Source
from reimp.reading.uses import Reference
from reimp.removed.imp.idioms.calls import Call, calls, can_move, is_simple, lines
from reimp.removed.rule import Change, Decision, Rewritten, arguments

DIFFERENCE = (
    "makes a new module each time, leaves it in sys.modules if its body raises, and loads only files with a suffix "
    "that Python knows"
)


def idiom(source: Source, references: Sequence[Reference], options: Options) -> dict[Reference, Decision]:
    """Return the decisions for the loads that the recipe can replace."""
    if not options.modern:
        return {}
    found = {call.reference: _rewrite(source, references, call) for call in calls(source, references, "load_source")}
    return {reference: decision for reference, decision in found.items() if decision}


def _rewrite(source: Source, references: Sequence[Reference], call: Call) -> Rewritten | None:
    statement = source.parent(call.node)
    given = arguments(call.node, "name", "pathname")
    if not isinstance(statement, cst.Assign) or len(statement.targets) != 1 or not given or len(given) != 2:
        return None
    target, line = statement.targets[0].target, source.parent(statement)
    alone = (
        isinstance(line, cst.SimpleStatementLine)
        and len(line.body) == 1
        and not isinstance(source.parent(line), cst.SimpleStatementSuite)
    )
    name, path = given["name"].value, given["pathname"].value
    if (
        not alone
        or not isinstance(target, cst.Name)
        or not is_simple(name)
        or not can_move(source, references, name, path)
    ):
        return None
    spec = f"{target.value}_spec"
    if source.scope(target)[spec] or (isinstance(name, cst.Name) and name.value == target.value):
        return None
    texts = [
        f"{spec} = {{importlib.util}}.spec_from_file_location({source.code(name)}, {source.code(path)})",
        f"{target.value} = {{importlib.util}}.module_from_spec({spec})",
        f"{{sys}}.modules[{source.code(name)}] = {target.value}",
        f"{spec}.loader.exec_module({target.value})",
    ]
    change = Change(*source.span(statement), lines(source, statement, texts))
    return Rewritten((change,), DIFFERENCE, "importlib.util.spec_from_file_location, module_from_spec, exec_module")
