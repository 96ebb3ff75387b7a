"""Escape what a terminal, a page or an encoding cannot show."""


def printable(text: str) -> str:
    """Return *text* with escapes for the characters that a terminal would act on."""
    return "".join(c if c.isprintable() or c == "\t" else c.encode("unicode_escape").decode("ascii") for c in text)


def printable_lines(text: str) -> str:
    """Return *text*, whose lines end in line feeds, with other control characters as escapes."""
    return "\n".join(printable(line.removesuffix("\r")) for line in text.split("\n"))


def encodable(path: str) -> str:
    """Return *path* as text that can be encoded: bytes that are not UTF-8 become escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
