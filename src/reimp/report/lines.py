"""The text of a file, and its lines as Python counts them."""

import io
import re
import tokenize

from reimp.report import File


def decoded(file: File) -> str:
    """Return the text of *file*, without a byte order mark; "" if its encoding is unknown."""
    if file.path.endswith(".ipynb"):
        return file.source.decode("utf-8", "replace")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(file.source).readline)
        return file.source.decode(encoding)
    except (SyntaxError, UnicodeDecodeError):
        return ""


def lines(text: str) -> list[str]:
    r"""Return the lines of *text* with their ends: \n, \r\n or \r."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
