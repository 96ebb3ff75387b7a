"""Which helper a search by `imp.find_module` needs, and where it has to look."""

import sys

import libcst as cst

from reimp.reading.questions.lists import is_list
from reimp.reading.source import Source
from reimp.removed.rule import Change
from reimp.removed.template import Helper, Module, Template, template

_PATH = template(Module("sys"), ".path")


def helper_for(source: Source, file: str, name: cst.BaseExpression, path: cst.BaseExpression | None) -> Template:
    """Return the helper *file*, or its variant for searches in given folders where the path is certainly a list."""
    given = is_foreign(name) if path is None else is_list(source, path)
    return template(Helper(f"{file}_in" if given else file))


def path_added(name: cst.BaseExpression, path: cst.BaseExpression | None) -> Template:
    """Return the path to write for a search without one: `sys.path` where no other place counts, else nothing."""
    return _PATH if path is None and is_foreign(name) else ()


def add_path(source: Source, call: cst.Call, name: cst.BaseExpression, path: cst.BaseExpression | None) -> list[Change]:
    """Return the change that adds the path to write, if any, to the arguments of a call."""
    added = path_added(name, path)
    _, end = source.span(call.args[-1])
    return [Change(end, end, template(", path=" if call.args[-1].keyword else ", ", added))] if added else []


def is_foreign(name: cst.BaseExpression) -> bool:
    """Return whether a name is a literal, and no module of the standard library, which may be built in or frozen."""
    value = name.evaluated_value if isinstance(name, cst.SimpleString | cst.ConcatenatedString) else None
    return isinstance(value, str) and value.partition(".")[0] not in _STANDARD and not value.startswith("_")


# With those that only older Pythons have, and that may be built in there.
_STANDARD = sys.stdlib_module_names | {"audioop", "crypt", "imp", "nis", "ossaudiodev", "parser", "spwd", "xxsubtype"}
