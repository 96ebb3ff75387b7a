"""Render the changes of a file as a unified diff, which `git apply` accepts."""

import os
from collections.abc import Iterator

from reimp.model import File
from reimp.project.lines import encoding
from reimp.project.paths import relative
from reimp.report.escaping import printable

_LONG = 10_000  # lines; the time for an exact comparison grows with the square


def diff(file: File) -> bytes:
    """Return what changes in *file* as a unified diff; b"" if nothing does."""
    if not file.changes:
        return b""
    name = _name_in_diff(file.path)
    old, new = (_lines(content) for content in (file.source, file.migration.result))
    start = b"/dev/null" if file.new else _quoted(b"a/" + name)
    lines = [b"--- " + start + b"\n", b"+++ " + _quoted(b"b/" + name) + b"\n", *_hunks(old, new)]
    return b"".join(line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines)


def _hunks(old: list[bytes], new: list[bytes]) -> Iterator[bytes]:
    """Yield the lines of a unified diff, with no line that is the same on both sides among those that change."""
    import difflib

    junk = len(old) > _LONG
    for group in difflib.SequenceMatcher(None, old, new, autojunk=junk).get_grouped_opcodes():
        (_, i, _, j, _), (*_, i_end, _, j_end) = group[0], group[-1]
        yield f"@@ -{_range(i, i_end)} +{_range(j, j_end)} @@\n".encode()
        for tag, old_start, old_end, new_start, new_end in group:
            if tag == "equal":
                yield from (b" " + line for line in old[old_start:old_end])
            else:
                yield from (b"-" + line for line in old[old_start:old_end])
                yield from (b"+" + line for line in new[new_start:new_end])


def _range(start: int, end: int) -> str:
    """Return the lines from *start* to *end*, counted from 0, as the head of a hunk has them."""
    if end - start == 1:
        return str(start + 1)
    return f"{start + 1 if end > start else start},{end - start}"


def diff_text(file: File) -> str:
    """Return the diff of *file* as text; bytes that cannot be decoded become escapes."""
    *head, rest = diff(file).split(b"\n", 2)
    code = encoding(file).removesuffix("-sig")
    names = [line.decode("utf-8", "backslashreplace") for line in head]
    return "\n".join([*names, rest.decode(code, "backslashreplace")])


def diff_for_terminal(file: File, *, color: bool) -> bytes:
    """Return the diff of *file* with control characters escaped, and with *color* if wanted."""
    colors = {"+": "32", "-": "31", "@": "36"}
    parts = []
    for line in diff_text(file).split("\n"):
        plain, code = printable(line.removesuffix("\r")), colors.get(line[:1])
        parts.append(f"\x1b[{code}m{plain}\x1b[0m" if color and code else plain)
    return "\n".join(parts).encode("utf-8", "backslashreplace")


def _name_in_diff(path: str) -> bytes:
    """Return *path* from the current folder if it is below, without a leading slash otherwise."""
    shown = relative(path) if os.path.isabs(path) else path  # noqa: PTH117
    kept = path if shown.startswith("..") else shown
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
