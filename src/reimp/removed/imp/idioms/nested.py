"""`imp.load_module(name, *imp.find_module(name, path))`, in one expression.

Before: `plugin = imp.load_module(name, *imp.find_module(name, [folder]))`
After: `plugin = find_and_load(name, [folder])`, with a helper function
Same because: the helper searches and loads in the same order, with the same errors, and closes the file.
Left alone: calls whose name has to be evaluated twice, as in `imp.load_module(pop(), *imp.find_module(pop()))`.
"""

from collections.abc import Sequence

import libcst as cst

from reimp.model import Options
from reimp.reading.source import Source
from reimp.reading.uses import Reference
from reimp.removed.imp.idioms.calls import Call, calls, can_move, cannot_fail, is_simple, search
from reimp.removed.rule import Change, Decision, Rewritten, has_comment

HELPER = "{:find_and_load}"
_FUNCTIONS = {False: HELPER, True: "{importlib}.import_module"}  # modern or not
DIFFERENCE = (
    "imports as an import statement does: a module that is loaded is not executed again, parents are imported, "
    "and zip files, namespace packages and import hooks count"
)


def idiom(source: Source, references: Sequence[Reference], options: Options) -> dict[Reference, Decision]:
    """Return the decisions for the pairs written as one expression."""
    taken: dict[Reference, Decision] = {}
    found = {call.node: call for call in calls(source, references, "find_module")}
    for load in calls(source, references, "load_module"):
        if len(load.node.args) == 2 and load.node.args[1].star == "*" and load.node.args[0].keyword is None:
            inner = load.node.args[1].value
            if isinstance(inner, cst.Call) and inner in found:
                decision = _rewrite(source, references, load, found[inner], options)
                if decision:
                    inner_decision = Rewritten((), decision.difference, _FUNCTIONS[bool(decision.difference)])
                    taken |= {load.reference: decision, found[inner].reference: inner_decision}
    return taken


def _rewrite(
    source: Source, references: Sequence[Reference], load: Call, find: Call, options: Options
) -> Rewritten | None:
    searched = search(find)
    if searched is None:
        return None
    fullname = load.node.args[0].value
    name, path = searched
    if has_comment(source, load.node, fullname, name, *([path] if path else [])):
        return None
    modern = options.modern and path is None and same(source, fullname, name)
    if not can_move(source, references, fullname, name) or not _comes_first(source, fullname, name, path):
        return None
    function = _FUNCTIONS[modern]
    start, end = source.span(load.node)
    texts = arguments_text(source, fullname, name)
    if path is None:
        return Rewritten((Change(start, end, f"{function}({', '.join(texts)})"),), DIFFERENCE if modern else "")
    path_start, path_end = source.span(path)
    before = Change(start, path_start, f"{HELPER}({texts[0]}, {_open(path)}")
    after = Change(path_end, end, ", ".join([_close(path), *texts[1:]]) + ")")
    return Rewritten((before, after))


def _comes_first(
    source: Source, fullname: cst.BaseExpression, name: cst.BaseExpression, path: cst.BaseExpression | None
) -> bool:
    """Return whether it does not matter that *fullname* is evaluated before the others."""
    if same(source, fullname, name) or isinstance(fullname, cst.Name | cst.SimpleString):
        return True
    return cannot_fail(source, fullname) and is_simple(name) and is_simple(path)


def same(source: Source, first: cst.BaseExpression, second: cst.BaseExpression) -> bool:
    """Return whether two expressions are the same name or string."""
    if isinstance(first, cst.SimpleString) and isinstance(second, cst.SimpleString):
        return bool(first.evaluated_value == second.evaluated_value)
    return is_simple(first) and source.code(first) == source.code(second)


def arguments_text(source: Source, fullname: cst.BaseExpression, name: cst.BaseExpression) -> list[str]:
    """Return the arguments of find_and_load for the names with which a module is loaded and searched for."""
    return (
        [source.code(name)]
        if same(source, fullname, name)
        else [source.code(name), f"fullname={source.code(fullname)}"]
    )


def _open(node: cst.BaseExpression) -> str:
    return "(" * len(node.lpar) if hasattr(node, "lpar") else ""


def _close(node: cst.BaseExpression) -> str:
    return ")" * len(node.rpar) if hasattr(node, "rpar") else ""
