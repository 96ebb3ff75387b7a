"""Migrate one file, which is a module or a notebook; a fault of reimp in it becomes a finding."""

import gc
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reimp import ISSUES
from reimp.model import Finding, Form, Migration, Options, Use, Verdict
from reimp.project.errors import NotebookError

_ROOT = Path(__file__).resolve().parent.parent.parent


def migrate_file(content: bytes, options: Options, *, notebook: bool = False) -> Migration:
    """Return the migration of a file with this *content*.

    Raise NotebookError for a notebook that cannot be read. Anything else that goes wrong is a finding of the form
    INTERNAL_ERROR, and the file stays as it is, so that the other files of a run are still examined.
    """
    try:
        with _no_garbage_collection():
            return _migrated(content, options, notebook=notebook)
    except (NotebookError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of LibCST's parser is not an Exception
        return Migration((internal_error(error),), result=content)


def _migrated(content: bytes, options: Options, *, notebook: bool) -> Migration:
    from reimp.migration.pipeline import migrate

    if not notebook:
        return migrate(content, options)
    from reimp.project.notebook import migrate_notebook

    return migrate_notebook(content, lambda module, surroundings: migrate(module, options, surroundings))


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
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [(path, line) for path, line in frames if path.is_relative_to(_ROOT / "reimp")]
    path, line = ours[-1]  # this file at least
    return f"{path.relative_to(_ROOT).as_posix()}:{line}"
