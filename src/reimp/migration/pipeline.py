"""Bytes of a Python file in, findings and migrated bytes out: what LibCST need not read is decided here."""

import ast
import sys
import warnings

from reimp.model import Migration, Options, Surroundings
from reimp.reading.candidates import may_name, may_use
from reimp.reading.gate.likely import is_likely
from reimp.reading.outline import Text, text_of
from reimp.reading.python_ast import depth, is_deeper, python_tree
from reimp.reading.searched import doctests, ignores_file
from reimp.reading.unreadable import mixed_line, old_statement, python_2, unreadable
from reimp.removed.helper import all_helpers

DEEPEST = 2_000  # nodes in one another; LibCST's time grows with the square, and its stack is limited
RECURSION = 20_000  # frames; each node on the way down takes up to five

_DEFAULTS = Options()
_ALONE = Surroundings()


def is_candidate(source: bytes) -> bool:
    """Return whether a file may have a use of a removed API; quick, for the many that have none."""
    return may_name(source) and may_use(source, python_tree(source))


def migrate(source: bytes, options: Options = _DEFAULTS, surroundings: Surroundings = _ALONE) -> Migration:
    """Return what the tool finds in *source* and makes of it. It reads and writes no file."""
    if ignores_file(source):
        return Migration(result=source)
    if not may_name(source):
        return _without_use(source, options)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION))
    try:
        with warnings.catch_warnings(action="ignore"):  # of strings in the file, such as "\o"
            return _migrate(source, options, surroundings)
    finally:
        sys.setrecursionlimit(limit)


def _migrate(source: bytes, options: Options, surroundings: Surroundings) -> Migration:
    python = python_tree(source)
    if place := old_statement(source, python):
        return Migration(python_2(source, *place), result=source)
    if not may_use(source, python):
        return _without_use(source, options)
    try:
        text = _text(source, python)
    except (SyntaxError, LookupError, ValueError, RecursionError) as error:
        return Migration(unreadable(source, error), result=source)
    migration = None
    if python is None or _is_likely(text):
        from reimp.migration.rewriting import rewritten  # LibCST takes longer to import than many files to read

        migration = rewritten(text, source, options, surroundings)
    return migration or _without_use(source, options)


def _text(source: bytes, tree: ast.Module | None) -> Text:
    """Return the text of a file, and what of it is read; raise as text_of does, and RecursionError if it nests deep."""
    if tree and is_deeper(tree, DEEPEST):
        raise RecursionError(f"its code nests {depth(tree)} levels deep, more than the {DEEPEST} that are read")
    return text_of(source, tree, frozenset(each.public for each in all_helpers()))


def _is_likely(text: Text) -> bool:
    """Return whether what is read of a text may have a use, or can perhaps not be read."""
    tree = python_tree(text.outline)
    if tree is None or ("\t" in text.whole and mixed_line(text.whole.encode())):
        return True
    return is_likely(text.outline.encode(), tree)


def _without_use(source: bytes, options: Options) -> Migration:
    """Return the migration of a file whose code has no use: only its doctests may have one."""
    return Migration(tuple(each for each in doctests(source) if options.chooses(each.use.api)), result=source)
