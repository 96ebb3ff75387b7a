"""With `--modern`, the import lock around loads goes.

Before:
    imp.acquire_lock()
    try:
        plugin = imp.load_source(name, path)
    finally:
        imp.release_lock()
After:
    loader = importlib.machinery.SourceFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    plugin = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    loader.exec_module(plugin)
Same because: since Python 3.3, an import statement locks the module that it imports. It is not the same in all: the
finding names the difference.
Left alone: without `--modern`, all. With it, locks around code that loads nothing in this file, or that changes `sys`,
the environment or the working directory; calls of which the other is not in the same block, or in a `finally` after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst

from reimp.reading.positions import Span
from reimp.reading.questions.layout import comments_between, whole_lines
from reimp.reading.questions.syntax import dotted, imported_modules, nodes_within, only_statement
from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern.differences import UNLOCKED
from reimp.removed.imp.idioms.modern.removal import body_alone, lines_of
from reimp.removed.rule import Change, Decision, Rewritten, Shift
from reimp.removed.template import template
from reimp.uses.bindings import Reference

_LOADING = re.compile(r"imp\.(?:load_\w+|find_module|reload|init_\w+)")
_SHARED = re.compile(r"sys\.(?!modules\b)\w+|os\.(?:environ|putenv|chdir|umask)\b.*")
_ABOUT = re.compile(r"lock|thread|concurren|race", re.IGNORECASE)


@dataclass(frozen=True)
class _Lock:
    """The calls that acquire and release the lock, on lines of their own, and the `try` whose `finally` releases it."""

    acquire: Call
    release: Call
    final: cst.Try | None


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the locks that only enclose loads; one that stays keeps all."""
    acquired = [*context.calls("imp.acquire_lock")] if context.options.modern else []
    released = [*context.calls("imp.release_lock")]
    if len(acquired) != len(released) or any(each.use.name == "lock_held" for each in context.references):
        return {}
    taken: dict[Reference, Decision] = {}
    for call in acquired:
        lock = _lock(context.source, call, released)
        decision = _rewrite(context, lock) if lock else None
        if lock is None or decision is None or lock.release.reference in taken:
            return {}
        taken[call.reference] = decision
        taken[lock.release.reference] = Rewritten((), UNLOCKED, decision.shown)
    return taken


def _lock(source: Source, acquire: Call, released: Sequence[Call]) -> _Lock | None:
    """Return the lock that a call acquires, with the first call after it that releases it for certain."""
    line = _line(source, acquire)
    block = source.parents.get(line) if line else None
    if not isinstance(block, cst.IndentedBlock | cst.Module):
        return None
    at = next(index for index, each in enumerate(block.body) if each is line)
    lines = {_line(source, each): each for each in released}
    around = source.parents.get(block)
    if isinstance(around, cst.Try) and around.body is block:
        return _released_in(acquire, around, lines)
    after = block.body[at + 1 :]
    if after and isinstance(after[0], cst.Try):
        return _released_in(acquire, after[0], lines)
    end = next((lines[each] for each in after if isinstance(each, cst.SimpleStatementLine) and each in lines), None)
    return _Lock(acquire, end, None) if end else None


def _released_in(acquire: Call, block: cst.Try, lines: dict[cst.SimpleStatementLine | None, Call]) -> _Lock | None:
    """Return the lock that the `finally` of a `try` releases."""
    body = block.finalbody.body.body if block.finalbody else ()
    found = next((lines[each] for each in body if isinstance(each, cst.SimpleStatementLine) and each in lines), None)
    return _Lock(acquire, found, block) if found else None


def _line(source: Source, call: Call) -> cst.SimpleStatementLine | None:
    """Return the line that is just a call."""
    line = source.statement(call.node)
    alone = only_statement(line)
    if not isinstance(line, cst.SimpleStatementLine) or not isinstance(alone, cst.Expr):
        return None
    return line if alone.value is call.node else None


def _rewrite(context: Context, lock: _Lock) -> Rewritten | None:
    source = context.source
    region = source.span(lock.acquire.node)[0], source.span(lock.release.node)[1]
    loading = (each for each in context.references if _LOADING.fullmatch(each.use.api))
    if not any(region[0] <= source.span(each.node)[0] < region[1] for each in loading):
        return None
    if _changes_what_is_shared(source, region) or any(
        "imp" in imported_modules(each) for each in _imports(source, region)
    ):
        return None
    first = source.statement(lock.acquire.node)
    changes, shift = [lines_of(source, first)], None
    if lock.final:
        removed = _without_final(source, lock.final, lock.release)
        if removed is None:
            return None
        more, shift = removed
        changes += more
    else:
        changes.append(lines_of(source, source.statement(lock.release.node)))
    joined = _joined(sorted(changes, key=lambda each: each.start))
    return Rewritten(tuple(joined), UNLOCKED, template("no lock"), (shift,) if shift else ())


def _without_final(source: Source, block: cst.Try, release: Call) -> tuple[list[Change], Shift | None] | None:
    """Return what takes the release out of a `finally`, with the clause and the `try` if nothing else is in them."""
    final = block.finalbody
    if final is None:
        return None
    if len(final.body.body) > 1:
        return [lines_of(source, source.statement(release.node))], None
    comments = comments_between(source, whole_lines(source, *source.span(final)))
    if not all(_ABOUT.search(each.value) for each in comments):
        return None
    if block.handlers:
        return [lines_of(source, final)], None
    if not isinstance(block.body, cst.IndentedBlock):
        return None
    header, shift = body_alone(source, block, block)
    return [header, lines_of(source, final)], shift


def _joined(changes: Sequence[Change]) -> Iterator[Change]:
    """Yield the changes, those that follow one another without a gap as one."""
    last = changes[0]
    for each in changes[1:]:
        if each.start <= last.end:
            last = Change(last.start, max(last.end, each.end), ())
        else:
            yield last
            last = each
    yield last


def _imports(source: Source, region: Span) -> list[cst.Import | cst.ImportFrom]:
    found: list[cst.Import | cst.ImportFrom] = source.nodes(cst.Import, cst.ImportFrom)
    return [each for each in found if region[0] <= source.span(each)[0] < region[1]]


def _changes_what_is_shared(source: Source, region: Span) -> bool:
    """Return whether code in a region calls a function of `sys`, or changes what all threads share."""
    inside = [each for each in source.nodes(cst.Call) if region[0] <= source.span(each)[0] < region[1]]
    stored = [each for each in source.nodes(cst.AssignTarget) if region[0] <= source.span(each)[0] < region[1]]
    targets = [attribute for each in stored for attribute in nodes_within(source, each, cst.Attribute)]
    return any(_SHARED.fullmatch(dotted(each.func)) for each in inside) or any(
        _SHARED.fullmatch(dotted(each)) for each in targets
    )
