"""A distribution, installed or in an archive: what its metadata says, and where its files reach `imp`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import Message
from enum import StrEnum
from typing import NamedTuple

from reimp.installed.moment import When, when
from reimp.model import File, Finding, Form
from reimp.versions import MINORS_WITHOUT_IMP

PROVIDERS = ("reimp", "zombie-imp", "standard-imp", "pyimp-compat")

# The findings that say how the module is reached; what is done with it then is for `reimp scan PATH`.
_REACHES = {Form.IMPORT, Form.FROM_IMPORT, Form.DYNAMIC_IMPORT, Form.STRING, Form.CODE_IN_STRING}
_UNPARSED = {Form.PYTHON_2, Form.SYNTAX_ERROR}


class Outcome(StrEnum):
    """What Python 3.12 makes of a place, worst first."""

    AT_IMPORT = "breaks at import"
    BUILD = "breaks when built"
    LATER = "breaks when called"
    UNPARSED = "not Python 3"
    GUARDED = "harmless"


_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}


class Requirement(NamedTuple):
    """What a line such as `nose (>=1.0); extra == "test"` requires."""

    name: str
    versions: str  # ">=1.0", "" for any
    extra: str  # "test", "" if it is always required


@dataclass(frozen=True, slots=True)
class Distribution:
    """What the metadata of a distribution says."""

    name: str
    version: str
    location: str
    requires: tuple[Requirement, ...] = ()
    requires_python: str = ""
    classifiers: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return normal(self.name)

    @property
    def excludes_new(self) -> bool:
        """Whether its Requires-Python leaves out Python 3.12 and all after it."""
        return bool(self.requires_python) and not any(
            _accepts(self.requires_python, minor) for minor in MINORS_WITHOUT_IMP
        )

    @property
    def declares(self) -> str:
        """The newest Python of those without imp that its classifiers name, "" if none."""
        named = (re.fullmatch(r"Programming Language :: Python :: 3\.(\d+)", line) for line in self.classifiers)
        minor = max((int(match[1]) for match in named if match), default=0)
        return f"3.{minor}" if minor >= min(MINORS_WITHOUT_IMP) else ""

    @property
    def provider(self) -> str:
        """The distribution it requires that provides imp, "" if none."""
        return next((each.name for each in self.requires if normal(each.name) in PROVIDERS), "")


@dataclass(frozen=True, slots=True)
class Place:
    """A line by which a distribution reaches `imp`."""

    path: str
    finding: Finding
    when: When
    outcome: Outcome
    code: str  # the line


@dataclass(frozen=True, slots=True)
class Reach:
    """A distribution that reaches `imp`, from where, and what requires it."""

    distribution: Distribution
    places: tuple[Place, ...]
    required_by: dict[str, str]  # name, or name[extra] -> the versions that it lets in, "" for all

    @property
    def outcome(self) -> Outcome:
        """The worst of its places."""
        return min((place.outcome for place in self.places), key=lambda outcome: _RANK[outcome])


def normal(name: str) -> str:
    """Return the name of a distribution as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def from_metadata(metadata: Message, name: str, version: str, location: str, requires: Iterable[str]) -> Distribution:
    """Return the distribution that *metadata* describes; *name* and *version* are used where it has none."""
    return Distribution(
        metadata.get("Name") or name,
        metadata.get("Version") or version,
        location,
        tuple(dict.fromkeys(filter(None, map(_required, requires)))),
        metadata.get("Requires-Python") or "",
        tuple(metadata.get_all("Classifier") or ()),
    )


def reaches(
    distributions: Iterable[Distribution], owned: Mapping[str, Distribution], files: Iterable[File]
) -> list[Reach]:
    """Return those of *distributions* to which *owned* assigns one of *files* with a place that reaches imp."""
    by_owner: dict[Distribution, list[Place]] = {}
    for file in files:
        owner = owned[file.path]
        by_owner.setdefault(owner, []).extend(_places(file, build=_is_setup(file.path, owner)))
    every = [*distributions]
    found = [Reach(owner, tuple(places), _required_by(owner, every)) for owner, places in by_owner.items() if places]
    return sorted(found, key=lambda reach: (_RANK[reach.outcome], reach.distribution.key))


def _required_by(owner: Distribution, every: Iterable[Distribution]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in sorted(every, key=lambda each: each.key):
        if each.key != owner.key:
            wanted = [required for required in each.requires if normal(required.name) == owner.key]
            found |= {f"{each.name}[{extra}]" if extra else each.name: versions for _, versions, extra in wanted[:1]}
    return found


def _required(line: str) -> Requirement | None:
    match = re.match(r"\s*([\w.-]+)\s*(?:\[[^]]*\])?\s*([^;@]*)", line)
    extra = re.search(r"extra\s*==\s*['\"]([^'\"]+)", line)
    return Requirement(match[1], match[2].strip("() \t"), extra[1] if extra else "") if match else None


def _is_setup(path: str, owner: Distribution) -> bool:
    """Return whether the file is the setup.py of a project or a source distribution."""
    return re.fullmatch(r"([^/]+-[^/]+/)?setup\.py", path.removeprefix(f"{owner.location}/")) is not None


def _places(file: File, *, build: bool) -> list[Place]:
    found = [each for each in file.migration.findings if each.use.form in _REACHES | _UNPARSED | {Form.SWIG}]
    moments = when(file.source, {each.use.line for each in found})
    lines = file.source.splitlines()
    places: dict[int, Place] = {}  # one for a line: from imp import a, b
    for each in found:
        place = _place(file, each, moments[each.use.line], lines, build=build)
        places.setdefault(each.use.line, place)
        if _RANK[place.outcome] < _RANK[places[each.use.line].outcome]:
            places[each.use.line] = place
    return list(places.values())


def _place(file: File, finding: Finding, moment: When, lines: list[bytes], *, build: bool) -> Place:
    line = finding.use.line
    code = " ".join(lines[line - 1].decode("utf-8", "replace").split()) if 0 < line <= len(lines) else ""
    return Place(file.path, finding, moment, _outcome(finding, moment, build=build), code)


def _outcome(finding: Finding, moment: When, *, build: bool) -> Outcome:
    if finding.use.guard or finding.harmless:
        return Outcome.GUARDED
    if finding.use.form in _UNPARSED:
        return Outcome.UNPARSED
    if build:
        return Outcome.BUILD
    late = moment is not When.IMPORT or finding.use.form in (Form.STRING, Form.CODE_IN_STRING)
    return Outcome.LATER if late else Outcome.AT_IMPORT


def _accepts(specifiers: str, minor: int) -> bool:
    """Return whether a Requires-Python lets some release of Python 3.*minor* in."""
    clauses = re.findall(r"(~=|===?|!=|<=|>=|<|>)\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?", specifiers)
    return all(
        _lets_in(operator, (int(major), int(second or 0)), third, minor) for operator, major, second, third in clauses
    )


def _lets_in(operator: str, bound: tuple[int, int], third: str, minor: int) -> bool:
    """Return whether *operator* and *bound*, with or without a *third* number, let Python 3.*minor* in."""
    series = (3, minor)
    answers = {
        "<": series < bound or (series == bound and third not in ("", "0")),
        "<=": series <= bound,
        ">=": series >= bound,
        ">": series >= bound,
        "!=": series != bound or bool(third),
        "~=": series >= bound and (series == bound or not third),
    }
    return answers.get(operator, series == bound)
