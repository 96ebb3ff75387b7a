"""A report with everything in it that a format can get wrong."""

from reimp.model import Edit, Failure, File, Finding, Form, Guard, Migration, Report, Use, Verdict

LOCKS = (
    "has no public counterpart: importlib keeps a lock for each module, so there is nothing to ask for; drop the call."
)


def found(name: str, line: int, column: int, verdict: str = "exact", **more: str | bool) -> Finding:
    """Return a finding in one line; *more*: reason, replacement, form, guard."""
    form = Form(str(more.pop("form", "attribute" if name else "import")))
    length = len(f"imp.{name}") if name else len("import imp")
    guard = Guard(str(more.pop("guard", "")))
    use = Use(
        f"imp.{name}" if name else "" if form is Form.SYNTAX_ERROR else "imp",
        form,
        line,
        column,
        line,
        column + length,
        guard,
    )
    return Finding(use, Verdict(verdict), **more)  # type: ignore[arg-type]


def rewritten(path: str, source: bytes, *, encoding: str = "utf-8") -> File:
    """Return a file whose `imp` all give way to `importlib`."""
    text, edits, findings = source.decode(encoding), [], []
    start = text.find("imp")
    while start >= 0:
        name = "" if text.startswith("import imp", start) else "reload"
        begin = start + len("import ") if not name else start
        edits.append(Edit(begin, begin + 3, "importlib"))
        before = text[:begin].replace("\r\n", "\n").replace("\r", "\n").rpartition("\n")
        line = before[0].count("\n") + (2 if before[1] else 1)
        findings.append(found(name, line, len(before[2]) + 1, replacement=f"importlib.{name}".rstrip(".")))
        start = text.find("imp", begin + 3)
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return File(path, source, Migration(tuple(findings), tuple(edits), text.encode(encoding)))


FILES = (
    rewritten("src/a.py", b"import imp\nx = 1\nimp.reload(x); imp.reload(y)\n"),
    rewritten("src/b c/crlf.py", b"import imp\r\n\r\nimp.reload(x)"),
    rewritten(
        "old/latin.py", "# coding: latin-1\nimport imp\nx = 'é', imp.reload(x)\n".encode("latin-1"), encoding="latin-1"
    ),
    rewritten("old/bom.py", b"\xef\xbb\xbfimport imp\rimp.reload(x)\n", encoding="utf-8-sig"),
    rewritten("a,b:50%.py", "'😀\u2028'; import imp\n".encode()),
    rewritten("odd|`<b>&\x1b[2J.py", b"import imp # ``` </pre><script>alert(1)</script> \x1b[2J\n"),
    rewritten("\udce9.py", b"import imp\n"),
    File(
        "manual.py",
        b"import imp\nimp.lock_held()\n",
        Migration(
            (
                found("", 1, 8, "manual", reason="is still needed below."),
                found("lock_held", 2, 1, "manual", reason=LOCKS),
                found("reload", 3, 1, "ready", reason="is not reached.", guard="fallback"),
                found("find_module", 4, 5, "adapted", replacement="find_spec", reason="answers None\nif it is absent."),
            )
        ),
    ),
    File(
        "broken.py", b"(", Migration((found("", 1, 1, "manual", form="syntax error", reason="'(' was never closed."),))
    ),
    File(
        "unknown.py", b"# coding: none\n", Migration((found("", 1, 1, "manual", form="syntax error", reason="none"),))
    ),
)
FAILURES = (Failure("no|where\n.py", "no such file, 100%: or folder"),)
FULL = Report("scan", FILES, FAILURES, 1234, ("src", "old"))
EMPTY = Report("scan", (), (), 1, (".",))
