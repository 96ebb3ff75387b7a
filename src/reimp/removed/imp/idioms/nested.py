"""`imp.load_module(name, *imp.find_module(name, path))`, in one expression.

Before: `plugin = imp.load_module(name, *imp.find_module(name, [folder]))`
After: `plugin = find_and_load(name, [folder])`, with a helper function
Same because: the helper searches and loads in the same order, with the same errors, and closes the file.
Left alone: calls whose name has to be evaluated twice, as in `imp.load_module(pop(), *imp.find_module(pop()))`.
"""

import libcst as cst

from reimp.reading.questions.effects import can_repeat, cannot_fail, has_no_effect, is_simple
from reimp.reading.questions.syntax import equal, has_comment, nodes_within
from reimp.reading.questions.variables import is_local
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern.questions.members import is_member
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.searches import helper_for, path_added
from reimp.removed.template import Helper, Module, Template, join, template
from reimp.uses.bindings import Reference

MODERN = template(Module("importlib"), ".import_module")
SHORT = template(Helper("load_from"))
SHORT_DIFFERENCE = (
    "searches as importlib does: zip files and path hooks count, built-in modules do not, and a new file may need "
    "importlib.invalidate_caches(); checks no types and skips bytes in the path; makes the loader's path absolute; "
    "leaves a module whose body raises in sys.modules; keeps the `__file__` of the first "
    "file of a name; returns the executed module even if its body replaces itself in sys.modules; does not create "
    "extension modules again"
)
DIFFERENCE = (
    "imports as an import statement does: a module that is loaded is not executed again, parents are imported, "
    "and zip files, namespace packages and import hooks count"
)
MEMBER_DIFFERENCE = f"{DIFFERENCE}; the module becomes an attribute of its package"


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the pairs written as one expression."""
    taken: dict[Reference, Decision] = {}
    found = {call.node: call for call in context.calls("imp.find_module")}
    for load in context.calls("imp.load_module"):
        find = _unpacked(load.node, found)
        decision = _rewrite(context, load, find) if find else None
        if find and decision:
            taken |= {load.reference: decision, find.reference: Rewritten((), decision.difference, decision.shown)}
    return taken


def _unpacked(load: cst.Call, found: dict[cst.Call, Call]) -> Call | None:
    """Return the search whose result is unpacked into the arguments of a load, after the name."""
    if len(load.args) != 2 or load.args[1].star != "*" or load.args[0].keyword is not None:
        return None
    inner = load.args[1].value
    return found.get(inner) if isinstance(inner, cst.Call) else None


def _rewrite(context: Context, load: Call, find: Call) -> Rewritten | None:
    search = searched(find)
    if search is None:
        return None
    (name, path), fullname = search, load.node.args[0].value
    if has_comment(context.source, load.node, fullname, name, *([path] if path else [])):
        return None
    start, end = context.source.span(load.node)
    if context.options.modern and context.can_move(fullname) and is_member(context.source, name, path, fullname):
        new = template(MODERN, "(", context.keep(fullname), ")")
        return Rewritten((Change(start, end, new),), MEMBER_DIFFERENCE, MODERN)
    if not context.can_move(fullname, name) or not _comes_first(context.source, fullname, name, path):
        return None
    modern = context.options.modern and path is None and is_same(context.source, fullname, name)
    given = name_arguments(context, fullname, name)
    helper = helper_for(context.source, "find_and_load", name, path)
    if path is None:
        new = MODERN if modern else helper
        if not modern and (added := path_added(name, path)):
            given.insert(1, added)
        change = Change(start, end, template(new, "(", join(", ", given), ")"))
        return Rewritten((change,), DIFFERENCE if modern else "", new)
    path_start, path_end = context.source.span(path)
    before = Change(start, path_start, template(helper, "(", given[0], ", ", "(" * len(_parentheses(path))))
    after = template(")" * len(_parentheses(path)), *(template(", ", each) for each in given[1:]), ")")
    return Rewritten((before, Change(path_end, end, after)), shown=helper)


def _comes_first(
    source: Source, fullname: cst.BaseExpression, name: cst.BaseExpression, path: cst.BaseExpression | None
) -> bool:
    """Return whether it does not matter that *fullname* is evaluated before the others."""
    if is_same(source, fullname, name) or isinstance(fullname, cst.SimpleString):
        return True
    if isinstance(fullname, cst.Name):
        binds = any(nodes_within(source, each, cst.NamedExpr) for each in (name, path) if each)
        if not binds and is_local(source, fullname):
            return True
        return has_no_effect(source, name) and has_no_effect(source, path)
    return cannot_fail(fullname) and is_simple(name) and is_simple(path)


def is_same(source: Source, first: cst.BaseExpression, second: cst.BaseExpression) -> bool:
    """Return whether two expressions are the same string, or the same expression that only computes a value."""
    return equal(first, second) and can_repeat(source, first)


def name_arguments(context: Context, fullname: cst.BaseExpression, name: cst.BaseExpression) -> list[Template]:
    """Return the arguments of find_and_load for the names with which a module is loaded and searched for."""
    given = [context.keep(name)]
    return given if is_same(context.source, fullname, name) else [*given, template("fullname=", context.keep(fullname))]


def _parentheses(node: cst.BaseExpression) -> tuple[cst.LeftParen, ...]:
    return tuple(node.lpar) if hasattr(node, "lpar") else ()
