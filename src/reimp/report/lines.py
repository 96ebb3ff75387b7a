"""The text of a file, and its lines as Python counts them."""

import io
import re
import tokenize

from reimp.model import File


def encoding(file: File) -> str:
    """Return the encoding that *file* is in, as it says; "utf-8" if that is none."""
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
