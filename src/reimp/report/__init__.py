"""What is reported, in whatever format: files with their findings, and what could not be done."""

from collections import Counter
from dataclasses import dataclass, replace

from reimp.model import Finding, Form, Migration, Use, Verdict
from reimp.project.files import Failure

FORMATS = ("text", "json", "jsonl", "sarif", "github", "markdown", "html")

_PLAIN = {Form.SYNTAX_ERROR, Form.PYTHON_2, Form.SWIG, Form.CODE_IN_STRING}


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read, and what became of it."""

    path: str
    source: bytes
    migration: Migration
    new: bool = False  # it is not there yet
    shared: bool = False  # the module with the helpers of all others
    written: bool = False

    @property
    def changes(self) -> bool:
        """Whether the file's bytes change."""
        return bool(self.migration.edits) and self.migration.result != self.source

    @property
    def unchanged(self) -> "File":
        """The same with its findings only, where nothing is to be rewritten."""
        return replace(self, migration=replace(self.migration, edits=(), result=self.source))


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found and did."""

    command: str  # scan or migrate
    files: tuple[File, ...]  # with findings or changes
    failures: tuple[Failure, ...] = ()
    read: int = 0  # how many files were looked at
    typed: tuple[str, ...] = ()  # the paths that the user named, and options that decide what changes

    @property
    def findings(self) -> tuple[tuple[File, Finding], ...]:
        """All findings, each with its file."""
        return tuple((file, finding) for file in self.files for finding in file.migration.findings)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings have each verdict, how many are harmless, and how many are left to do by hand."""
        verdicts = Counter(finding.verdict for _, finding in self.findings)
        harmless = sum(finding.harmless for _, finding in self.findings)
        left = sum(to_do(finding) for _, finding in self.findings)
        return {**{str(verdict): verdicts[verdict] for verdict in Verdict}, "harmless": harmless, "left": left}


def to_do(finding: Finding) -> bool:
    """Tell whether *finding* is left to the reader."""
    return finding.verdict is Verdict.MANUAL and (not finding.harmless or finding.use.form is Form.SYNTAX_ERROR)


def subject(use: Use) -> str:
    """Return what *use* is called in a report: imp.reload, imp, syntax error."""
    if use.name:
        return f"imp.{use.name}"
    return str(use.form) if use.form in _PLAIN else "imp"


def remark(finding: Finding) -> str:
    """Return what is said after the verdict: the guard, and that there is nothing to do."""
    return ", ".join(part for part in ("harmless" if finding.harmless else "", str(finding.use.guard)) if part)


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
