"""What only IPython reads in the code of a cell: magics, commands for the shell, and questions."""

import ast
import re
import warnings

from reimp.reading.candidates import can_use

# After these a cell is Python still; after any other %%name it is something else.
_PYTHON_MAGIC = re.compile(r"\s*%%(?:time|timeit|capture|prun)\b")
# What IPython reads, in a line: a name that may be assigned to, then %magic, !command, ?name or name?
_MAGIC = re.compile(r"([ \t]*(?:\w[\w, \t.]*=[ \t]*)?)([%!?][^\r\n]*|\w[\w.]*\?\??[ \t]*(?=[\r\n]|$))")


def as_python(code: str) -> str:
    """Return *code* as Python of the same length: what only IPython reads is 0 or a comment there."""
    if _parses(code):
        return code
    masked, magic = "", not code.lstrip().startswith("%%") or _PYTHON_MAGIC.match(code)
    continued = False
    for line in code.splitlines(keepends=True) if magic else ():
        found = None if continued else _MAGIC.match(line)
        if found:
            masked += found[1] + ("0" + "#" + found[2][2:])[: len(found[2])] + line[found.end() :]
        else:
            masked += _comment(line) if continued else line
        continued = bool(found or continued) and line.rstrip().endswith("\\")
    if magic and _parses(masked):
        return masked
    return code if can_use("", code.encode()) and magic else "".join(map(_comment, code.splitlines(keepends=True)))


def _comment(line: str) -> str:
    return "#" + line[1:] if line.strip("\r\n") else line


def _parses(code: str) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"):  # of strings such as "\o"
            ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
