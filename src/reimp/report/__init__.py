"""What is reported, in whatever format: files with their findings, and what could not be done."""

from reimp.model import Finding, Form, Guard, Use
from reimp.versions import IMP_GONE, Version

FORMATS = ("text", "json", "jsonl", "sarif", "github", "markdown", "html")

_PLAIN = {Form.SYNTAX_ERROR, Form.PYTHON_2, Form.SWIG, Form.CODE_IN_STRING}


def subject(use: Use) -> str:
    """Return what *use* is called in a report: imp.reload, imp, syntax error."""
    if use.name:
        return f"imp.{use.name}"
    return str(use.form) if use.form in _PLAIN else "imp"


def remark(finding: Finding) -> str:
    """Return what is said after the verdict: the guard, and that there is nothing to do."""
    return ", ".join(part for part in ("harmless" if finding.harmless else "", guard_text(finding.use.guard)) if part)


def guard_text(guard: Guard, gone: Version = IMP_GONE) -> str:
    """Return what a report shows for *guard*, where the API of the use is *gone* since a version."""
    return f"before {gone[0]}.{gone[1]} only" if guard is Guard.VERSION else str(guard)


def said(finding: Finding) -> str:
    """Return what *finding* says: imp.reload -> importlib.reload, imp.lock_held has no ..., syntax error: ..."""
    what = subject(finding.use)
    if finding.replacement:
        what += f" -> {finding.replacement}"
    if not finding.reason:
        return what
    sentence = what.startswith("imp") and not finding.replacement
    return f"{what} {finding.reason}" if sentence else f"{what}: {finding.reason}"


def shown(path: str) -> str:
    """Return *path* as text that can be encoded: bytes that are no UTF-8 as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
