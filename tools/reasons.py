"""The catalogue of reasons: each wording that a finding has for a use which stays, with the modules that use it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src" / "reimp"
ROOMS = ("removed", "migration", "uses", "project")
# A reason finishes a sentence that begins with the name of the API: what is wrong, a semicolon, and what to do.
SHAPE = re.compile(r"(?:appears|is|has|shares|may|was|wrapped|cannot|would|needs|takes) [^;\n]+; [a-z][^\n]+")


def reasons() -> dict[str, list[str]]:
    """Return each reason, with … for names and numbers, and the modules that have it."""
    found: dict[str, list[str]] = {}
    for path in sorted(path for room in ROOMS for path in (SOURCE / room).rglob("*.py")):
        for text in dict.fromkeys(texts(ast.parse(path.read_text(encoding="utf-8")))):
            if SHAPE.fullmatch(text):
                found.setdefault(text, []).append(path.relative_to(SOURCE).as_posix())
    return dict(sorted(found.items()))


def texts(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a module; those of an f-string as one."""
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.value


def page() -> str:
    """Return the list for the page about them."""
    parts = (reason.partition("; ") for reason in reasons())
    rows = "".join(f"| {wrong} | {what[0].upper()}{what[1:]}. |\n" for wrong, _, what in parts)
    return f"| the use … | what to do |\n|---|---|\n{rows}"
