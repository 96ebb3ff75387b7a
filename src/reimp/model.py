"""What the tool says of a file: its uses of `imp`, each with a verdict, and the text that results."""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reimp.versions import NEWEST, ORACLE, Version


class Verdict(StrEnum):
    """What is done about a use."""

    EXACT = "exact"
    """Rewritten; what can be observed is as it was."""
    ADAPTED = "adapted"
    """Rewritten on request to something simpler, with a difference that is stated."""
    MANUAL = "manual"
    """Left as it is; the reason says what to do."""
    READY = "ready"
    """Left as it is, and needs nothing: the code already copes with a Python without the API."""


class Form(StrEnum):
    """How code reaches `imp`."""

    IMPORT = "import"  # import imp, import imp as x
    FROM_IMPORT = "from import"  # from imp import reload, from imp import *
    ATTRIBUTE = "attribute"  # imp.reload
    NAME = "name"  # reload, after from imp import reload
    MODULE = "module"  # imp itself: passed on, tested, deleted
    DYNAMIC_IMPORT = "dynamic import"  # __import__("imp"), importlib.import_module("imp"), sys.modules["imp"]
    METHOD = "method"  # loader.load_module("x")
    ARGUMENT = "argument"  # cache_from_source(path, debug_override=True)
    MISTAKE = "code that cannot work"  # importlib.find_module, exec_module(): what no Python runs
    HOOK = "import hook"  # a class with the methods that Python no longer calls
    STRING = "string"  # mock.patch("imp.reload")
    CODE_IN_STRING = "code in a string"
    DOCTEST = "doctest"  # in a file whose code has no use
    SWIG = "SWIG wrapper"
    PYTHON_2 = "Python 2 file"
    SYNTAX_ERROR = "syntax error"
    SEARCHED = "found by a search"  # in text that is not Python, or that cannot be parsed
    INTERNAL_ERROR = "internal error"  # of reimp, in the whole file


class Guard(StrEnum):
    """What keeps a use from failing on the Pythons that no longer have its API."""

    NONE = ""
    OLD = "older Pythons only"  # if sys.version_info[0] == 2, or < (3, 4)
    VERSION = "before the removal only"  # if sys.version_info < (3, 12); report.guard_text names the version
    FALLBACK = "fallback"  # except ImportError, after an import that succeeds on Python 3
    OWN = "own module"  # the project has a module of the name
    HANDLED = "ImportError handled"  # try: import imp, except ImportError: something else


@dataclass(frozen=True, slots=True)
class CellPosition:
    """A position in a cell of a notebook; cells, lines and columns count from 1."""

    cell: int  # of all cells, also those without code
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Use:
    """One place where code reaches `imp`; lines and columns count from 1, columns in characters."""

    api: str  # the full dotted name, such as "imp.reload"; "imp" for the module itself; "" where no code can be read
    form: Form
    line: int
    column: int
    end_line: int
    end_column: int  # of the character after the last
    guard: Guard = Guard.NONE
    cell: CellPosition | None = None  # in a notebook, whose lines the other positions count

    @property
    def name(self) -> str:
        """The name in its module, such as "reload"; "" for the module itself."""
        return self.api.rpartition(".")[2] if "." in self.api else ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A use with its verdict."""

    use: Use
    verdict: Verdict
    reason: str = ""  # manual: why, and what to do; ready: why not; adapted: the difference; exact: ""
    replacement: str = ""  # what takes its place, in short; "" if manual or ready


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters *start* to *end* of the decoded file give way to *text*."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """Characters *start* to *end* of the decoded file, where no use is rewritten, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text of a file does not show, because it is a notebook, or part of a project."""

    left_alone: tuple[LeftAlone, ...] = ()
    displayed: tuple[int, ...] = ()  # where expressions begin whose value is displayed
    taken: tuple[tuple[str, str], ...] = ()  # names at the top level that other files take, each with the place

    def taker(self, name: str) -> str:
        """Return the file and line that take the top-level *name* from this file, "" if none does."""
        return dict(self.taken).get(name, "")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose."""

    modern: bool = False  # apply adapted rewrites too
    helpers: str = ""  # the dotted name of the user's module that has the helpers; "": each file has its own
    select: tuple[str, ...] = ()  # full names, or names of modules, of the only APIs to report and rewrite; (): all
    ignore: tuple[str, ...] = ()  # of those not to report or rewrite
    target: Version | None = None  # the Python for which the code has to be ready; what goes later is not changed
    oldest: Version = ORACLE  # the oldest Python that the code supports, as far as that is known
    text: bool = False  # search the files in folders that are not Python, too
    hints: bool = False  # also count the lines that `--modern` would write in place of helpers

    @property
    def ready_for(self) -> Version:
        """The Python for which the code has to be ready: the target, or the newest."""
        return self.target or NEWEST

    def chooses(self, api: str) -> bool:
        """Return whether the uses of *api* are reported; a module is, if one of its names is selected."""
        if any(f"{api}.".startswith(f"{name}.") for name in self.ignore):
            return False
        return not self.select or any(
            f"{api}.".startswith(f"{name}.") or f"{name}.".startswith(f"{api}.") for name in self.select
        )


@dataclass(frozen=True, slots=True)
class Migration:
    """What became of one file: its findings, in the order of the file, the edits, and its new bytes."""

    findings: tuple[Finding, ...] = ()
    edits: tuple[Edit, ...] = ()
    result: bytes = b""
    helpers: tuple[str, ...] = field(default=())  # the helpers that the file's code now calls
    lost: tuple[str, ...] = ()  # the names at the top level that the new code does not bind, or binds later
    constants: tuple[str, ...] = ()  # the constants that it takes from the module with the helpers
    shared: bool = False  # helpers and constants are imported from a module of the project
    new_lines: int = 0  # how many lines of the result are new or changed
    modern_lines: int | None = None  # how many `--modern` would write in place of helpers; None if that is not known

    @property
    def left(self) -> int:
        """How many findings remain to be done by hand."""
        return sum(map(to_do, self.findings))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file whose bytes have the word `imp`."""

    path: str
    content: bytes
    text: bool = False  # it is not Python, and only searched


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be done with a file or folder."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a report says besides its findings, about the file at *path* or, if that is "", about the run."""

    path: str
    message: str
    warning: bool = False  # something may be lost; otherwise it is a hint


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read, and what became of it."""

    path: str
    source: bytes
    migration: Migration
    new: bool = False  # it is not there yet
    is_helper_module: bool = False  # the module from which all others import their helpers
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
    left_out: tuple[str, ...] = ()  # the paths that the user named and that --exclude or a setting excludes
    passed_over: tuple[str, ...] = ()  # what was found in folders and is excluded, or in a folder that is never read
    archives: tuple[str, ...] = ()  # what was found in folders and is an archive, which was not opened
    not_shown: tuple[tuple[File, Finding], ...] = ()  # findings that are ready, and were not asked for
    notes: tuple[Note, ...] = ()  # older Pythons that may be lost, and hints

    @property
    def findings(self) -> tuple[tuple[File, Finding], ...]:
        """All findings, each with its file."""
        return tuple((file, finding) for file in self.files for finding in file.migration.findings)

    @property
    def internal_errors(self) -> tuple[tuple[File, Finding], ...]:
        """The findings that are faults of reimp, each with the file in which it failed."""
        return tuple(found for found in self.findings if found[1].use.form is Form.INTERNAL_ERROR)

    @property
    def incomplete(self) -> bool:
        """Whether a file could not be read, examined or written."""
        return bool(self.failures or self.internal_errors)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings have each verdict, those not shown too, and how many are left to do by hand."""
        verdicts = Counter(finding.verdict for _, finding in (*self.findings, *self.not_shown))
        left = sum(to_do(finding) for _, finding in self.findings)
        return {**{str(verdict): verdicts[verdict] for verdict in Verdict}, "left": left}

    @property
    def work(self) -> bool:
        """Whether a finding needs something to be done, by hand or by `reimp migrate`."""
        return any(finding.verdict is not Verdict.READY for _, finding in self.findings)

    @property
    def without_ready(self) -> "Report":
        """The same without the findings that are ready, which are in `not_shown`."""
        ready = tuple(found for found in self.findings if found[1].verdict is Verdict.READY)
        files = (_without_ready(file) for file in self.files)
        shown = tuple(file for file in files if file.changes or file.migration.findings)
        return replace(self, files=shown, not_shown=(*self.not_shown, *ready))


def to_do(finding: Finding) -> bool:
    """Tell whether *finding* is left to the reader."""
    return finding.verdict is Verdict.MANUAL


def _without_ready(file: File) -> File:
    findings = tuple(each for each in file.migration.findings if each.verdict is not Verdict.READY)
    return replace(file, migration=replace(file.migration, findings=findings))
