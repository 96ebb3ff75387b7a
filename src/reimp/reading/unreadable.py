"""What is said of a file that is not Python 3."""

import ast
import re
from dataclasses import replace

from reimp.model import Finding, Form, Use, Verdict
from reimp.reading.python_ast import python_tree
from reimp.removed.table import MODULES

# Statements that only Python 2 has; but Python 3.14 takes `except Type, name:` for a handler of two exceptions.
_EXCEPT, _NAME = rb"except[ \t]+[\w.(), \t]+", rb"[ \t]*\w+[ \t]*:"
_STATEMENT = (
    rb"([ \t]*)(?:print[ \t]+(?!=|\.|\()|print[ \t]*>>|exec[ \t]+[^=(\s]|raise[ \t]+\w[\w.]*,"
    rb"|" + _EXCEPT + rb"," + _NAME + rb")"
)
_OLD_HANDLER = re.compile(rb"^([ \t]*" + _EXCEPT + rb"),(" + _NAME + rb")", re.MULTILINE)
# All that only Python 2 has.
_PYTHON_2 = re.compile(
    rb"^" + _STATEMENT + rb"|`[^`\n]+`|<>|\b0[0-7]+\b(?!\.)|\b\d+[lL]\b|\bur['\"]"
    rb"|print[ \t]+\(.*\)[ \t]*[%,]|\bdef[ \t]+\w+\([^)]*\([^)=]*\)[^)]*\):",
    re.MULTILINE,
)
_INDENTATION = re.compile(rb"^[ \t]+(?=[^\s#])", re.MULTILINE)
_MODULE = "|".join(sorted(MODULES)).encode()
_IMPORTS = re.compile(
    rb"^(?:[^\n#]*[:;])?[ \t]*(?:import[ \t]+(?:[\w.]+[ \t]*,[ \t]*)*(" + _MODULE + rb")\b"
    rb"|from[ \t]+(" + _MODULE + rb")[ \t]+import\b)",
    re.MULTILINE,
)


def unreadable(source: bytes, error: Exception) -> tuple[Finding, ...]:
    """Return the findings for a file that could not be parsed for *error*."""
    from libcst import ParserSyntaxError  # late, as only few files need it

    line, column, text = _where(error)
    if isinstance(error, ParserSyntaxError) and _PYTHON_2.search(source) is not None:
        return python_2(source, line, column)
    mixed = mixed_line(source) if isinstance(error, ParserSyntaxError) else 0
    if mixed and python_tree(source) is not None:
        return _mixed_indentation(source, mixed)
    use = Use("", Form.SYNTAX_ERROR, line, column, line, column)
    return (Finding(use, Verdict.MANUAL, f"{text}; fix the syntax error and run reimp again"),)


def mixed_line(source: bytes) -> int:
    """Return the first line whose indentation has not only what the first indentation has; 0 if there is none."""
    found = list(_INDENTATION.finditer(source))
    kinds = {match[0][:1] for match in found[:1]}
    other = next((match for match in found if {match[0][at : at + 1] for at in range(len(match[0]))} != kinds), None)
    return source.count(b"\n", 0, other.start()) + 1 if other else 0


def _mixed_indentation(source: bytes, line: int) -> tuple[Finding, ...]:
    """Return the findings for a file that Python reads and LibCST does not: tabs and blanks indent the same block."""
    uses = [replace(_matched_use(source, match), form=Form.SEARCHED) for match in _IMPORTS.finditer(source)]
    reason = "is in a file whose indentation mixes tabs and blanks (line {}); indent it with blanks and run reimp again"
    if not uses:
        uses = [Use("", Form.SEARCHED, line, 1, line, 1)]
        reason = "the indentation mixes tabs and blanks in line {}; indent it with blanks and run reimp again"
    return tuple(Finding(use, Verdict.MANUAL, reason.format(line)) for use in uses)


def python_2(source: bytes, line: int, column: int) -> tuple[Finding, ...]:
    """Return the findings for a file that is Python 2, as a place in it shows."""
    advice = "port the file to Python 3 first, for example with the package modernize"
    uses = [_matched_use(source, match) for match in _IMPORTS.finditer(source)]
    uses = uses or [Use("", Form.PYTHON_2, line, column, line, column)]
    what = f"is in a file with Python 2 code in line {line}" if uses[0].api else f"line {line} is Python 2 code"
    return tuple(Finding(use, Verdict.MANUAL, f"{what}; {advice}") for use in uses)


def old_statement(source: bytes, tree: ast.Module | None) -> tuple[int, int] | None:
    """Return line and column of a statement that only Python 2 has, None if there is no certain one.

    It is the one at which Python's own parser stops, if it does not make a *tree* of the file.
    """
    if tree is not None and not _OLD_HANDLER.search(source):
        return None
    try:
        ast.parse(_OLD_HANDLER.sub(rb"\1 \2", source))  # Python 3.14 would not stop there
    except SyntaxError as error:
        lines = re.split(rb"\r\n|\r|\n", source)
        number = error.lineno or 1
        match = re.match(_STATEMENT, lines[number - 1]) if number <= len(lines) else None
        return (number, len(match[1]) + 1) if match else None
    except (ValueError, RecursionError, MemoryError):
        pass
    return None


def _matched_use(source: bytes, match: re.Match[bytes]) -> Use:
    start, end = match.span(1) if match[1] else match.span(2)
    line = source.count(b"\n", 0, start) + 1
    column = start - (source.rfind(b"\n", 0, start) + 1) + 1
    return Use(source[start:end].decode(), Form.PYTHON_2, line, column, line, column + end - start)


def _where(error: Exception) -> tuple[int, int, str]:
    from libcst import ParserSyntaxError

    if isinstance(error, ParserSyntaxError):
        message = str(error.message).removeprefix("parser error: ").splitlines()[0]
        return error.editor_line, error.editor_column, message
    if isinstance(error, SyntaxError):
        return error.lineno or 1, error.offset or 1, error.msg
    return 1, 1, " ".join(str(error).split()) or type(error).__name__
