"""With `--modern`, searches of which only the text of the source is needed.

Before:
    file, pathname, description = imp.find_module(name, folders)
    text = file.read()
    file.close()
After:
    spec = importlib.machinery.PathFinder.find_spec(name, folders)
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    text = spec.loader.get_source(name)
Same because: it searches the same folders in the same order, and decodes the source as the file object did. It is not
the same in all: the finding names the differences.
Left alone: without `--modern`, all. With it, files that are read otherwise than once with `read()`.
"""

from dataclasses import dataclass

import libcst as cst

from reimp.reading.questions.flow import accesses
from reimp.reading.questions.layout import indentation
from reimp.reading.questions.syntax import matches, target_names
from reimp.reading.questions.variables import used_only_in
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern.code import repeated
from reimp.removed.imp.idioms.modern.differences import PATHS, TEXT, joined
from reimp.removed.imp.idioms.modern.questions.groups import closings
from reimp.removed.imp.idioms.modern.removal import body_alone, dissolved, new_indentation, removal
from reimp.removed.imp.idioms.modern.searches import path_from, search_of
from reimp.removed.rule import Change, Decision, Rewritten, Shift
from reimp.removed.template import Template, join, template
from reimp.uses.bindings import Reference


@dataclass(frozen=True)
class _Text:
    """A search, its statement, the one call that reads the file, what closes it, and the variable for the path."""

    call: Call
    statement: cst.Assign | cst.With
    read: cst.Call
    closing: tuple[cst.CSTNode, ...]
    path: cst.Name | None = None


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for searches whose file is only read."""
    taken: dict[Reference, Decision] = {}
    for call in context.calls("imp.find_module") if context.options.modern else ():
        found = _text(context.source, call)
        if found and (decision := _rewrite(context, found)):
            taken[call.reference] = decision
    return taken


def _text(source: Source, call: Call) -> _Text | None:
    parent = source.parent(call.node)
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        names = target_names(parent.targets[0].target)
        return _read(source, call, parent, names) if len(names) == 3 else None
    if not isinstance(parent, cst.Subscript) or not matches(parent, f"{source.code(call.node)}[0]"):
        return None
    holder = source.parent(parent)
    if isinstance(holder, cst.Assign) and len(holder.targets) == 1:
        names = target_names(holder.targets[0].target)
        return _read(source, call, holder, names) if len(names) == 1 else None
    block = source.parents.get(holder)
    if not isinstance(holder, cst.WithItem) or not isinstance(block, cst.With) or len(block.items) != 1:
        return None
    target = holder.asname.name if holder.asname else None
    return _read(source, call, block, [target]) if isinstance(target, cst.Name) and not block.asynchronous else None


def _read(source: Source, call: Call, statement: cst.Assign | cst.With, names: list[cst.Name]) -> _Text | None:
    """Return what is read of the file in the first of *names*, None if it is used otherwise."""
    file, scope = names[0], source.scope(names[0])
    if len({each.value for each in names}) != len(names) or len(scope[file.value]) != 1:
        return None
    closing = closings(source, [(file, file, file)], scope)
    calls = (source.parents.get(source.parent(each)) for each in accesses(source, file.value, scope).all)
    reads = [each for each in calls if isinstance(each, cst.Call) and matches(each, f"{file.value}.read()")]
    if len(reads) != 1 or not used_only_in(source, file, reads[0], *closing):
        return None
    if _loops(source, reads[0]) != _loops(source, statement) or not all(
        used_only_in(source, each) for each in names[2:]
    ):
        return None
    needed = len(names) > 1 and not used_only_in(source, names[1])
    return _Text(call, statement, reads[0], closing, names[1] if needed else None)


def _loops(source: Source, node: cst.CSTNode) -> list[cst.CSTNode]:
    """Return the loops and functions around *node*."""
    repeating = cst.For | cst.While | cst.FunctionDef | cst.Lambda | cst.CompFor | cst.BaseComp
    return [parent for parent, _ in source.ancestors(node) if isinstance(parent, repeating)]


def _rewrite(context: Context, found: _Text) -> Rewritten | None:
    source, statement = context.source, found.statement
    going = [each for each in (dissolved(source, one) for one in found.closing) if each]
    at = statement if isinstance(statement, cst.With) else source.parent(statement)
    search = search_of(context, found.call, statement, new_indentation(source, at, going))
    if search is None or context.has_others(source.span(found.read), found.call.reference):
        return None
    name = repeated(context, search.name, search.variable or f"{search.spec}.name")
    read = Change(*source.span(found.read), template(f"{search.spec}.loader.get_source(", name, ")"))
    path = path_from(search.spec, context.keep(found.path)) if found.path else ()
    changes, shifts = [read], tuple[Shift, ...]()
    if isinstance(statement, cst.With):
        header, shift = body_alone(source, statement, statement)
        changes, shifts = [*changes, _above(context, header, statement, search.lines)], (shift,)
    else:
        changes += search.changes(statement, path)
    for each in found.closing:
        removed = removal(source, each, [source.span(found.read)])
        if removed is None:
            return None
        changes += removed
    seen = joined(search.difference, TEXT, PATHS if found.path else "")
    ordered = tuple(sorted(changes, key=lambda each: (each.start, each.end)))
    return Rewritten(ordered, seen, template(search.call, ", get_source"), shifts)


def _above(context: Context, header: Change, statement: cst.With, lines: list[Template]) -> Change:
    """Return the change of the first line of a `with` that writes lines in its place."""
    source = context.source
    indent, newline = indentation(source, source.span(statement)[0]), source.module.default_newline
    return Change(header.start, header.end, template(indent, join(newline + indent, lines), newline))
