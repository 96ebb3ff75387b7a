"""A unified diff of bytes, as `git apply` takes it."""

import os

from reimp.model import File
from reimp.report.lines import encoding
from reimp.report.text import printable


def diff(file: File) -> bytes:
    """Return what changes in *file* as a unified diff; b"" if nothing does."""
    if not file.changes:
        return b""
    import difflib

    name = _relative(file.path)
    old, new = (_lines(content) for content in (file.source, file.migration.result))
    start = b"/dev/null" if file.new else _quoted(b"a/" + name)
    lines = difflib.diff_bytes(difflib.unified_diff, old, new, start, _quoted(b"b/" + name))
    return b"".join(line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines)


def text(file: File) -> str:
    """Return what changes in *file* as text; bytes that are none as escapes."""
    *head, rest = diff(file).split(b"\n", 2)
    code = encoding(file).removesuffix("-sig")
    names = [line.decode("utf-8", "backslashreplace") for line in head]
    return "\n".join([*names, rest.decode(code, "backslashreplace")])


def terminal(file: File, *, colour: bool) -> bytes:
    """Return a diff as a terminal can show it: control characters escaped, with *colour* if wanted."""
    colours = {"+": "32", "-": "31", "@": "36"}
    shown = []
    for line in text(file).split("\n"):
        plain, code = printable(line.removesuffix("\r")), colours.get(line[:1])
        shown.append(f"\x1b[{code}m{plain}\x1b[0m" if colour and code else plain)
    return "\n".join(shown).encode("utf-8", "backslashreplace")


def _relative(path: str) -> bytes:
    """Return *path* from the current folder if it is below, without a leading slash otherwise."""
    relative = os.path.relpath(path) if os.path.isabs(path) else path  # noqa: PTH117
    kept = path if relative.startswith("..") else relative
    return os.fsencode(kept.replace(os.sep, "/").lstrip("/"))


def _lines(content: bytes) -> list[bytes]:
    """Return the lines of *content* as git has them: only a line feed ends one."""
    return content.splitlines(keepends=True) if b"\r" not in content else _split(content)


def _split(content: bytes) -> list[bytes]:
    *lines, last = content.split(b"\n")
    return [line + b"\n" for line in lines] + ([last] if last else [])


def _quoted(name: bytes) -> bytes:
    """Return *name* as git writes it: in quotes if there is a quote or a control character in it."""
    if not any(byte < 32 or byte in b'"\\\x7f' for byte in name):  # noqa: PLR2004
        return name + b"\t" if b" " in name else name
    escaped = "".join(f"\\{byte:03o}" if byte < 32 or byte in b'"\\\x7f' else chr(byte) for byte in name)  # noqa: PLR2004
    return b'"' + escaped.encode("latin-1") + b'"'
