"""Find which distributions reach a removed API, from where, and what requires them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from packaging.utils import canonicalize_name

from reimp.installed.metadata import Distribution
from reimp.installed.moment import When, when
from reimp.model import File, Finding, Form
from reimp.removed.table import MODULES, find

# The findings that show how a module is reached; how it is used then is reported by `reimp scan PATH`.
_REACHES = {Form.IMPORT, Form.FROM_IMPORT, Form.DYNAMIC_IMPORT, Form.STRING, Form.CODE_IN_STRING, Form.SWIG}
_UNPARSED = {Form.PYTHON_2, Form.SYNTAX_ERROR, Form.SEARCHED}


class Effect(StrEnum):
    """The effect of a use on a Python without the API, worst first."""

    AT_IMPORT = "breaks at import"
    BUILD = "breaks when built"
    LATER = "breaks when called"
    UNPARSED = "not Python 3"
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


@dataclass(frozen=True, slots=True)
class Reach:
    """A distribution that reaches removed APIs, the lines that do, and what requires it."""

    distribution: Distribution
    lines: tuple[ReachingLine, ...]
    required_by: dict[str, str]  # name, or name[extra] -> the versions that it lets in, "" for all

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
        by_owner.setdefault(owner, []).extend(_reaching_lines(file, build=_is_setup(file.path, owner)))
    every = [*distributions]
    found = [Reach(owner, tuple(lines), _required_by(owner, every)) for owner, lines in by_owner.items() if lines]
    return sorted(found, key=lambda reach: (_RANK[reach.effect], reach.distribution.key))


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


def _reaching_lines(file: File, *, build: bool) -> list[ReachingLine]:
    found = [each for each in file.migration.findings if _reaches(each)]
    moments = when(file.source, {each.use.line for each in found})
    text = file.source.splitlines()
    lines: dict[int, ReachingLine] = {}  # one for `from imp import a, b`
    for each in found:
        line = _reaching_line(file, each, moments[each.use.line], text, build=build)
        if _RANK[line.effect] < _RANK[lines.setdefault(each.use.line, line).effect]:
            lines[each.use.line] = line
    return list(lines.values())


def _reaches(finding: Finding) -> bool:
    """Return whether *finding* is how a file reaches an API; for a name of an existing module any use is."""
    row = find(finding.use.api)
    return finding.use.form in _REACHES | _UNPARSED or (row is not None and row.module not in MODULES)


def _reaching_line(file: File, finding: Finding, moment: When, text: list[bytes], *, build: bool) -> ReachingLine:
    line = finding.use.line
    code = " ".join(text[line - 1].decode("utf-8", "replace").split()) if 0 < line <= len(text) else ""
    return ReachingLine(file.path, finding, moment, _effect(finding, moment, build=build), code)


def _effect(finding: Finding, moment: When, *, build: bool) -> Effect:
    if finding.use.guard or finding.harmless:
        return Effect.GUARDED
    if finding.use.form in _UNPARSED:
        return Effect.UNPARSED
    if build:
        return Effect.BUILD
    late = moment is not When.IMPORT or finding.use.form in (Form.STRING, Form.CODE_IN_STRING)
    return Effect.LATER if late else Effect.AT_IMPORT
