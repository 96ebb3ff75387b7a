"""With `--modern`, searches of which only the path or the ImportError is needed, as a few lines of importlib.

Before: `pathname = imp.find_module("plugins", folders)[1]`
After:
    spec = importlib.machinery.PathFinder.find_spec("plugins", folders)
    if spec is None or spec.loader is None:
        raise ImportError("No module named 'plugins'", name="plugins")
    pathname = (spec.submodule_search_locations or [spec.origin])[0]
Same because: it searches the same folders in the same order. A handler for ImportError around the search alone becomes
the body of the condition, and a search before an import of the same module goes. It is not the same in all: the finding
names the differences that may be seen.
Left alone: without `--modern`, all. With it, results that are used otherwise, searches in the middle of an expression,
and the path of a module of the standard library that may be built in.
"""

from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.layout import indentation
from reimp.reading.questions.syntax import dotted, equal, matches, only_statement, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.closing import following
from reimp.removed.imp.idioms.modern.differences import IMPORTS, PATHS, joined
from reimp.removed.imp.idioms.modern.questions.groups import closings
from reimp.removed.imp.idioms.modern.removal import lines_of, removal
from reimp.removed.imp.idioms.modern.searches import search_of
from reimp.removed.imp.idioms.modern.statements import statement_of
from reimp.removed.rule import Decision, Rewritten
from reimp.removed.template import Kept, Template, Text, template
from reimp.uses.bindings import Reference


@dataclass(frozen=True)
class _Use:
    """A search, its statement, the template that gets the path (() if it is not used), and what closes the file."""

    call: Call
    statement: cst.BaseSmallStatement
    path: Template = ()
    closing: tuple[cst.CSTNode, ...] = ()


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for searches whose file and description are not used."""
    taken: dict[Reference, Decision] = {}
    for call in context.calls("imp.find_module") if context.options.modern else ():
        use = _use(context, call)
        if use and (decision := _before_import(context, use) or _rewrite(context, use)):
            taken[call.reference] = decision
    return taken


def _use(context: Context, call: Call) -> _Use | None:
    source, parent = context.source, context.source.parent(call.node)
    statement = statement_of(source, call.node)
    if statement is None or context.has_others(source.span(statement), call.reference):
        return None
    if isinstance(parent, cst.Expr):
        return None if source.is_displayed(parent) else _Use(call, statement)
    if isinstance(parent, cst.Subscript) and _is_path(parent):
        (start, end), (part_start, part_end) = source.span(statement), source.span(parent)
        return _Use(call, statement, template(Kept(start, part_start), _PATH, Kept(part_end, end)))
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        return _assigned(context, call, parent)
    return None


def _is_path(node: cst.Subscript) -> bool:
    index = node.slice[0].slice
    return len(node.slice) == 1 and isinstance(index, cst.Index) and matches(index.value, "1")


_PATH = "(SPEC.submodule_search_locations or [SPEC.origin])[0]"


def _assigned(context: Context, call: Call, assign: cst.Assign) -> _Use | None:
    source, names = context.source, target_names(assign.targets[0].target)
    if len(names) not in (1, 3):
        return None
    scope = source.scope(assign)
    closing = closings(source, [tuple(names)], scope)
    if len(scope[names[0].value]) > 1:  # another search may have the other ones
        after = following(source, source.parent(assign))
        closing = tuple(each for each in closing if each is after)
    needed = [names[1]] if len(names) == 3 else []
    unused = all(used_only_in(source, each, *closing) for each in names if each not in needed)
    if not unused:
        return None
    if not needed or used_only_in(source, needed[0]) or needed[0].value in (names[0].value, names[2].value):
        return _Use(call, assign, (), closing)
    return _Use(call, assign, template(context.keep(needed[0]), f" = {_PATH}"), closing)


def _before_import(context: Context, use: _Use) -> Rewritten | None:
    """Return the removal of a search that is followed by the import of the module, in a `try`."""
    source = context.source
    line = source.parent(use.statement)
    block = source.parent(line)
    outer = source.parents.get(block)
    if use.path or use.closing or not isinstance(outer, cst.Try) or outer.body is not block:
        return None
    after = block.body[block.body.index(line) + 1 :] if isinstance(block, cst.IndentedBlock) else ()
    following = only_statement(after[0]) if after else None
    if following is None or not _imports(following, use.call.node.args[0].value):
        return None
    return Rewritten((lines_of(source, line),), IMPORTS, template("the import alone"))


def _imports(statement: cst.BaseSmallStatement, name: cst.BaseExpression) -> bool:
    """Return whether a statement imports the module *name*."""
    wanted = name.evaluated_value if isinstance(name, cst.SimpleString) else None
    if isinstance(statement, cst.Import):
        return any(dotted(each.name) == wanted for each in statement.names)
    if isinstance(statement, cst.ImportFrom):
        return not statement.relative and bool(wanted) and dotted(statement.module) == wanted
    call = getattr(statement, "value", None)
    if not isinstance(call, cst.Call) or dotted(call.func) not in ("__import__", "importlib.import_module"):
        return False
    first = call.args[0].value if call.args else None
    return equal(first, name) or (isinstance(first, cst.Name) and matches(name, f"{first.value}.split('.')[-1]"))


def _rewrite(context: Context, use: _Use) -> Rewritten | None:
    source = context.source
    search = search_of(context, use.call, use.statement, indentation(source, source.span(use.statement)[0]))
    if search is None:
        return None
    if use.path and search.may_be_builtin and isinstance(search.name, cst.SimpleString):
        return None
    then = _with_spec(use.path, search.spec)
    changes = search.changes(use.statement, then) if use.path else search.probe(use.statement, use.closing)
    for each in use.closing:
        removed = removal(source, each, [])
        if removed is None:
            return None
        changes += removed
    seen = joined(search.difference, PATHS) if use.path else search.difference_of_probe
    shown = search.call if use.path else template(search.test, " is not None")
    return Rewritten(tuple(sorted(changes, key=lambda each: each.start)), seen, shown)


def _with_spec(path: Template, spec: str) -> Template:
    """Return *path* with the name of the variable."""
    return template(*(part.code.replace("SPEC", spec) if isinstance(part, Text) else part for part in path))
