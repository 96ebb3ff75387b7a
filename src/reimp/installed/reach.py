"""Find which distributions reach a removed API, from where, and what requires them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from packaging.utils import canonicalize_name

from reimp.installed.imports import imported_with_top, module_file, stopping_modules
from reimp.installed.library import Library, open_library
from reimp.installed.metadata import Distribution
from reimp.installed.moment import When, when
from reimp.model import File, Finding, Form, Verdict
from reimp.removed.table import MODULES, find
from reimp.versions import Version

# The findings that show how a module is reached; how it is used then is reported by `reimp scan PATH`.
_REACHES = {Form.IMPORT, Form.FROM_IMPORT, Form.DYNAMIC_IMPORT, Form.STRING, Form.CODE_IN_STRING, Form.SWIG}
_TESTS = {"test", "tests", "testing"}
_UNPARSED = {Form.PYTHON_2, Form.SYNTAX_ERROR, Form.SEARCHED}


class Effect(StrEnum):
    """The effect of a use on a Python without the API, worst first."""

    AT_IMPORT = "breaks at import"
    BUILD = "breaks when built"
    SUBMODULE = "submodule breaks at import"  # the top-level module of the distribution does not import it
    LATER = "breaks when called"
    UNPARSED = "not Python 3"
    TEST = "in tests only"
    GUARDED = "harmless"


_RANK = {effect: rank for rank, effect in enumerate(Effect)}


@dataclass(frozen=True, slots=True)
class ReachingLine:
    """A line by which a distribution reaches a removed API."""

    path: str
    finding: Finding
    when: When
    effect: Effect
    code: str  # the line
    module: str = ""  # the full name of the file's module, where that breaks when it is imported


@dataclass(frozen=True, slots=True)
class Reach:
    """A distribution that reaches removed APIs, the lines that do, and what requires it."""

    distribution: Distribution
    lines: tuple[ReachingLine, ...]
    required_by: dict[str, str]  # name, or name[extra] -> the versions that it lets in, "" for all
    also_stopped_by: dict[str, str]  # other removed modules that it imports -> the version in which they went

    @property
    def is_harmless(self) -> bool:
        """Whether none of its lines needs something to be done."""
        return self.effect in (Effect.GUARDED, Effect.TEST)

    @property
    def outcome(self) -> str:
        """The worst effect in words: that a submodule breaks means that the distribution works."""
        if self.effect is not Effect.SUBMODULE:
            return str(self.effect)
        first, *more = dict.fromkeys(line.module for line in self.lines if line.effect is Effect.SUBMODULE)
        return f"works, but {first} breaks" if not more else f"works, but {first} and {len(more)} more break"

    @property
    def breaks_on(self) -> Version | None:
        """The first Python on which one of its lines breaks, None if none does, or that is not known."""
        lines = (each for each in self.lines if each.effect not in (Effect.GUARDED, Effect.TEST, Effect.UNPARSED))
        return min((row.gone for each in lines if (row := find(each.finding.use.api))), default=None)

    @property
    def effect(self) -> Effect:
        """The worst effect of its lines."""
        return min((line.effect for line in self.lines), key=lambda effect: _RANK[effect])


def reaches(
    distributions: Iterable[Distribution], owned: Mapping[str, Distribution], files: Iterable[File]
) -> list[Reach]:
    """Return those of *distributions* to which *owned* assigns one of *files* with a line that reaches an API."""
    by_owner: dict[Distribution, list[ReachingLine]] = {}
    for file in files:
        owner = owned[file.path]
        by_owner.setdefault(owner, []).extend(_reaching_lines(file, owner))
    every = [*distributions]
    found = [_reach(owner, lines, every) for owner, lines in by_owner.items() if lines]
    return sorted(found, key=lambda reach: (_RANK[reach.effect], reach.distribution.key))


def _reach(owner: Distribution, lines: Iterable[ReachingLine], every: Iterable[Distribution]) -> Reach:
    """Return how *owner* reaches APIs by its *lines*: submodules that nothing imports do not break the whole."""
    library = open_library(owner.location)
    final = tuple(_of_its_module(library, line) for line in lines)
    breaking = [line.path for line in final if line.effect not in (Effect.GUARDED, Effect.TEST, Effect.BUILD)]
    others = stopping_modules(library, _files_of_packages(library, breaking))
    return Reach(owner, final, _required_by(owner, every), others)


def _of_its_module(library: Library, line: ReachingLine) -> ReachingLine:
    """Return *line* with the name of the module that it breaks, and whether that breaks the distribution."""
    old = line.finding.use.form is Form.PYTHON_2  # a branch for Python 2, or data of a test, if nothing imports it
    if not (old or line.effect is Effect.AT_IMPORT) or not library.has(line.path):
        return line
    file = module_file(library, line.path)
    if old and line.effect is Effect.UNPARSED:
        imported = file.name == file.top or file.name in imported_with_top(library, file)
        return line if imported else replace(line, effect=Effect.GUARDED)
    reached = file.name == file.top or file.name in imported_with_top(library, file)
    return replace(line, module=file.name, effect=Effect.AT_IMPORT if reached else Effect.SUBMODULE)


def _files_of_packages(library: Library, paths: Iterable[str]) -> set[str]:
    """Return the files of the packages that have some files, without tests."""
    found = set(paths)
    for file in {module_file(library, path) for path in found}:
        found |= {path for path in library.below(f"{file.folder}/{file.top}") if not _is_test(path, file.folder)}
    return found


def _is_test(path: str, folder: str) -> bool:
    """Return whether the file at *path* below *folder* is a test, or data of one."""
    *folders, name = path.removeprefix(f"{folder}/").split("/")
    return bool(_TESTS & set(folders)) or re.fullmatch(r"test_.*|.*_test\.py|conftest\.py", name) is not None


def _required_by(owner: Distribution, every: Iterable[Distribution]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in sorted(every, key=lambda each: each.key):
        if each.key != owner.key:
            wanted = [required for required in each.requires if canonicalize_name(required.name) == owner.key]
            found |= {f"{each.name}[{extra}]" if extra else each.name: versions for _, versions, extra in wanted[:1]}
    return found


def _is_setup(path: str, owner: Distribution) -> bool:
    """Return whether the file is the setup.py of a project or a source distribution."""
    return re.fullmatch(r"([^/]+-[^/]+/)?setup\.py", path.removeprefix(f"{owner.location}/")) is not None


def _reaching_lines(file: File, owner: Distribution) -> list[ReachingLine]:
    found = [each for each in file.migration.findings if _reaches(each)]
    moments = when(file.source, {each.use.line for each in found})
    text = file.source.splitlines()
    build, test = _is_setup(file.path, owner), _is_test(file.path, owner.location)
    lines: dict[int, ReachingLine] = {}  # one for `from imp import a, b`
    for each in found:
        line = _reaching_line(file, each, moments[each.use.line], text, build=build)
        line = replace(line, effect=Effect.TEST) if test and line.effect is not Effect.GUARDED else line
        if _RANK[line.effect] < _RANK[lines.setdefault(each.use.line, line).effect]:
            lines[each.use.line] = line
    return list(lines.values())


def _reaches(finding: Finding) -> bool:
    """Return whether *finding* is how a file reaches an API; for a name of an existing module any use is."""
    row = find(finding.use.api)
    if finding.use.form is Form.DOCTEST:
        return False
    return finding.use.form in _REACHES | _UNPARSED or (row is not None and row.module not in MODULES)


def _reaching_line(file: File, finding: Finding, moment: When, text: list[bytes], *, build: bool) -> ReachingLine:
    line = finding.use.line
    code = " ".join(text[line - 1].decode("utf-8", "replace").split()) if 0 < line <= len(text) else ""
    return ReachingLine(file.path, finding, moment, _effect(finding, moment, build=build), code)


def _effect(finding: Finding, moment: When, *, build: bool) -> Effect:
    if finding.use.guard or finding.verdict is Verdict.READY:
        return Effect.GUARDED
    if finding.use.form in _UNPARSED:
        return Effect.UNPARSED
    if build:
        return Effect.BUILD
    late = moment is not When.IMPORT or finding.use.form in (Form.STRING, Form.CODE_IN_STRING)
    return Effect.LATER if late else Effect.AT_IMPORT
