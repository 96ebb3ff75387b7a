"""The text of a file in its own encoding, and its lines as Python counts them."""

import pytest
from sample_report import rewritten

from reimp.project.lines import decoded, encoding, lines

# The path and the bytes of a file, and its encoding and text.
FILES = {
    "UTF-8": ("a.py", "import imp  # é\n".encode(), "utf-8", "import imp  # é\n"),
    "byte order mark": ("a.py", b"\xef\xbb\xbfimport imp\n", "utf-8-sig", "import imp\n"),
    "Latin-1": (
        "a.py",
        b"# coding: latin-1\nimport imp  # \xe9\n",
        "iso-8859-1",
        "# coding: latin-1\nimport imp  # é\n",
    ),
    "no such encoding": ("a.py", b"# coding: klingon\nimport imp\n", "utf-8", "# coding: klingon\nimport imp\n"),
    "wrong bytes": ("a.ipynb", b"imp \xff", "utf-8", "imp \ufffd"),
    "a notebook": (
        "a.ipynb",
        '["# coding: latin-1\\n", "é imp"]'.encode(),
        "utf-8",
        '["# coding: latin-1\\n", "é imp"]',
    ),
}


@pytest.mark.parametrize(("path", "source", "name", "text"), FILES.values(), ids=FILES)
def test_encoding(path: str, source: bytes, name: str, text: str) -> None:
    file = rewritten(path, b"import imp\n")
    file = type(file)(path, source, file.migration)
    assert encoding(file) == name
    assert decoded(file) == text


def test_lines() -> None:
    r"""Only \n, \r\n and \r end a line: other separators of Unicode do not."""
    text = "a\nb\r\nc\rd\x0ce\u2028f\n\ng"
    assert lines(text) == ["a\n", "b\r\n", "c\r", "d\x0ce\u2028f\n", "\n", "g"]
    assert "".join(lines(text)) == text
    assert lines("") == []
