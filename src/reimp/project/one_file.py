"""Migrate one file, or search it if it is not Python; a fault of reimp in it becomes a finding."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from reimp import ISSUES
from reimp.model import Candidate, Finding, Form, Migration, Options, Surroundings, Use, Verdict
from reimp.project.errors import NotebookError
from reimp.reading.file_kinds import FIRST, Kind, kind_of
from reimp.reading.python_ast import python_tree

_UNPARSED = {Form.PYTHON_2, Form.SYNTAX_ERROR}
_ROOT = Path(__file__).resolve().parent.parent.parent


Taken = tuple[tuple[str, str], ...]
"""Names at the top level that other files take, each with file and line."""


def migrate_file(content: bytes, options: Options, kind: Kind = Kind.PYTHON, taken: Taken = ()) -> Migration:
    """Return the migration of a file with this *content*, from which other files take the names in *taken*.

    Raise NotebookError for a notebook that cannot be read. Anything else that goes wrong is a finding of the form
    INTERNAL_ERROR, and the file stays as it is, so that the other files of a run are still examined.
    """
    try:
        with _no_garbage_collection():
            return _migrated(content, options, kind, taken)
    except (NotebookError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of LibCST's parser is not an Exception
        return Migration((internal_error(error),), result=content)


def migrate_candidate(candidate: Candidate, options: Options) -> Migration:
    """Return the migration of *candidate*, as migrate_file does; with hints, count the lines of `--modern` too."""
    if candidate.text:
        from reimp.reading.searched import possible

        return _searched(candidate.content, possible(candidate.content), options)
    kind = kind_of(candidate.path, candidate.content[:FIRST])
    migration = migrate_file(candidate.content, options, kind)
    if not options.hints or options.modern or not migration.helpers or migration.shared:
        return migration
    modern = migrate_file(candidate.content, replace(options, modern=True), kind)
    return replace(migration, modern_lines=modern.new_lines if modern.edits else None)


def _migrated(content: bytes, options: Options, kind: Kind, taken: Taken) -> Migration:
    from reimp.migration.pipeline import migrate
    from reimp.reading.searched import not_parsed, possible, unknown

    if kind is Kind.NOTEBOOK:
        from reimp.project.notebook import migrate_notebook

        return migrate_notebook(content, lambda module, surroundings: migrate(module, options, surroundings))
    migration = migrate(content, options, Surroundings(taken=taken))
    if kind is Kind.PYTHON or (migration.findings and not _UNPARSED & {each.use.form for each in migration.findings}):
        return migration
    if kind is Kind.TEXT:
        return _searched(content, possible(content) or unknown(content), options)
    return _searched(content, () if python_tree(content) is not None else not_parsed(content), options)


def _searched(content: bytes, found: tuple[Finding, ...], options: Options) -> Migration:
    """Return the migration of a file in which a search *found* something: the findings that are wanted."""
    from reimp.reading.searched import ignores_file

    wanted = (each for each in found if not each.use.api or options.chooses(each.use.api))
    return Migration(() if ignores_file(content) else tuple(wanted), result=content)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Turn the garbage collector off: a tree has hundreds of thousands of objects, and all are in use."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def internal_error(error: BaseException) -> Finding:
    """Return the finding for *error*, a fault of reimp."""
    message = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    reason = f"{message} ({_source_line(error)}); please report it: {ISSUES}"
    return Finding(Use("", Form.INTERNAL_ERROR, 1, 1, 1, 1), Verdict.MANUAL, reason)


def _source_line(error: BaseException) -> str:
    """Return the file and line of reimp that raised *error*, or called what raised it."""
    import traceback

    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [(path, line) for path, line in frames if path.is_relative_to(_ROOT / "reimp")]
    path, line = ours[-1]  # this file at least
    return f"{path.relative_to(_ROOT).as_posix()}:{line}"
