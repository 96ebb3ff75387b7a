"""The names by which people ask for a removed API: its full dotted name, or the last part where that is enough."""

import difflib
import re
from collections.abc import Iterable

from reimp.removed.table import MODULES, TABLE, Kind, Removed, names_of

_OVERRIDE = "importlib.util.cache_from_source.debug_override"


class UnknownNameError(KeyError):
    """No removed API has the name, or several have; the text lists what was meant."""

    def __str__(self) -> str:
        """Return the sentence, without the quotation marks of a KeyError."""
        return str(self.args[0])


def shortest_name(api: str) -> str:
    """Return the name to ask for *api* by: the short one of a module that is gone, if no other API has it."""
    row = TABLE.get(api)
    if row is None or row.module not in MODULES or not row.name or len(_rows(row.name)) > 1:
        return api
    return row.name


def known_names() -> list[str]:
    """Return the shortest name of each removed API, sorted; a module that is gone is not in it, but its names are."""
    return sorted({shortest_name(row.api) for row in TABLE.values() if row.name}, key=str.lower)


def find_row(name: str) -> Removed:
    """Return the row of the removed API that *name* means; raise UnknownNameError if none or several are meant.

    *name* may also be the message of the error that Python raises without the API.
    """
    first, *others = find_rows(name)
    if others:
        raise UnknownNameError(_ambiguous(name, (first, *others)))
    return first


def find_rows(name: str) -> list[Removed]:
    """Return the rows of the removed APIs that *name*, or an error message, means; raise UnknownNameError if none."""
    name = _from_message(name)
    rows = [TABLE[name]] if name in TABLE else _rows(name)
    if not rows:
        raise UnknownNameError(_unknown(name))
    return rows


def unknown_api(name: str) -> str:
    """Return what is wrong with the full *name* of a removed API, or of a module that has lost some; "" if nothing."""
    if name and any(f"{api}.".startswith(f"{name}.") for api in TABLE):
        return ""
    near = difflib.get_close_matches(name, TABLE, n=3, cutoff=0.5)
    return f"there is no removed API {name!r}" + (f"; did you mean {_alternatives(near)}?" if near else "")


def _rows(name: str) -> list[Removed]:
    """Return the rows whose full name is *name* or ends with it; names of modules before methods of the same name."""
    rows = [row for api, row in TABLE.items() if name and f".{api}".endswith(f".{name}")]
    return [row for row in rows if row.kind in (Kind.MODULE, Kind.NAME)] or rows


# The message of an error, and the name that is asked for.
_MESSAGES = (
    (r"has no attribute '__cached__'|name '__cached__' is not defined", "types.ModuleType.__cached__"),
    (r"module '([\w.]+)' has no attribute '(\w+)'", r"\1.\2"),
    (r"cannot import name '(\w+)' from '([\w.]+)'", r"\2.\1"),
    (r"(?:type object )?'_?([\w.]+)' (?:object )?has no attribute '(\w+)'", r"\1.\2"),
    (r"No module named '([\w.]+)'", r"\1"),
    (r"cache_from_source\(\) (?:got an unexpected keyword argument 'debug_override'|takes 1 positional)", _OVERRIDE),
)


def _from_message(text: str) -> str:
    """Return the name that an error message is about; *text* itself if it is no such message."""
    for pattern, name in _MESSAGES:
        if match := re.search(pattern, text):
            return match.expand(name)
    return text


def _ambiguous(name: str, rows: Iterable[Removed]) -> str:
    return f"several removed APIs are called {name!r}; name one of {', '.join(row.api for row in rows)}"


def _unknown(name: str) -> str:
    if "." in name:
        near = difflib.get_close_matches(name, TABLE, n=3)
        return f"there is no removed API {name!r}" + (f"; did you mean {_alternatives(near)}?" if near else "")
    near = difflib.get_close_matches(name, known_names(), n=3)
    names = sorted((each for module in MODULES for each in names_of(module)), key=str.lower)
    hint = f"did you mean {_alternatives(near)}?" if near else f"its names are {', '.join(names)}"
    return f"{' and '.join(sorted(MODULES))} had no {name!r}; {hint}"


def _alternatives(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
