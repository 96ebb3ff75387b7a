"""JSON, with the position of each string in its text."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r'[ \t\r\n]*(?:([{}\[\],:])|"([^"\\]*(?:\\.[^"\\]*)*)"|([^\s{}\[\],:"]+))')
_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|[^\\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Text:
    """A string: its value, and its start and end in the text, without the quotation marks."""

    value: str
    start: int
    end: int

    def offsets(self, text: str) -> list[int]:
        """Return the offset in *text* of each character of the value."""
        return [found.start() for found in _CHARACTER.finditer(text, self.start, self.end)]


Value = dict[str, "Value"] | list["Value"] | Text | None


def parse(text: str) -> Value:
    """Return the value of a JSON *text*: a Text for a string, and None for a number, true, false or null.

    Raise ValueError or RecursionError where json.loads does.
    """
    json.loads(text)
    tokens = _tokens(text)
    return _value(next(tokens), tokens)


def _tokens(text: str) -> Iterator[str | Text | None]:
    for found in _TOKEN.finditer(text):
        if found[2] is None:
            yield found[1]
        else:
            value = json.loads(f'"{found[2]}"') if "\\" in found[2] else found[2]
            yield Text(value, found.start(2), found.end(2))


def _value(first: str | Text | None, tokens: Iterator[str | Text | None]) -> Value:
    match first:
        case "[":
            return [_value(item, tokens) for item in iter(tokens.__next__, "]") if item != ","]
        case "{":
            return dict(_member(key, tokens) for key in iter(tokens.__next__, "}") if key != ",")
    return first if isinstance(first, Text) else None


def _member(key: str | Text | None, tokens: Iterator[str | Text | None]) -> tuple[str, Value]:
    next(tokens)  # the colon
    return key.value if isinstance(key, Text) else "", _value(next(tokens), tokens)
