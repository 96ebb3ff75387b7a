"""Read the metadata of a distribution; what is broken in it is left out, and never ends a run."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message
from typing import NamedTuple

from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement as ParsedRequirement
from packaging.specifiers import InvalidSpecifier, Specifier, SpecifierSet
from packaging.utils import canonicalize_name

from reimp.removed.table import TABLE
from reimp.versions import NEWEST

PROVIDERS = ("reimp", "zombie-imp", "standard-imp", "pyimp-compat")

WITHOUT_IMP = range(TABLE["imp"].gone[1], NEWEST[1] + 1)  # the minor versions of Python 3 that are looked at
_LATEST_MICRO = 30  # more releases than a minor version has had
_CLAUSE = re.compile(r"(~=|===?|!=|<=|>=|<|>)\s*([^\s,;()]+)")
_NAME = re.compile(r"\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^]]*\])?\s*([^;@]*)")


class Requirement(NamedTuple):
    """What a line such as `nose (>=1.0); extra == "test"` requires."""

    name: str
    versions: str  # ">=1.0", "" for any
    extra: str  # "test", "" if it is always required


@dataclass(frozen=True, slots=True)
class Distribution:
    """The metadata of a distribution."""

    name: str
    version: str
    location: str
    requires: tuple[Requirement, ...] = ()
    requires_python: str = ""
    classifiers: tuple[str, ...] = ()
    own_imp: bool = False  # it has a module imp, which its code imports

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return canonicalize_name(self.name)

    @property
    def excludes_new(self) -> bool:
        """Whether its Requires-Python leaves out Python 3.12 and all after it."""
        return bool(self.requires_python) and not any(accepts(self.requires_python, minor) for minor in WITHOUT_IMP)

    @property
    def declares(self) -> str:
        """The newest Python of those without imp that its classifiers name, "" if none."""
        named = (re.fullmatch(r"Programming Language :: Python :: 3\.(\d+)", line) for line in self.classifiers)
        minor = max((int(match[1]) for match in named if match), default=0)
        return f"3.{minor}" if minor >= min(WITHOUT_IMP) else ""

    @property
    def provider(self) -> str:
        """The distribution it requires that provides imp, "" if none."""
        return next((each.name for each in self.requires if canonicalize_name(each.name) in PROVIDERS), "")


def from_metadata(metadata: Message, name: str, version: str, location: str, requires: Iterable[str]) -> Distribution:
    """Return the distribution that *metadata* describes; *name* and *version* are used where it has none."""
    return Distribution(
        metadata.get("Name") or name,
        metadata.get("Version") or version,
        location,
        tuple(dict.fromkeys(filter(None, map(requirement, requires)))),
        metadata.get("Requires-Python") or "",
        tuple(metadata.get_all("Classifier") or ()),
    )


def requirement(line: str) -> Requirement | None:
    """Return the requirement in *line*; None if it does not even have a name."""
    try:
        parsed = ParsedRequirement(line)
    except InvalidRequirement:
        return _broken_requirement(line)
    compact = "".join(line.split())
    versions = sorted(map(str, parsed.specifier), key=compact.find)  # in the order of the line
    return Requirement(parsed.name, ",".join(versions), _extra(parsed.marker))


def _broken_requirement(line: str) -> Requirement | None:
    """Return what can be read of a requirement in a form that was valid once, such as `pytz (>dev)`."""
    match = _NAME.match(line)
    if match is None:
        return None
    try:
        marker: Marker | None = Marker(line.partition(";")[2])
    except InvalidMarker:
        marker = None
    return Requirement(match[1], match[2].strip("() \t"), _extra(marker))


def _extra(marker: Marker | None) -> str:
    """Return the extra that *marker* asks for, "" if none."""
    match = re.search(r'\bextra == "([^"]*)"|"([^"]*)" == extra\b', str(marker or ""))
    return (match[1] or match[2]) if match else ""


def accepts(specifiers: str, minor: int) -> bool:
    """Return whether a Requires-Python accepts a release of Python 3.*minor*; a broken part of it accepts all."""
    releases = [f"3.{minor}.{micro}" for micro in range(_LATEST_MICRO)]
    return any(True for _ in _specifiers(specifiers).filter(releases))


def _specifiers(text: str) -> SpecifierSet:
    found = (_specifier(operator, version) for operator, version in _CLAUSE.findall(text))
    return SpecifierSet(",".join(str(each) for each in found if each))


def _specifier(operator: str, version: str) -> Specifier | None:
    """Return one specifier; `>=2.7.*`, which was valid once, as `>=2.7`. None if it makes no sense."""
    for written in (version, version.removesuffix(".*")):
        try:
            return Specifier(f"{operator}{written}")
        except InvalidSpecifier:
            continue
    return None
