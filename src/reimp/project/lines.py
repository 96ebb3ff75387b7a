"""The text of a file, its lines as Python counts them, and places in them by line and column."""

import io
import re
import tokenize
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reimp.model import File


def encoding(file: File) -> str:
    """Return the encoding that *file* declares; "utf-8" if there is no such encoding."""
    if file.path.endswith(".ipynb"):
        return "utf-8"
    try:
        return tokenize.detect_encoding(io.BytesIO(file.source).readline)[0]
    except SyntaxError:
        return "utf-8"


def decoded(file: File) -> str:
    """Return the text of *file*, without a byte order mark."""
    return file.source.decode(encoding(file), "replace")


def lines(text: str) -> list[str]:
    r"""Return the lines of *text* with their ends: \n, \r\n or \r."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of *text* begins, and that of its end."""
    return [0, *accumulate(map(len, lines(text)))]


def line_and_column(offset: int, starts: Sequence[int]) -> tuple[int, int]:
    """Return line and column of *offset*, both from 1, in a text whose lines begin at *starts*."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
