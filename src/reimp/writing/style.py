"""How a file is written, its indentation and its quotes, and code made to fit it."""

import io
import re
import tokenize
from dataclasses import dataclass

from reimp.reading.questions.layout import OURS, indentation_unit, prefers_single_quotes


@dataclass(frozen=True)
class Style:
    """The indentation of one level, and whether strings are in single quotes."""

    indent: str = OURS
    single: bool = False

    def fit(self, text: str) -> str:
        """Return *text*, code as the helpers have it, written in this style."""
        quoted = _in_single_quotes(text) if self.single else text
        return re.sub(r"^(?:    )+", lambda match: self.indent * (len(match[0]) // 4), quoted, flags=re.MULTILINE)


def style_of(text: str) -> Style:
    """Return the style of most of a file's code."""
    return Style(indentation_unit(text), prefers_single_quotes(text))


def _in_single_quotes(text: str) -> str:
    """Return code with its strings in single quotes, apart from those that have a quote or a line end in them."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    spans = [
        (starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1])
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type in _STRINGS and token.start[0] == token.end[0]
    ]
    for start, end in _whole(text, spans):
        inner = re.fullmatch(r'(\w*)"([^"\'\\]*)"', text[start:end])
        if inner:
            text = f"{text[:start]}{inner[1]}'{inner[2]}'{text[end:]}"
    return text


# Breakpoint: an f-string is one token before Python 3.12, https://docs.python.org/3/whatsnew/3.12.html#pep-701
_STRINGS = {tokenize.STRING, *(getattr(tokenize, name, -1) for name in ("FSTRING_START", "FSTRING_END"))}


def _whole(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of strings, those of an f-string's two ends as one."""
    found: list[tuple[int, int]] = []
    begun = -1
    for start, end in spans:
        word = text[start:end]
        if begun < 0 and re.fullmatch(r'\w+"', word):
            begun = start
        elif begun >= 0 and word == '"':
            found.append((begun, end))
            begun = -1
        elif begun < 0:
            found.append((start, end))
    return found
