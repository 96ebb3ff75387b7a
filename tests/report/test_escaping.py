"""What a terminal or an encoding cannot show becomes an escape."""

import pytest

from reimp.report.escaping import encodable, printable, printable_lines

# A text, and what is printed of it on one line.
TEXTS = {
    "plain": ("a b", "a b"),
    "not ASCII": ("é 😀", "é 😀"),
    "tab": ("a\tb", "a\tb"),
    "escape": ("\x1b[2J", "\\x1b[2J"),
    "line feed": ("a\nb", "a\\nb"),
    "carriage return": ("a\rb", "a\\rb"),
    "separator of lines": ("a\u2028b", "a\\u2028b"),
    "from right to left": ("\u202eabc", "\\u202eabc"),
    "surrogate": ("\udce9", "\\udce9"),
    "backslash": ("a\\nb", "a\\nb"),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


# A text, and its lines as they are printed.
LINES = {
    "lines": ("a\nb\n", "a\nb\n"),
    "CRLF": ("a\r\nb\r\n", "a\nb\n"),
    "a carriage return inside": ("a\rb\n", "a\\rb\n"),
    "two at the end": ("a\r\r\n", "a\\r\n"),
    "escapes": ("\x1ba\n\x1bb", "\\x1ba\n\\x1bb"),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_printable_lines(text: str, expected: str) -> None:
    assert printable_lines(text) == expected


@pytest.mark.parametrize(
    ("path", "expected"), [("é.py", "é.py"), ("\udce9.py", "\\xe9.py"), ("a\udcff\udcfe", "a\\xff\\xfe")]
)
def test_encodable(path: str, expected: str) -> None:
    assert encodable(path) == expected
    assert expected.encode()
